package dev.parley.enrich.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.enrich.Dossiers;
import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.evaluate.LooseArticle;
import dev.parley.model.ActorTag;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Transliterations, short names, abbreviations and metonyms of {@code alias-variants.tsv}. */
class AliasVariantTest {
    private static final int LEAST = 500;

    private record Variant(String id, String text) {}

    @Test
    void everyVariantNamesItsActor() throws IOException {
        List<Variant> variants = variants();
        Analyser analyser = Dossiers.analyser();

        List<String> wrong = new ArrayList<>();
        for (Variant variant : variants) {
            List<String> found = found(analyser, variant.text());
            if (!found.contains(variant.id())) {
                wrong.add(variant + " found " + found);
            }
        }

        assertThat(variants).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(wrong).isEmpty();
    }

    private static List<String> found(Analyser analyser, String variant) {
        boolean cyrillic = variant.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC);
        String sentence = cyrillic
                ? variant + " заявил в понедельник, что переговоры продолжатся."
                : variant + " said on Monday that the talks would go on.";
        String json = "{\"id\": \"a\", \"language\": \"%s\", \"publishedAt\": \"2024-03-01\", \"text\": \"%s\"}"
                .formatted(cyrillic ? "ru" : "en", sentence);
        return analyser.analyse(LooseArticle.read(json, "a")).actors().stream()
                .map(ActorTag::id)
                .map(String::valueOf)
                .toList();
    }

    private static List<Variant> variants() throws IOException {
        try (InputStream in = AliasVariantTest.class.getResourceAsStream("/alias-variants.tsv")) {
            assertThat(in).isNotNull();
            List<Variant> variants = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] fields = line.split("\t", -1);
                for (String text : fields.length == 2 ? fields[1].split("\\|", -1) : new String[0]) {
                    variants.add(new Variant(fields[0], text));
                }
            }
            return variants;
        }
    }
}
