package dev.parley.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    /** What becomes of a text whose UTF-8 is read in the charset; bytes that it leaves undefined become C1 controls. */
    private static String misread(String text, String charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String c = new String(new byte[] {b}, Charset.forName(charset));
            out.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xff)) : c);
        }
        return out.toString();
    }

    private static String mended(String text) {
        return Mojibake.mend(text).text();
    }

    @Nested
    class ReadsBack {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Україна готова до перемовин, – сказав речник. «Так» 🙂",
                    "Переговоры состоятся в июне — «если…»",
                    "Don’t panic: “quoted” – it’s €5",
                    "Les négociations à Genève — où ça?",
                    "Grüße aus Köln, Ärger in Österreich",
                    "Premier Łukasz: zażółć gęślą jaźń",
                    "Şimdi İstanbul'da görüşme",
                    "首脳会談が来月開かれる"
                })
        void whatWasReadInEachCharsetOfOneByte(String text) {
            for (String charset : new String[] {"windows-1252", "windows-1251", "windows-1250", "ISO-8859-1"}) {
                assertThat(mended(misread(text, charset))).as(charset).isEqualTo(text);
            }
        }

        @Test
        void whatWasEncodedThreeTimes() {
            String once = misread("Київ: «Готові» 🙂", "windows-1252");
            assertThat(mended(misread(once, "windows-1252"))).isEqualTo("Київ: «Готові» 🙂");
        }

        @Test
        void onlyTheStretchesThatWereMisread() {
            String document =
                    "<title>Перемовини в Києві</title><p>" + misread("Зустріч у червні", "windows-1252") + "</p>";
            Mojibake.Mended mended = Mojibake.mend(document);
            assertThat(mended.text()).isEqualTo("<title>Перемовини в Києві</title><p>Зустріч у червні</p>");
            assertThat(mended.stretches()).isEqualTo(1);
        }

        @Test
        void theClosingQuotationMarkWhoseLastByteWasLost() {
            assertThat(mended("\u00e2\u20ac\u0153Ready,\u00e2\u20ac said the minister\u00e2\u20ac\u2122s aide"))
                    .isEqualTo("“Ready,” said the minister’s aide");
            assertThat(mended("\u00e2\u20ac\u0153Ready\u00e2\u20ac\ufffd, he said"))
                    .isEqualTo("“Ready”, he said");
        }

        @Test
        void textToWhichSomethingRightWasAddedAfterwards() {
            assertThat(mended(misread("Don’t – it’s “late”", "windows-1252") + " […]"))
                    .isEqualTo("Don’t – it’s “late” […]");
        }

        @Test
        void aSingleLetterWhereTheWholeDocumentWasMisread() {
            String whole =
                    misread("<title>Café</title><p>Où est la réunion à Genève? Là-bas, l’été.</p>", "windows-1252");
            assertThat(mended(whole)).isEqualTo("<title>Café</title><p>Où est la réunion à Genève? Là-bas, l’été.</p>");
        }
    }

    @Nested
    class Leaves {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Перемовини «завтра», – каже речник… 🙂",
                    "В\u00a0Москве и\u00a0Киеве: «С…»",
                    "СІ – система одиниць; Рівне, Єва, С‚",
                    "IRMÃ»",
                    "«IRMÃ» E «MAÇû",
                    "il est allé…»",
                    "CAFÉ… ENTRÉ…",
                    "”CAFÉ” OCH ”ENTRÉ”",
                    "SÃO PAULO – AMANHÃ",
                    "„Ä…“ sagte er. Å, é, Ð",
                    "20 °C, £5, ½ “x” — ™",
                    "naïve café",
                    "Mr €100",
                    "łódź, część, Škoda, größe",
                    "Ελλάδα, Türkiye, ישראל, 한국",
                    "plain ASCII only"
                })
        void whatIsRightAsItStands(String text) {
            assertThat(Mojibake.mend(text)).isEqualTo(new Mojibake.Mended(text, 0));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\u0001',
                value = {
                    "The apostrophe appears as \"\u00e2\u20ac\u2122\" in old mails",
                    "Замість літери видно (\u00c3\u00a9), а має бути é",
                    "Readers saw “\u00e2\u20ac\u2122” for years",
                    "In a résumé that was encoded twice é looks like \u00c3\u00a9 and à like \u00c3\u00a0"
                })
        void whatIsShownAndNotMeant(String text) {
            assertThat(Mojibake.mend(text)).isEqualTo(new Mojibake.Mended(text, 0));
        }
    }
}
