package dev.parley.enrich.engine.phrase;

import java.util.Arrays;

/** Numbers in the order in which they were added. */
final class NumberList {
    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        numbers = size < numbers.length ? numbers : Arrays.copyOf(numbers, size * 2);
        numbers[size++] = number;
    }

    int get(int at) {
        return numbers[at];
    }

    /** Forgets all numbers. */
    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
