package dev.parley.bench.aggregate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files statements, then measures how soon the table answers and moves again: after {@code kill -9} on the same disk, on an
 * empty disk, and with a second instance that holds standby replicas. Arguments: {@code [STATEMENTS] [HEAP] [WHAT]}; 1000000,
 * 3g and {@code same,empty,standby} unless told otherwise: the statements of the cells that are worked on are in memory, here
 * those of all. It says how long each step took. Ends with 5 where the table answers after more than 30 s without a standby
 * or more than 3 s with one.
 */
public final class RestartMain {
    private static final Duration ALONE = Duration.ofSeconds(30);
    private static final Duration STANDBY = Duration.ofSeconds(3);
    /** After a takeover each statement has its cell loaded. */
    private static final int AFTERWARDS = 16;

    private static final Duration SESSION = Duration.ofSeconds(10);

    private final Bed bed;
    private final Feeder feeder;
    private final String heap;
    private boolean good = true;

    private RestartMain(Bed bed, Feeder feeder, String heap) {
        this.bed = bed;
        this.feeder = feeder;
        this.heap = heap;
    }

    public static void main(String[] args) throws Exception {
        int statements = ReadLatencyMain.argument(args, 0, 1_000_000);
        String heap = args.length > 1 ? args[1] : "3g";
        try (Bed bed = new Bed("restart");
                Feeder feeder = new Feeder(bed.kafka(), new Numbered(Bed.dossier(), Integer.MAX_VALUE))) {
            RestartMain main = new RestartMain(bed, feeder, heap);
            Set<String> what = Set.of((args.length > 2 ? args[2] : "same,empty,standby").split(","));
            main.fill(statements);
            if (what.contains("same")) {
                main.alone("kill -9, same disk");
            }
            if (what.contains("empty")) {
                delete(bed.folder().resolve("a"));
                main.alone("empty disk");
            }
            if (what.contains("standby")) {
                main.withStandby();
            }
            System.exit(main.good ? 0 : 5);
        }
    }

    private void fill(int statements) throws Exception {
        long begin = System.nanoTime();
        AggregateProcess process = bed.start("aggregate", "a", heap);
        feeder.send(statements);
        bed.awaitStatements(process, statements);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%d statements filed in %.1f s (%.0f/s); resident %d MB, heap %s%n",
                statements, seconds, statements / seconds, Bed.residentMegabytes(process), heap);
        process.kill();
    }

    /** One instance alone: from the start of the process. */
    private void alone(String name) throws Exception {
        long begin = System.nanoTime();
        AggregateProcess process = bed.start("aggregate", "a", heap);
        process.awaitReady(bed.client());
        Duration answers = since(begin);
        feeder.send(1);
        bed.awaitStatements(process, feeder.sent());
        Duration moves = since(begin);
        print(name, answers, moves, process);
        good &= answers.compareTo(ALONE) < 0 && moves.compareTo(ALONE.plus(SESSION)) < 0;
        process.kill();
    }

    private void withStandby() throws Exception {
        AggregateProcess first = bed.start("aggregate", "a", heap, "--set", "standby-replicas=1");
        AggregateProcess second = bed.start("aggregate", "b", heap, "--set", "standby-replicas=1");
        long started = System.nanoTime();
        first.awaitReady(bed.client());
        second.awaitReady(bed.client());
        bed.awaitStatements(second, feeder.sent());
        System.out.printf("both have the table after %.1f s%n", since(started).toMillis() / 1e3);
        // Standby replicas report no end of their warming up; the group moves work onto them when they are warm.
        Thread.sleep(60_000);
        feeder.send(1);
        bed.awaitStatements(second, feeder.sent());
        long begin = System.nanoTime();
        first.kill();
        second.awaitReady(bed.client());
        Duration answers = since(begin);
        feeder.send(AFTERWARDS);
        bed.awaitStatements(second, feeder.sent());
        print("kill -9 of one of two with standby replicas", answers, since(begin), second);
        long again = System.nanoTime();
        AggregateProcess back = bed.start("aggregate", "a", heap, "--set", "standby-replicas=1");
        back.awaitReady(bed.client());
        Duration returned = since(again);
        print("the killed one started again", returned, returned, back);
        good &= answers.compareTo(STANDBY) < 0 && returned.compareTo(ALONE) < 0;
        back.close();
        second.close();
    }

    private static void print(String name, Duration answers, Duration moves, AggregateProcess process)
            throws IOException {
        System.out.printf(
                "%-45s answers after %.1f s, a new statement is in the table after %.1f s; resident %d MB%n",
                name, answers.toMillis() / 1e3, moves.toMillis() / 1e3, Bed.residentMegabytes(process));
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
