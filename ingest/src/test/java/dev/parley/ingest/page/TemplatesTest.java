package dev.parley.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages of {@code templates.txt}, which tells how they are written. */
class TemplatesTest {
    private static final Map<String, List<String>> TEXTS = Map.of(
            "uk",
            List.of(
                    "Новий міст через затоку відкрили у вівторок зранку, і перші вантажівки рушили ним уже за годину.",
                    "Будівництво тривало сім років, двічі його спиняли паводки, а одного разу забракло сталі для опор.",
                    "«Ми звикли чекати на пором по три години», — каже водійка Марта Лісова, яка возить сіль на північ.",
                    "Порт обіцяє знизити плату для місцевих перевізників до кінця року, якщо потік машин не зменшиться.",
                    "Інженери перевірятимуть опори щовесни, коли лід сходить і вода підіймається майже на чотири метри.",
                    "Старий пором залишать для туристів: він ходитиме у вихідні, від травня до перших осінніх штормів. ⛴"),
            "en",
            List.of(
                    "The new bridge across the bay opened on Tuesday morning, and the first lorries crossed within the hour.",
                    "Building it took seven years; floods stopped the work twice, and once there was no steel for the piers.",
                    "“We were used to waiting three hours for the ferry,” said Martha Reed, who drives salt to the north.",
                    "The port promises lower charges for local hauliers by the end of the year, if traffic does not fall.",
                    "Engineers will inspect the piers each spring, when the ice breaks and the water rises by four metres.",
                    "The old ferry stays for visitors: it will run at weekends, from May until the first storms of autumn."),
            "ru",
            List.of(
                    "Новый мост через залив открыли во вторник утром, и первые грузовики поехали по нему уже через час.",
                    "Строительство длилось семь лет, дважды его останавливали паводки, а однажды не хватило стали для опор.",
                    "«Мы привыкли ждать паром по три часа», — говорит водитель Марта Лесная, которая возит соль на север.",
                    "Порт обещает снизить плату для местных перевозчиков до конца года, если поток машин не уменьшится.",
                    "Инженеры будут проверять опоры каждую весну, когда сходит лёд и вода поднимается на четыре метра.",
                    "Старый паром оставят для туристов: он будет ходить по выходным, с мая до первых осенних штормов."));
    private static final Pattern MACRO = Pattern.compile("\\{\\{(uk|en|ru) (\\w+)}}|\\{\\{(\\d+)\\*(.*?)}}");

    @TestFactory
    Stream<DynamicTest> theArticleIsReadWholeAndNothingElse() throws IOException {
        try (var file = Objects.requireNonNull(TemplatesTest.class.getResourceAsStream("templates.txt"))) {
            List<String> cases =
                    List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== ", -1));
            assertThat(cases).hasSizeGreaterThan(18);
            return cases.stream().skip(1).map(TemplatesTest::test);
        }
    }

    private static DynamicTest test(String block) {
        int name = block.indexOf('\n');
        int end = block.indexOf("\n---\n");
        String page = written(block.substring(name + 1, end));
        List<String> expected =
                block.substring(end + 5).lines().filter(line -> !line.isBlank()).toList();
        return DynamicTest.dynamicTest(block.substring(0, name), () -> check(page, expected));
    }

    private static String written(String page) {
        return MACRO.matcher(page)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) == null
                                ? m.group(4).repeat(Integer.parseInt(m.group(3)))
                                : text(Objects.requireNonNull(TEXTS.get(m.group(1))), m.group(2))));
    }

    private static String text(List<String> paragraphs, String how) {
        UnaryOperator<String> element = name -> paragraphs.stream()
                .map(p -> "<" + name + ">" + p + "</" + name + ">")
                .collect(Collectors.joining("\n"));
        return switch (how) {
            case "p", "div" -> element.apply(how);
            case "br" -> String.join("<br><br>", paragraphs);
            case "json" -> String.join("\\n\\n", paragraphs);
            default -> paragraphs.get(Integer.parseInt(how) - 1);
        };
    }

    private static void check(String page, List<String> expected) {
        Optional<PageArticle> read = PageExtractors.standard().extract(page, "https://news.example/bridge");
        assertThat(expected).isNotEmpty();
        for (String line : expected) {
            String value = line.substring(line.indexOf(' ') + 1);
            switch (line.split(" ", 2)[0]) {
                case "text" ->
                    assertThat(Arrays.asList(read.orElseThrow().text().split("\n\n")))
                            .filteredOn(paragraph -> paragraph.length() > 40 || paragraph.contains("NOTTEXT"))
                            .containsExactlyElementsOf(Objects.requireNonNull(TEXTS.get(value)));
                case "title" -> assertThat(read.orElseThrow().title()).isEqualTo(value);
                case "author" -> assertThat(read.orElseThrow().authors()).contains(value);
                case "published" -> assertThat(read.orElseThrow().publishedAt()).hasToString(value);
                // A page without an article gives no text that could pass for one.
                case "short" ->
                    assertThat(read.map(PageArticle::text).orElse("")).hasSizeLessThan(100);
                default -> assertThat(read).isNotNull();
            }
        }
    }
}
