package dev.parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdom2.DocType;
import org.jdom2.EntityRef;
import org.jdom2.filter.Filters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RomeEntriesTest {
    private static final String RSS_2_0 =
            "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                    + "<channel><title>Стрічка</title><link>https://news.example/</link><description>d</description><item>"
                    + "<title>Перемовини „завтра“ 🙂</title><link>https://news.example/1</link><guid>https://news.example/1</guid>"
                    + "<description>&lt;p&gt;Коротко&lt;/p&gt;</description><content:encoded>&lt;p&gt;Довго&lt;/p&gt;</content:encoded>"
                    + "<dc:creator>Оксана Коваль</dc:creator><dc:creator>Іван Мороз</dc:creator><category>Політика</category>"
                    + "<category>Світ</category><pubDate>Sun, 04 May 2031 10:00:00 +0300</pubDate></item></channel></rss>";
    private static final String RSS_1_0 =
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
                    + " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='https://news.example/'><title>Стрічка</title>"
                    + "<link>https://news.example/</link><description>d</description></channel><item rdf:about='https://news.example/1'>"
                    + "<title>Перемовини „завтра“ 🙂</title><link>https://news.example/1</link><dc:creator>Оксана Коваль</dc:creator>"
                    + "<dc:creator>Іван Мороз</dc:creator><dc:subject>Політика</dc:subject><dc:subject>Світ</dc:subject>"
                    + "<dc:date>2031-05-04T10:00:00+03:00</dc:date></item></rdf:RDF>";
    private static final String ATOM_1_0 =
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Стрічка</title><id>urn:x:0</id><updated>2031-05-04T07:00:00Z</updated>"
                    + "<entry><title>Перемовини „завтра“ 🙂</title><link rel='enclosure' href='/a.mp3'/><link href='https://news.example/1'/>"
                    + "<id>urn:x:1</id><author><name>Оксана Коваль</name></author><author><name>Іван Мороз</name></author>"
                    + "<category term='Політика'/><category term='w' label='Світ'/><published>2031-05-04T10:00:00+03:00</published>"
                    + "<updated>2031-05-04T08:00:00Z</updated><content type='html'>&lt;p&gt;Довго&lt;/p&gt;</content></entry></feed>";

    private static Element root(String text) {
        Document tree = Parser.xmlParser().parseInput(XmlRepair.mend(text, new Repairs()), "");
        return tree.children().get(0);
    }

    private static RomeEntry only(String text) {
        Element root = root(text);
        List<RomeEntry> entries =
                RomeEntries.read(root, new Vocabulary(root)).orElseThrow().entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static FeedReading.Feed read(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return (FeedReading.Feed) FeedReader.read(new FeedDocument(body, "https://news.example/rss", Map.of()));
    }

    private static List<String> texts(RomeEntry entry, String name) {
        return entry.values().getOrDefault(name, List.of());
    }

    @Nested
    class RomeReads {
        @ParameterizedTest
        @ValueSource(strings = {RSS_2_0, RSS_1_0, ATOM_1_0})
        void titleLinkAuthorsAndCategoriesOfAnOrdinaryFeed(String feed) {
            RomeEntry entry = only(feed);
            boolean atom = feed.equals(ATOM_1_0);
            assertThat(texts(entry, "title")).containsExactly("Перемовини „завтра“ 🙂");
            assertThat(texts(entry, "link")).containsExactly("https://news.example/1");
            assertThat(texts(entry, atom ? "author" : "dc:creator")).containsExactly("Оксана Коваль", "Іван Мороз");
            assertThat(texts(entry, feed.equals(RSS_1_0) ? "dc:subject" : "category"))
                    .containsExactly("Політика", "Світ");
        }

        @ParameterizedTest
        @ValueSource(strings = {RSS_2_0, RSS_1_0, ATOM_1_0})
        void whatTheEntryThenHolds(String feed) {
            FeedReading.Feed reading = read(feed);
            FeedEntry entry = reading.entries().get(0);
            assertThat(reading.repairs()).isEmpty();
            assertThat(entry.title()).isEqualTo("Перемовини „завтра“ 🙂");
            assertThat(entry.link()).isEqualTo("https://news.example/1");
            assertThat(entry.authors()).containsExactly("Оксана Коваль", "Іван Мороз");
            assertThat(entry.categories()).containsExactly("Політика", "Світ");
            assertThat(entry.published()).isEqualTo(Instant.parse("2031-05-04T07:00:00Z"));
        }

        @Test
        void theValueThatAnEntryIsMadeOf() {
            Element root = root(RSS_2_0);
            Element item = root.getElementsByTag("item").get(0);
            RomeEntry told = new RomeEntry.Collector()
                    .text("title", "Від ROME")
                    .text("link", "/rome")
                    .text("guid", "g-rome")
                    .text("description", "<p>опис</p>")
                    .text("content:encoded", "<p>зміст</p>")
                    .text("dc:creator", "А")
                    .text("dc:creator", "Б")
                    .text("category", "В")
                    .text("category", "Г")
                    .entry();
            FeedEntry entry = new EntryReader(new Vocabulary(root), null, new Repairs())
                    .read(item, "https://news.example/rss", told);
            assertThat(entry.title()).isEqualTo("Від ROME");
            assertThat(entry.link()).isEqualTo("https://news.example/rome");
            assertThat(entry.guid()).isEqualTo("g-rome");
            assertThat(entry.summary()).isEqualTo("<p>опис</p>");
            assertThat(entry.content()).isEqualTo("<p>зміст</p>");
            assertThat(entry.authors()).containsExactly("А", "Б");
            assertThat(entry.categories()).containsExactly("В", "Г");
        }

        @Test
        void theFeedsOwnTitleLinkAndLanguageWhichItsItemsHaveWhereTheyDeclareNone() {
            FeedReading.Feed feed =
                    read(RSS_2_0.replace("<description>d<", "<language>uk-UA</language><description>d<"));
            assertThat(feed.title()).isEqualTo("Стрічка");
            assertThat(feed.link()).isEqualTo("https://news.example/");
            assertThat(feed.language()).isEqualTo("uk-ua");
            assertThat(feed.entries().get(0).language()).isEqualTo("uk-ua");
            assertThat(read(ATOM_1_0.replace("<feed ", "<feed xml:lang='uk' "))
                            .entries()
                            .get(0)
                            .language())
                    .isEqualTo("uk");
        }

        @Test
        void feedsWithoutVersionWithoutNamespaceAndSingleEntries() {
            assertThat(texts(only("<rss><channel><item><title>t</title></item></channel></rss>"), "title"))
                    .containsExactly("t");
            assertThat(texts(only("<feed><entry><title>t</title></entry></feed>"), "title"))
                    .containsExactly("t");
            assertThat(texts(only("<entry xmlns='http://www.w3.org/2005/Atom'><title>t</title></entry>"), "title"))
                    .containsExactly("t");
        }
    }

    @Nested
    class TheCompletionReads {
        @Test
        void whatABrokenItemHoldsBeyondRome() {
            FeedEntry entry = read("<rss version='2.0'><channel><item xml:base='/sub/'><title>Заголовок</title>"
                            + "<description>перше</description><summary>друге</summary><link>a</link><itunes:author>Оксана</itunes:author>"
                            + "<pubDate>4 травня 2031 10:00 +0300</pubDate><category>Світ")
                    .entries()
                    .get(0);
            assertThat(entry.title()).isEqualTo("Заголовок");
            assertThat(entry.link()).isEqualTo("https://news.example/sub/a");
            assertThat(entry.summary()).isEqualTo("перше");
            assertThat(entry.content()).isEqualTo("друге");
            assertThat(entry.authors()).containsExactly("Оксана");
            assertThat(entry.published()).isEqualTo(Instant.parse("2031-05-04T07:00:00Z"));
            assertThat(entry.categories()).containsExactly("Світ");
        }

        @Test
        void aDateWhoseFractionRomeTakesForMilliseconds() {
            FeedEntry entry = read(ATOM_1_0.replace("08:00:00Z", "08:00:00.900000Z"))
                    .entries()
                    .get(0);
            assertThat(entry.updated()).isEqualTo(Instant.parse("2031-05-04T08:00:00Z"));
        }

        @Test
        void namesOfWhichRomeKeptFewerThanThereAre() {
            RomeEntry entry = new RomeEntry.Collector()
                    .text("title", "one")
                    .text("guid", "g")
                    .entry();
            assertThat(entry.inOrderOf(List.of("title", "guid", "title")))
                    .extracting(found -> found.orElse("-"))
                    .containsExactly("-", "g", "-");
        }

        @Test
        void itemsThatRomePassesOverAndSaysSo() {
            FeedReading.Feed feed =
                    read("<rss version='2.0'><channel><item><title>a</title></item><group><item><title>b</title>"
                            + "</item></group></channel></rss>");
            assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("a", "b");
            assertThat(feed.repairs()).containsExactly("items that ROME passes over: all read without it");
        }

        @Test
        void aDialectThatRomeRefusesAndSaysSo() {
            FeedReading.Feed feed =
                    read("<CHANNEL HREF='https://news.example/'><ITEM HREF='/1'><TITLE>a</TITLE></ITEM></CHANNEL>");
            assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("a");
            assertThat(feed.repairs()).containsExactly("document that ROME refuses read without it");
        }

        @Test
        void entriesBesideOneThatWasTakenBack() {
            FeedReading.Feed feed =
                    read("<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
                            + "<at:deleted-entry ref='urn:x:0' when='2031-05-04T07:00:00Z'/><entry><id>urn:x:1</id><title>один</title></entry>"
                            + "<entry><id>urn:x:2</id><title>два</title></entry></feed>");
            assertThat(feed.entries()).extracting(FeedEntry::guid).containsExactly("urn:x:0", "urn:x:1", "urn:x:2");
            assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly(null, "один", "два");
            assertThat(feed.repairs()).isEmpty();
        }
    }

    @Test
    void romeIsNotGivenWhatItWouldMoveAboutWithoutEnd() {
        String flood = "<content:encoded/>".repeat(50_000) + "<dc:zz/>".repeat(50_000) + "<q:z/>".repeat(50_000);
        Element root = root(RSS_2_0.replace("<item>", flood + "<item>" + flood));
        org.jdom2.Document seen = RomeTree.of(root, new Vocabulary(root)).orElseThrow();
        org.jdom2.Element channel = seen.getRootElement().getChild("channel");
        assertThat(channel.getChildren()).hasSize(4);
        assertThat(channel.getChild("item").getChildren()).hasSize(9);
    }

    @Test
    void romeNeverSeesADocumentTypeAnEntityOrACharacterOutsideXml() {
        Element root = root(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY ok \"добре\">]><rss version='2.0'>"
                        + "<channel><item><title>&x; &ok; &#1;&#xFFFF;!</title></item></channel></rss>");
        org.jdom2.Document seen = RomeTree.of(root, new Vocabulary(root)).orElseThrow();
        assertThat(seen.getDocType()).isNull();
        assertThat(seen.getDescendants(Filters.fclass(DocType.class)).hasNext()).isFalse();
        assertThat(seen.getDescendants(Filters.fclass(EntityRef.class)).hasNext())
                .isFalse();
        assertThat(seen.getRootElement().getChild("channel").getChild("item").getChildText("title"))
                .startsWith("&x; добре ")
                .doesNotContain("\u0001")
                .endsWith("!");
        assertThat(read("<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/x.dtd'>" + RSS_2_0)
                        .entries())
                .hasSize(1);
    }
}
