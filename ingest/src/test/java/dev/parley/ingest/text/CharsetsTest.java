package dev.parley.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CharsetsTest {
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("uk", "Делегації зустрінуться у вівторок, їхній порядок денний ще узгоджують"),
            Map.entry("ru", "Делегации встретятся во вторник, повестка дня ещё согласуется, сообщили в секретариате"),
            Map.entry("bg", "Делегациите ще се срещнат във вторник, дневният ред още се съгласува"),
            Map.entry("sr", "Делегације ће се састати у уторак, дневни ред се још усаглашава, љубав и џеп"),
            Map.entry("pl", "Delegacje spotkają się we wtorek, porządek obrad jest jeszcze uzgadniany żółć"),
            Map.entry("fr", "Les délégations se réunissent mardi, l’ordre du jour reste à préciser – déjà prévu à 5 €"),
            Map.entry("el", "Οι αντιπροσωπείες συναντώνται την Τρίτη, η ημερήσια διάταξη συζητείται"),
            Map.entry("he", "המשלחות ייפגשו ביום שלישי, סדר היום עדיין נדון"),
            Map.entry("ja", "代表団は火曜日に会合する。議題はまだ調整中である"),
            Map.entry("zh", "代表团将于星期二会晤，议程仍在协调之中"),
            Map.entry("ko", "대표단은 화요일에 만난다. 의제는 아직 조율 중이다"),
            Map.entry("th", "คณะผู้แทนจะพบกันในวันอังคาร วาระการประชุมยังหารือกันอยู่"),
            Map.entry("tr", "Heyetler salı günü buluşacak, gündem hâlâ görüşülüyor, şöyle değişti"),
            Map.entry("ascii", "The delegations meet on Tuesday, the agenda is still open"));

    /** A line of the table. */
    private record Case(
            String name, String header, String declared, String written, String text, boolean mark, String read) {
        static Case of(String line) {
            String[] parts = line.split("\t", -1);
            assertThat(parts).as(line).hasSize(7);
            return new Case(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5].equals("yes"), parts[6]);
        }

        String content() {
            return Objects.requireNonNull(TEXTS.get(text), text);
        }

        String document() {
            String how = declared.contains(" ") ? declared.substring(0, declared.indexOf(' ')) : declared;
            String name = declared.substring(Math.min(declared.length(), how.length() + 1));
            return switch (how) {
                case "xml" ->
                    "<?xml version=\"1.0\" encoding=\"" + name + "\"?>\n<rss><title>" + content() + "</title></rss>";
                case "meta" -> "<!doctype html><head><meta charset=" + name + "><title>" + content() + "</title>";
                case "equiv" ->
                    "<html><head><META HTTP-EQUIV='Content-Type' content='text/html; charset=" + name + "'><title>"
                            + content() + "</title></head></html>";
                default -> "<rss><title>" + content() + "</title></rss>";
            };
        }

        byte[] bytes() throws IOException {
            Charset charset = Charset.forName(written);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(((mark ? "\uFEFF" : "") + document()).getBytes(charset));
            return out.toByteArray();
        }
    }

    @TestFactory
    Stream<DynamicTest> aDocumentIsReadInWhatItIsWrittenIn() throws IOException {
        try (var table = Objects.requireNonNull(CharsetsTest.class.getResourceAsStream("charsets.tsv"))) {
            List<Case> cases = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
            assertThat(cases).hasSizeGreaterThan(40);
            return cases.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> isRead(each)));
        }
    }

    private static void isRead(Case each) throws IOException {
        String contentType = each.header().equals("-") ? null : "text/xml; charset=" + each.header();
        Charsets.Decoded decoded = Charsets.decode(each.bytes(), contentType);
        assertThat(decoded.text()).contains(each.content());
        assertThat(decoded.text()).as("the mark is no text").doesNotStartWith("\uFEFF");
        assertThat(decoded.charset()).isEqualTo(Charset.forName(each.read()));
    }

    @Test
    void aFewBrokenBytesDoNotMakeUtf8AnythingElse() {
        byte[] bytes = "Їхні умови «незмінні», сказав речник".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        Charsets.Decoded decoded = Charsets.decode(bytes, null);
        assertThat(decoded.text()).startsWith("Їхні умови «незмінні»");
        assertThat(decoded.repair()).contains("Windows-1252");
    }

    @Test
    void whatWasReadAgainstTheDeclarationIsSaid() {
        byte[] bytes = "Умови 🙂".getBytes(StandardCharsets.UTF_8);
        assertThat(Charsets.decode(bytes, "text/xml; charset=windows-1251").repair())
                .contains("UTF-8")
                .contains("windows-1251");
        assertThat(Charsets.decode(bytes, "text/xml; charset=utf-8").repair()).isNull();
    }

    @Test
    void nothingAndLittleAreRead() {
        assertThat(Charsets.decode(new byte[0], null).text()).isEmpty();
        assertThat(Charsets.decode(new byte[] {'a'}, "text/xml; charset=utf-16").text())
                .isEqualTo("a");
        assertThat(Charsets.decode(new byte[] {(byte) 0xFE, (byte) 0xFF}, null).text())
                .isEmpty();
    }
}
