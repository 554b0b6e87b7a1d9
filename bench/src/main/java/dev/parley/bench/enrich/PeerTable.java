package dev.parley.bench.enrich;

import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.evaluate.Gold;
import dev.parley.model.Article;
import dev.parley.model.Attribution;
import dev.parley.model.Json;
import dev.parley.model.Span;
import dev.parley.model.Speaker;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierActor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parley beside other systems: of the statements of a marked corpus, how many speakers each names rightly, and at what
 * speed. A system is right where words that it attributes overlap the marked evidence and their speaker bears a name of
 * the marked one; the others' answers are read from the files that {@code bench/peers/run} has them write.
 */
public final class PeerTable {
    private static final int PASSES = 20;

    /** Words that a system attributes, in code points of the article's document. */
    private record Said(int start, int end, String speaker) {}

    private final Dossier dossier;
    private final Map<String, DossierActor> actors = new HashMap<>();

    private PeerTable(Dossier dossier) {
        this.dossier = dossier;
        dossier.actors().forEach(actor -> actors.put(actor.id().value(), actor));
    }

    public static void main(String[] args) throws IOException {
        Path corpus = Path.of(args[1]);
        Path work = Path.of(args[2]);
        if (args[0].equals("texts")) {
            List<Article> articles = BenchArticles.ofCorpus(corpus);
            for (Article article : articles.subList(0, Math.min(articles.size(), Integer.parseInt(args[3])))) {
                Files.writeString(work.resolve(article.id().value() + ".txt"), article.document());
            }
            return;
        }
        PeerTable table = new PeerTable(BenchArticles.dossier());
        List<Article> articles = BenchArticles.ofCorpus(corpus).stream()
                .filter(article -> Files.exists(work.resolve(article.id().value() + ".txt")))
                .toList();
        System.out.printf("%-10s %8s %8s %8s %14s%n", "system", "marked", "named", "right", "tokens/CPU s");
        table.parley(articles, corpus);
        table.peer("opennlp", work, articles, corpus);
        table.peer("corenlp", work, articles, corpus);
    }

    private void parley(List<Article> articles, Path corpus) throws IOException {
        Analyser analyser = Analyser.of(dossier);
        var threads = ManagementFactory.getThreadMXBean();
        Map<String, List<Said>> said = new HashMap<>();
        long nanos = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long before = threads.getCurrentThreadCpuTime();
            for (Article article : articles) {
                said.put(article.id().value(), said(analyser.analyse(article).attributions()));
            }
            nanos = threads.getCurrentThreadCpuTime() - before;
        }
        long tokens = articles.stream().mapToLong(BenchArticles::tokens).sum();
        print("parley", said, articles, corpus, tokens * 1e9 / nanos);
    }

    private static List<Said> said(List<Attribution> attributions) {
        List<Said> said = new ArrayList<>();
        for (Attribution one : attributions) {
            Speaker speaker = one.speaker();
            if (speaker != null) {
                for (Span span : one.content()) {
                    said.add(new Said(span.start(), span.end(), speaker.actor() + "|" + speaker.name()));
                }
            }
        }
        return said;
    }

    private void peer(String name, Path work, List<Article> articles, Path corpus) throws IOException {
        Path file = work.resolve(name + ".tsv");
        if (!Files.exists(file)) {
            System.out.printf("%-10s left out%n", name);
            return;
        }
        Map<String, String> documents = new HashMap<>();
        articles.forEach(article -> documents.put(article.id().value() + ".txt", article.document()));
        Map<String, List<Said>> said = new HashMap<>();
        double speed = 0;
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("#speed")) {
                speed = Double.parseDouble(cells[1]) * 1e9 / Double.parseDouble(cells[2]);
                continue;
            }
            // The others count UTF-16 units.
            String text = documents.getOrDefault(cells[0], "");
            int start = text.codePointCount(0, Integer.parseInt(cells[1]));
            int end = text.codePointCount(0, Integer.parseInt(cells[2]));
            said.computeIfAbsent(cells[0].replaceAll("\\.txt$", ""), key -> new ArrayList<>())
                    .add(new Said(start, end, cells[3]));
        }
        print(name, said, articles, corpus, speed);
    }

    private void print(String name, Map<String, List<Said>> said, List<Article> articles, Path corpus, double speed)
            throws IOException {
        int marked = 0;
        int named = 0;
        int right = 0;
        for (Article article : articles) {
            Path file = corpus.resolve("gold").resolve(article.id().value() + ".json");
            List<Gold.GoldStatement> statements =
                    Json.read(Files.readString(file), Gold.class).statements();
            for (Gold.GoldStatement one : statements == null ? List.<Gold.GoldStatement>of() : statements) {
                DossierActor speaker = one.speaker() == null ? null : actors.get(one.speaker());
                List<Said> over = over(one.evidence(), article, said);
                if (over != null && speaker != null) {
                    marked++;
                    named += over.isEmpty() ? 0 : 1;
                    right += over.stream().anyMatch(words -> names(words.speaker(), speaker)) ? 1 : 0;
                }
            }
        }
        double share = 100.0 * right / Math.max(1, marked);
        System.out.printf("%-10s %8d %8d %7.0f%% %14.0f%n", name, marked, named, share, speed);
    }

    /** What a system attributes of the evidence; absent where the article does not hold the evidence word for word. */
    private static @Nullable List<Said> over(@Nullable String evidence, Article article, Map<String, List<Said>> said) {
        int at = evidence == null ? -1 : article.document().indexOf(evidence);
        if (evidence == null || at < 0) {
            return null;
        }
        int start = article.document().codePointCount(0, at);
        int end = start + evidence.codePointCount(0, evidence.length());
        return said.getOrDefault(article.id().value(), List.of()).stream()
                .filter(words -> words.start() < end
                        && words.end() > start
                        && words.speaker().length() > 1)
                .toList();
    }

    /** Whether one of the given names is one of the actor's, or holds it as whole words. */
    private static boolean names(String given, DossierActor actor) {
        List<String> known = new ArrayList<>(List.of(actor.id().value(), actor.name()));
        known.addAll(actor.aliases());
        known.addAll(actor.shortNames());
        known.addAll(actor.metonyms());
        known.add(actor.name().substring(actor.name().lastIndexOf(' ') + 1));
        for (String one : given.split("\\|", -1)) {
            for (String name : known) {
                if ((" " + one + " ").contains(" " + name + " ")) {
                    return true;
                }
            }
        }
        return false;
    }
}
