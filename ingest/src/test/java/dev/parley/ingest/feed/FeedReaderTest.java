package dev.parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final String ITEM =
            "<item><title>Перемовини \u201eзавтра\u201c 🙂</title><link>/a</link><guid isPermaLink='false'>g1</guid></item>";

    private static FeedReading.Feed read(String text) {
        return (FeedReading.Feed) reading(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FeedReading reading(byte[] bytes) {
        return FeedReader.read(new FeedDocument(bytes, "https://news.example/rss", Map.of()));
    }

    private static FeedEntry only(String text) {
        return read(text).entries().get(0);
    }

    @Nested
    class Mends {
        @Test
        void whatStandsBeforeAndAfterTheDocument() {
            FeedReading.Feed feed = read("\n warning: x\n<rss><channel>" + ITEM + "</channel></rss> trailing junk");
            assertThat(feed.entries()).hasSize(1);
            assertThat(feed.repairs()).isNotEmpty();
        }

        @Test
        void aDocumentThatEndsInTheMiddle() {
            FeedReading.Feed feed = read("<rss><channel>" + ITEM + "<item><title>Half");
            assertThat(feed.entries().get(0).title()).isEqualTo("Перемовини „завтра“ 🙂");
            assertThat(feed.repairs()).anyMatch(line -> line.contains("ends before"));
        }

        @Test
        void controlCharactersUnboundPrefixesAndEntitiesOfHtml() {
            FeedEntry entry = only(
                    "<rss><channel><item><title>a\u0001&nbsp;b &eacute; AT&T</title><dc:creator>Оксана</dc:creator></item></channel></rss>");
            assertThat(entry.title()).isEqualTo("a\u00a0b é AT&T");
            assertThat(entry.authors()).containsExactly("Оксана");
        }

        @Test
        void bytesOfWindowsThatAreDeclaredAsLatinOne() {
            byte[] bytes =
                    "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>\u201cquoted\u201d \u2013 \u20ac</title></item></channel></rss>"
                            .getBytes(Charset.forName("windows-1252"));
            assertThat(((FeedReading.Feed) reading(bytes)).entries().get(0).title())
                    .isEqualTo("\u201cquoted\u201d \u2013 \u20ac");
        }

        @Test
        void bytesOfUtf8ThatAreDeclaredAsSomethingElse() {
            byte[] bytes = ("<?xml version='1.0' encoding='windows-1251'?><rss><channel>" + ITEM + "</channel></rss>")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(((FeedReading.Feed) reading(bytes)).entries().get(0).title())
                    .startsWith("Перемовини");
        }
    }

    @Nested
    class ReadsBackWhatWasEncodedTwice {
        private static String misread(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }

        @Test
        void inRssAndSaysSo() {
            FeedReading.Feed feed =
                    read("<rss><channel><title>Новини</title><item><title>" + misread("Перемовини «завтра» 🙂")
                            + "</title><description>Коротко</description></item></channel></rss>");
            assertThat(feed.entries().get(0).title()).isEqualTo("Перемовини «завтра» 🙂");
            assertThat(feed.entries().get(0).summary()).isEqualTo("Коротко");
            assertThat(feed.repairs()).containsExactly("text that was encoded twice read back");
        }

        @Test
        void inJsonWhereItIsEscaped() {
            FeedReading.Feed feed =
                    read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":"
                            + "\"It\\u00e2\\u20ac\\u2122s on\",\"content_text\":\"Усе гаразд\"}]}");
            assertThat(feed.entries().get(0).title()).isEqualTo("It’s on");
            assertThat(feed.entries().get(0).text()).isEqualTo("Усе гаразд");
            assertThat(feed.repairs()).hasSize(1);
        }
    }

    @Nested
    class Refuses {
        @Test
        void toExpandEntitiesThatReferToOthers() {
            String bomb = "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">"
                    + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&c;&x;!</title></item></channel></rss>";
            long start = System.nanoTime();
            assertThat(only(bomb).title()).isEqualTo("&c;&x;!");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
        }

        @Test
        void toFollowNestingWithoutEnd() {
            String deep = "<rss><channel><item><title>t</title><description>" + "<a>".repeat(50_000)
                    + "</description></item></channel></rss>";
            assertThat(read(deep).entries()).isNotEmpty();
        }

        @Test
        void aWebPageAndNamesTheFeedsThatItPointsTo() {
            FeedReading.NotFeed not = (FeedReading.NotFeed) reading(
                    "<!doctype html><html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head><body>x</body></html>"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(not.feeds()).containsExactly("https://news.example/feed");
            assertThat(not.reason()).contains("web page").contains("allowed");
        }
    }

    @Nested
    class Cleans {
        @Test
        void scriptsHandlersAndDangerousLinksOutOfMarkup() {
            FeedEntry entry = only(
                    "<rss><channel><item><description><![CDATA[<p onclick='x()'>Text<script>alert(1)</script>"
                            + "<a href='javascript:alert(1)'>a</a><img src=x onerror=alert(1)></p>]]></description></item></channel></rss>");
            assertThat(entry.summary())
                    .doesNotContain("script")
                    .doesNotContain("onclick")
                    .doesNotContain("onerror");
            assertThat(entry.text()).isEqualTo("Texta");
        }

        @Test
        void directionMarksAndLineBreaksOutOfPlainText() {
            assertThat(dev.parley.ingest.text.PlainText.line("a\u202eb\n\tc &lt;b&gt;"))
                    .isEqualTo("ab c <b>");
        }
    }

    @Test
    void readsJsonFeed() {
        FeedEntry entry = only(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"N\",\"items\":[{\"id\":\"1\",\"url\":\"/x\","
                        + "\"title\":\"Заголовок\",\"content_html\":\"<p>Один</p><p>Два</p>\",\"date_published\":\"2031-05-04T10:00:00+03:00\",\"authors\":[{\"name\":\"Ім'я\"}]}]}");
        assertThat(entry.link()).isEqualTo("https://news.example/x");
        assertThat(entry.text()).isEqualTo("Один\n\nДва");
        assertThat(entry.published()).hasToString("2031-05-04T07:00:00Z");
        assertThat(entry.authors()).containsExactly("Ім'я");
    }

    @Test
    void leavesOutADateThatIsNoneAndKeepsWhatWasWritten() {
        FeedEntry entry =
                only("<rss><channel><item><title>t</title><pubDate>99 June soon</pubDate></item></channel></rss>");
        assertThat(entry.published()).isNull();
        assertThat(entry.unreadableDates()).containsExactly("99 June soon");
    }

    @Test
    void readsListsOfFeedsAndWritesThem() {
        String opml = Opml.write("Мої", java.util.List.of(new Opml.Entry("https://a.example/rss?x=1&y=2", "Стрічка")));
        assertThat(Opml.read(opml)).containsExactly(new Opml.Entry("https://a.example/rss?x=1&y=2", "Стрічка"));
    }
}
