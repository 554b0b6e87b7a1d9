package dev.parley.enrich.engine.actor;

import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.ActorTag;
import dev.parley.model.EnrichedArticle;
import dev.parley.model.dossier.DossierLoader;
import java.nio.file.Path;
import java.util.List;

/** A program: loads the dossier named first and prints the actors of the text named second. */
final class LargeDossier {
    private LargeDossier() {}

    public static void main(String[] arguments) {
        Analyser analyser = Analyser.of(DossierLoader.load(Path.of(arguments[0])));
        String json = "{\"id\": \"a\", \"language\": \"en\", \"publishedAt\": \"2024-03-01\", \"text\": \"%s\"}"
                .formatted(arguments[1]);
        EnrichedArticle article = analyser.analyse(LooseArticle.read(json, "a"));
        List<String> found =
                article.actors().stream().map(ActorTag::id).map(String::valueOf).toList();
        System.out.println(String.join(",", found));
    }
}
