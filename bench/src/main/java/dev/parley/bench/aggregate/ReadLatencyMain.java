package dev.parley.bench.aggregate;

import dev.parley.bench.Budget;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Asks for the whole table and for a cell in turn, at a steady rate whatever the answers take, while statements come in,
 * and prints how long each answer took from the moment at which it was due (so that a stall is not omitted), and what the
 * processors were used for meanwhile. Before that it asks until the stage's compiler has come to rest, and prints what that took,
 * too. Arguments: {@code [SECONDS] [QUESTIONS_A_SECOND] [STATEMENTS_BEFORE] [STATEMENTS_A_SECOND]}; 60, 500, 20000 and 50
 * unless told otherwise. Ends with 5 where a 99th percentile is not under 10 ms.
 */
public final class ReadLatencyMain {
    private static final int WARM_UP_SECONDS = 20;
    private static final int MOST_WARM_UPS = 6;

    /** Of a second; a compiler at work takes most of a processor. */
    private static final double COMPILER_AT_REST_MS = 50;

    private static final double LIMIT_MS = 10;

    private final Bed bed;
    private final AggregateProcess stage;
    private final List<String> paths;
    private final int rate;

    private ReadLatencyMain(Bed bed, AggregateProcess stage, Numbered numbered, int rate) {
        this.bed = bed;
        this.stage = stage;
        this.paths = numbered.cells().stream()
                .map(cell -> "/api/v1/positions/" + cell.side() + "/" + cell.condition())
                .toList();
        this.rate = rate;
    }

    public static void main(String[] args) throws Exception {
        int seconds = argument(args, 0, 60);
        int rate = argument(args, 1, 500);
        int first = argument(args, 2, 20_000);
        int feed = argument(args, 3, 50);
        boolean good;
        try (Bed bed = new Bed("reads")) {
            Numbered numbered = new Numbered(Bed.dossier(), Integer.MAX_VALUE);
            try (AggregateProcess process = bed.start("aggregate", "a", "512m");
                    Feeder feeder = new Feeder(bed.kafka(), numbered)) {
                feeder.send(first);
                bed.awaitStatements(process, first);
                feeder.run(feed);
                System.out.println(numbered.cells().size() + " cells, " + first + " statements and " + feed
                        + " more a second, " + rate + " questions a second");
                ReadLatencyMain main = new ReadLatencyMain(bed, process, numbered, rate);
                main.warmUp();
                good = main.measure(seconds);
            }
        }
        System.exit(good ? 0 : 5);
    }

    private void warmUp() throws InterruptedException, IOException {
        double compiling = Double.MAX_VALUE;
        for (int round = 1; round <= MOST_WARM_UPS && compiling > COMPILER_AT_REST_MS; round++) {
            Budget before = budget();
            SteadyQuestions asked = ask(WARM_UP_SECONDS);
            compiling = budget().compiling("aggregate", before);
            System.out.printf(
                    "warm-up %d of at most %d: %s; compiler %.0f ms a second%n",
                    round, MOST_WARM_UPS, asked.summary(), compiling);
        }
    }

    private boolean measure(int seconds) throws InterruptedException, IOException {
        Budget before = budget();
        SteadyQuestions asked = ask(seconds);
        System.out.println(budget().since(before));
        System.out.println(asked.failures() + ", " + asked.bytes() / 1_000_000 + " MB received, resident "
                + Bed.residentMegabytes(stage) + " MB");
        print("whole table, ms", asked.even());
        print("one cell, ms", asked.odd());
        System.out.println(asked.summary() + "; allowed " + LIMIT_MS + " ms");
        return asked.failed() == 0
                && asked.even().getValueAtPercentile(99) / 1e3 < LIMIT_MS
                && asked.odd().getValueAtPercentile(99) / 1e3 < LIMIT_MS;
    }

    private SteadyQuestions ask(int seconds) throws InterruptedException {
        URI server = stage.address();
        return SteadyQuestions.ask(
                server,
                rate,
                (long) rate * seconds,
                number -> number % 2 == 0 ? "/api/v1/positions" : paths.get((int) (number / 2 % paths.size())));
    }

    private Budget budget() {
        Map<String, Long> processes = new TreeMap<>();
        processes.put("aggregate", stage.process().pid());
        processes.put("broker", bed.brokerPid());
        processes.put("client", ProcessHandle.current().pid());
        return Budget.of(processes);
    }

    private static void print(String name, Histogram taken) {
        System.out.println(name);
        taken.outputPercentileDistribution(System.out, 1, TimeUnit.MILLISECONDS.toMicros(1) * 1.0);
    }

    static int argument(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }
}
