package dev.parley.bench.enrich;

import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageText;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.Article;
import dev.parley.model.Json;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierLoader;
import dev.parley.model.dossier.Example;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Articles to measure with: a marked corpus's, or texts of our own put together to articles of about a thousand words:
 * the English examples of the dossier for news of the case, the file {@code general-news.txt} for news of anything else.
 */
final class BenchArticles {
    private static final int ARTICLES = 100;
    private static final int CHARACTERS = 6_000;
    private static final int PARAGRAPH = 3;
    private static final String DAY = "2025-08-20T00:00:00Z";

    private BenchArticles() {}

    /** The dossier that the installation reads with. */
    static Dossier dossier() throws IOException {
        Path all = Path.of(System.getProperty("parley.home", ".")).resolve("dossier");
        return DossierLoader.load(
                all.resolve(Files.readString(all.resolve("default.case")).strip()));
    }

    /** The articles of a corpus folder, in {@code articles/*.json}. */
    static List<Article> ofCorpus(Path corpus) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(corpus.resolve("articles"), "*.json")) {
            for (Path file : files) {
                articles.add(LooseArticle.read(
                        Files.readString(file), file.getFileName().toString()));
            }
        }
        return articles;
    }

    /** News of the case. */
    static List<Article> ofCase(Dossier dossier) {
        return assembled(
                "case",
                dossier.examples().stream()
                        .filter(example -> example.language().equals("en"))
                        .map(Example::text)
                        .toList());
    }

    /** News in which no side of the case is named. */
    static List<Article> general() throws IOException {
        try (InputStream in = BenchArticles.class.getResourceAsStream("/bench/general-news.txt")) {
            if (in == null) {
                throw new IOException("no file /bench/general-news.txt on the class path");
            }
            return assembled(
                    "general",
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList());
        }
    }

    private static List<Article> assembled(String name, List<String> sentences) {
        List<String> shuffled = new ArrayList<>(sentences);
        Random random = new Random(7);
        List<Article> articles = new ArrayList<>();
        while (articles.size() < ARTICLES) {
            Collections.shuffle(shuffled, random);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < shuffled.size() && text.length() < CHARACTERS; i++) {
                text.append(shuffled.get(i)).append(i % PARAGRAPH == PARAGRAPH - 1 ? "\n\n" : " ");
            }
            articles.add(LooseArticle.of(
                    Json.mapper()
                            .createObjectNode()
                            .put("text", text.toString())
                            .put("publishedAt", DAY),
                    name + "-" + articles.size()));
        }
        return articles;
    }

    /** How many words and marks an article has, by Parley's own count; English rules serve for a count in any language. */
    static int tokens(Article article) {
        return Document.of(article, Counter.TEXT, Counter.NO_WORDS).size();
    }

    private static final class Counter {
        static final LanguageText TEXT = LanguageText.load("en");
        static final Vocabulary NO_WORDS = new Vocabulary();
    }
}
