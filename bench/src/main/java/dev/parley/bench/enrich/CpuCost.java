package dev.parley.bench.enrich;

import dev.parley.bench.Budget;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time.
 *
 * @param threads milliseconds an article, by process and name of the threads
 */
record CpuCost(Map<String, Double> threads) {
    private static final double LEAST = .005;

    /** Between two moments, in which that many articles were worked on. */
    static CpuCost of(Budget after, Budget before, int articles) {
        Map<String, Double> threads = new TreeMap<>();
        for (String process : after.processes()) {
            after.used(process, before).forEach((name, ms) -> threads.put(process + " " + name, ms / articles));
        }
        return new CpuCost(threads);
    }

    /** The same with another figure for a thread. */
    CpuCost withThread(String name, double ms) {
        Map<String, Double> changed = new TreeMap<>(threads);
        changed.put(name, ms);
        return new CpuCost(changed);
    }

    /** All but the compilers, which work on no article. */
    double work() {
        return threads.values().stream().mapToDouble(Double::doubleValue).sum() - compilers();
    }

    /** What the compilers took meanwhile. */
    double compilers() {
        return threads.entrySet().stream()
                .filter(thread -> Budget.compiles(
                        thread.getKey().substring(thread.getKey().indexOf(' ') + 1)))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    void print(String name) {
        System.out.printf("%s: %.3f ms an article without compilers%n", name, work());
        threads.forEach((thread, ms) -> {
            if (ms >= LEAST) {
                System.out.printf("    %-32s %7.3f%n", thread, ms);
            }
        });
    }
}
