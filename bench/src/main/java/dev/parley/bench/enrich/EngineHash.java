package dev.parley.bench.enrich;

import dev.parley.enrich.engine.Analyser;
import dev.parley.model.Article;
import dev.parley.model.Json;
import dev.parley.model.dossier.Dossier;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash of every record that the engine makes of some texts, byte by byte: where two versions print the same, one is only
 * faster than the other. {@code ./parley-bench dev.parley.bench.enrich.EngineHash [CORPUS...]}
 */
public final class EngineHash {
    private EngineHash() {}

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Dossier dossier = BenchArticles.dossier();
        Analyser analyser = Analyser.of(dossier);
        print("case", BenchArticles.ofCase(dossier), analyser);
        print("general", BenchArticles.general(), analyser);
        for (String corpus : args) {
            print(corpus, BenchArticles.ofCorpus(Path.of(corpus)), analyser);
        }
    }

    private static void print(String name, List<Article> articles, Analyser analyser)
            throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<Article> sorted = articles.stream()
                .sorted(Comparator.comparing((Article article) -> article.id().value()))
                .toList();
        for (Article article : sorted) {
            digest.update(Json.mapper().writeValueAsBytes(analyser.analyse(article)));
        }
        System.out.println(HexFormat.of().formatHex(digest.digest()) + "  " + articles.size() + "  " + name);
    }
}
