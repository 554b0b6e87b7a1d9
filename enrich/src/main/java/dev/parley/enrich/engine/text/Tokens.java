package dev.parley.enrich.engine.text;

import java.util.Arrays;

/** The tokens of a text in parallel arrays, numbered from 0. Filled by the {@link Tokeniser}, then only read. */
final class Tokens {
    int[] start;
    int[] end;
    int[] id;
    int[] hash;
    TokenKind[] kind;
    Shape[] shape;
    int size;

    Tokens(int expected) {
        int capacity = Math.max(16, expected);
        start = new int[capacity];
        end = new int[capacity];
        id = new int[capacity];
        hash = new int[capacity];
        kind = new TokenKind[capacity];
        shape = new Shape[capacity];
    }

    void add(int from, int to, TokenKind what, Shape how, int word, int folded) {
        if (size == start.length) {
            grow();
        }
        start[size] = from;
        end[size] = to;
        kind[size] = what;
        shape[size] = how;
        id[size] = word;
        hash[size] = folded;
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        id = Arrays.copyOf(id, capacity);
        hash = Arrays.copyOf(hash, capacity);
        kind = Arrays.copyOf(kind, capacity);
        shape = Arrays.copyOf(shape, capacity);
    }

    boolean is(int token, TokenKind what) {
        return token >= 0 && token < size && kind[token] == what;
    }
}
