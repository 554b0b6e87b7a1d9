package dev.parley.enrich.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.model.Span;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts made to break a reader: each is read, in bounded time, and nothing leaks from one paragraph to another. */
class HostileTextTest {
    private static final LanguageText ENGLISH = LanguageText.load("en");
    private static final String[] PIECES = {
        "\"",
        "''",
        "'",
        "`",
        "``",
        "“",
        "”",
        "„",
        "‘",
        "’",
        "«",
        "»",
        "‹",
        "›",
        "\n",
        "\n\n",
        " ",
        " ",
        " ",
        ".",
        "?",
        "!",
        "...",
        "…",
        ",",
        ":",
        "—",
        " -- ",
        "(",
        ")",
        "[",
        "said",
        "He",
        "the",
        "Ukraine's",
        "don't",
        "U.S.",
        "Mr.",
        "1,000",
        "Зеленський",
        "об'єкт",
        "🕊",
        "\uD83D",
        "\uDC00",
        "\u0000",
        "\u200B",
        "\u00AD",
        "e\u0301",
        "<b>",
        "&amp;",
        "By",
        "Read more",
        "a",
        "B.",
        "s'",
        "'s",
        "90s",
        "\t",
        "\r\n",
        "中文",
        "،",
        "\uFEFF"
    };

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) == 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    @Test
    void tenThousandScrambledTextsAreReadWithoutALeak() {
        Random random = new Random(20260301);
        for (int i = 0; i < 10_000; i++) {
            String text = text(random, 5 + random.nextInt(120));
            check(Document.of(text, ENGLISH, new Vocabulary()), text);
        }
    }

    private static void check(Document document, String text) {
        int last = 0;
        for (Sentence sentence : document.sentences()) {
            assertThat(sentence.from()).as(text).isEqualTo(last);
            assertThat(sentence.to()).as(text).isGreaterThan(sentence.from());
            last = sentence.to();
            Paragraph paragraph = document.paragraphs().get(sentence.paragraph());
            assertThat(sentence.from() >= paragraph.from() && sentence.to() <= paragraph.to())
                    .as(text)
                    .isTrue();
        }
        assertThat(last).as(text).isEqualTo(document.size());
        for (Quotation quotation : document.quotations()) {
            Paragraph paragraph = document.paragraphs().get(quotation.paragraph());
            assertThat(quotation.from() >= paragraph.from() && quotation.to() <= paragraph.to())
                    .as(text)
                    .isTrue();
            assertThat(quotation.innerFrom()).as(text).isLessThanOrEqualTo(quotation.innerTo());
        }
        for (int i = 0; i < document.size(); i += 7) {
            Span span = document.span(i, i + 1);
            int start = text.offsetByCodePoints(0, span.start());
            assertThat(text.substring(start, text.offsetByCodePoints(start, span.length())))
                    .isEqualTo(document.text(i));
        }
    }

    @Test
    void hugeTextsTakeBoundedTime() {
        assertThatCode(() -> {
                    read("Word, and “more of it” said Mr. X. ".repeat(32_000));
                    read("word ".repeat(100_000));
                    read("“".repeat(10_000));
                    read("\" ' ".repeat(5_000));
                    read("«“‘x ".repeat(1_000) + "’”»".repeat(1_000));
                    read("A b c d e f.\n\n".repeat(20_000));
                    read("x".repeat(1_000_000));
                    read(".".repeat(1_000_000));
                    read("U.S.".repeat(100_000));
                    read("'".repeat(999_999));
                })
                .doesNotThrowAnyException();
    }

    private static void read(String text) {
        long start = System.nanoTime();
        Document document = Document.of(text, ENGLISH, new Vocabulary());
        assertThat(document.text()).isEqualTo(text);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as(text.substring(0, 20))
                .isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void emptyTextHasNothing() {
        Document document = Document.of(" \n\n\t ", ENGLISH, new Vocabulary());
        assertThat(document.size()).isZero();
        assertThat(document.paragraphs()).isEmpty();
    }
}
