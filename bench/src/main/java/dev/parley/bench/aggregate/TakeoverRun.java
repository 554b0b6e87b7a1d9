package dev.parley.bench.aggregate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.app.broker.ChildBroker;
import dev.parley.app.pipeline.DossierLookup;
import dev.parley.model.CellKey;
import dev.parley.model.Json;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.settings.Settings;
import dev.parley.runtime.topic.Cluster;
import dev.parley.runtime.topic.TopicSetup;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Two aggregators share the table; while both are asked, one is killed, or stopped and let go on, and nothing that is
 * answered may be wrong or empty.
 */
final class TakeoverRun {
    private static final int CELLS = 24;

    /** Statements of each cell that both have filed or read before anything is measured: a cold process is slow, not wrong. */
    private static final int WARM = 8;

    /** What is done to one of the two. */
    enum Fault {
        KILL,
        PAUSE
    }

    /**
     * How long and how hard.
     *
     * @param session after which the group takes a silent member for dead, as Parley runs
     * @param rate questions a second
     * @param before how long both are asked before the fault
     * @param settle how much longer at most, until both keep up with what is said
     * @param after how long after it
     */
    record Plan(Fault fault, Duration session, int rate, int feed, Duration before, Duration settle, Duration after) {}

    private final Plan plan;
    private final Path folder;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    TakeoverRun(Plan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
    }

    TakeoverReport run() throws Exception {
        Numbered numbered =
                new Numbered(DossierLookup.load(Settings.load(Optional.empty(), Map.of(), Map.of())), CELLS);
        try (ChildBroker broker = ChildBroker.start(folder.resolve("broker"))) {
            KafkaSettings kafka = KafkaSettings.of(broker.bootstrapServers());
            try (Cluster cluster = Cluster.reach(kafka, Duration.ofMinutes(2))) {
                new TopicSetup(cluster).create(Optional.empty());
            }
            try (Feeder feeder = new Feeder(kafka, numbered);
                    AggregateProcess victim = start("victim", broker);
                    AggregateProcess survivor = start("survivor", broker)) {
                return run(numbered, feeder, List.of(victim, survivor));
            }
        }
    }

    private TakeoverReport run(Numbered numbered, Feeder feeder, List<AggregateProcess> both) throws Exception {
        feeder.send(2L * numbered.cells().size());
        for (AggregateProcess process : both) {
            process.awaitReady(client);
            awaitShared(process, numbered.cells().size(), 2);
        }
        feeder.run(plan.feed());
        for (AggregateProcess process : both) {
            awaitShared(process, numbered.cells().size(), WARM);
        }
        Questions questions = new Questions(numbered, new AnswerCheck(feeder, numbered), both, plan.rate());
        Thread asking = questions.start();
        Thread.sleep(plan.before().toMillis());
        AggregateProcess victim = both.get(0);
        settle(feeder, both.get(1));
        long hit = System.nanoTime();
        if (plan.fault() == Fault.KILL) {
            victim.kill();
        } else {
            victim.signal("STOP");
        }
        OptionalLong moved = awaitFresh(feeder, numbered, both.get(1), hit);
        if (plan.fault() == Fault.PAUSE) {
            victim.signal("CONT");
        }
        Thread.sleep(Math.max(0, plan.after().toMillis() - (System.nanoTime() - hit) / 1_000_000));
        questions.stop();
        asking.join();
        return questions.report(hit, moved, plan.session());
    }

    /**
     * Waits until the table is a second behind at most: processes that are still cold are slow for another reason than the
     * fault. Says what was not filed when the fault came, as a machine that never keeps up is not slow in taking over.
     */
    private void settle(Feeder feeder, AggregateProcess process) throws IOException, InterruptedException {
        long limit = System.nanoTime() + plan.settle().toNanos();
        long behind = feeder.sent() - shown(process);
        while (behind > plan.feed() && System.nanoTime() < limit) {
            Thread.sleep(500);
            behind = feeder.sent() - shown(process);
        }
        System.out.println(behind + " of " + feeder.sent() + " statements not filed when the fault comes");
    }

    private long shown(AggregateProcess process) throws IOException, InterruptedException {
        long sum = 0;
        for (JsonNode position : ask(process, "/api/v1/positions").path("positions")) {
            sum += position.path("statements").asLong();
        }
        return sum;
    }

    private AggregateProcess start(String name, ChildBroker broker) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("aggregate", "--bootstrap-servers", broker.bootstrapServers(), "--port", "0", "--data"));
        arguments.add(folder.resolve(name).toString());
        arguments.addAll(List.of("--set", "standby-replicas=1"));
        return AggregateProcess.start(folder.resolve(name + ".log"), List.of("-Xmx512m"), arguments);
    }

    /** Until every partition is worked on, and the instance shows so many statements of each cell. */
    private void awaitShared(AggregateProcess process, int cells, long each) throws IOException, InterruptedException {
        while (true) {
            JsonNode table = ask(process, "/api/v1/positions");
            String[] partitions = table.path("partitions").asText("0/1").split("/", 2);
            boolean all = table.path("positions").size() == cells;
            for (JsonNode position : table.path("positions")) {
                all &= position.path("statements").asLong() >= each;
            }
            if (all && partitions[0].equals(partitions[1])) {
                return;
            }
            Thread.sleep(100);
        }
    }

    /** When the survivor first shows, for every cell, a statement that was sent after the fault; empty where it does not in time. */
    private OptionalLong awaitFresh(Feeder feeder, Numbered numbered, AggregateProcess survivor, long hit)
            throws IOException, InterruptedException {
        Map<CellKey, Long> sent = new java.util.HashMap<>();
        numbered.cells().forEach(cell -> sent.put(cell, feeder.begun(cell)));
        long limit = hit + plan.session().plusSeconds(40).toNanos();
        while (System.nanoTime() < limit) {
            boolean fresh = true;
            for (JsonNode position : ask(survivor, "/api/v1/positions").path("positions")) {
                CellKey cell = CellKey.parse(position.path("side").asText() + "|"
                        + position.path("condition").asText());
                fresh &= position.path("statements").asLong() > sent.getOrDefault(cell, 0L);
            }
            if (fresh) {
                return OptionalLong.of(System.nanoTime());
            }
            Thread.sleep(50);
        }
        return OptionalLong.empty();
    }

    private JsonNode ask(AggregateProcess process, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(process.address().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .build();
        return Json.mapper()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
