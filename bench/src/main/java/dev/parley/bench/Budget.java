package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the processors were used for between two moments: by process and by threads of one name without their numbers, as
 * Linux counts it ({@code /proc}); and how much of them lay idle or was not given to this machine. Elsewhere it is empty.
 */
public final class Budget {
    private static final double TICK_MS = 10;
    private static final double LEAST_MS = 3;
    private static final List<String> MACHINE =
            List.of("user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal");

    private final long at = System.nanoTime();
    private final Map<String, Map<Threads, Double>> used = new LinkedHashMap<>();
    private final Map<String, Double> machine = new LinkedHashMap<>();

    private record Threads(String name, String id) {}

    private Budget() {}

    /** Up to now, of processes by their names. */
    public static Budget of(Map<String, Long> processes) {
        Budget budget = new Budget();
        processes.forEach((name, pid) -> budget.used.put(name, threads(pid)));
        String[] ticks = read(Path.of("/proc/stat")).split("\n", 2)[0].split(" +", -1);
        for (int i = 0; i < MACHINE.size() && i + 1 < ticks.length; i++) {
            budget.machine.put(MACHINE.get(i), Long.parseLong(ticks[i + 1]) * TICK_MS);
        }
        return budget;
    }

    /** The names of the processes. */
    public Set<String> processes() {
        return used.keySet();
    }

    /** Milliseconds a second of the virtual machine's compiler in a process since another moment. */
    public double compiling(String process, Budget before) {
        return used(process, before).entrySet().stream()
                .filter(entry -> compiles(entry.getKey()))
                .mapToDouble(entry -> perSecond(entry.getValue(), before))
                .sum();
    }

    /** Whether threads of that name are the virtual machine's compilers. */
    public static boolean compiles(String threads) {
        return threads.startsWith("C") && threads.contains("CompilerThre");
    }

    /** Milliseconds that the threads of each name used in a process since another moment. */
    public Map<String, Double> used(String process, Budget before) {
        Map<Threads, Double> then = before.used.getOrDefault(process, Map.of());
        Map<String, Double> groups = new TreeMap<>();
        used.getOrDefault(process, Map.of())
                .forEach((thread, ms) -> groups.merge(thread.name(), ms - then.getOrDefault(thread, 0.0), Double::sum));
        return groups;
    }

    /** What was used since another moment, in milliseconds a second, the most first. */
    public String since(Budget before) {
        StringBuilder text = new StringBuilder("processors, ms a second:");
        machine.forEach((name, ms) -> text.append(String.format(
                Locale.ROOT, " %s %.0f", name, perSecond(ms - before.machine.getOrDefault(name, ms), before))));
        for (String process : used.keySet()) {
            Map<String, Double> groups = since(process, before);
            double all =
                    groups.values().stream().mapToDouble(Double::doubleValue).sum();
            text.append(String.format(Locale.ROOT, "%n  %-10s %6.0f", process, all));
            groups.entrySet().stream()
                    .filter(group -> group.getValue() >= LEAST_MS)
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .forEach(group -> text.append(
                            String.format(Locale.ROOT, "%n    %-20s %6.0f", group.getKey(), group.getValue())));
        }
        return text.toString();
    }

    private Map<String, Double> since(String process, Budget before) {
        Map<String, Double> groups = used(process, before);
        groups.replaceAll((name, ms) -> perSecond(ms, before));
        return groups;
    }

    private double perSecond(double ms, Budget before) {
        return ms * 1e9 / Math.max(1, at - before.at);
    }

    private static Map<Threads, Double> threads(long pid) {
        Map<Threads, Double> threads = new LinkedHashMap<>();
        try (Stream<Path> tasks = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            for (Path task : new ArrayList<>(tasks.toList())) {
                String stat = read(task.resolve("stat"));
                int end = stat.lastIndexOf(')');
                if (end > 0) {
                    String name =
                            stat.substring(stat.indexOf('(') + 1, end).replaceAll("[0-9a-f]{8,}.*|[-#\\d]*\\d", "");
                    String[] fields = stat.substring(end + 2).split(" ", -1);
                    threads.put(
                            new Threads(name, String.valueOf(task.getFileName())),
                            (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MS);
                }
            }
        } catch (IOException e) {
            return Map.of(); // it has ended, or this is no Linux
        }
        return threads;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
