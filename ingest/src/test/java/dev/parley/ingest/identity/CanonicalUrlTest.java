package dev.parley.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class CanonicalUrlTest {
    private static final String PAGES =
            """
            https://gazeta.example/a/1 -> https://gazeta.example/a/1
            HTTPS://Gazeta.Example/a/1 -> https://gazeta.example/a/1
            https://gazeta.example:443/a/1 -> https://gazeta.example/a/1
            http://gazeta.example:80/a/1 -> http://gazeta.example/a/1
            https://gazeta.example:8443/a/1 -> https://gazeta.example:8443/a/1
            https://gazeta.example/a/1#comments -> https://gazeta.example/a/1
            https://gazeta.example/a/../b/./1 -> https://gazeta.example/b/1
            https://gazeta.example -> https://gazeta.example/
            https://gazeta.example/a/1?utm_source=rss -> https://gazeta.example/a/1
            https://gazeta.example/a/1?utm_source=rss&utm_medium=feed&utm_campaign=x -> https://gazeta.example/a/1
            https://gazeta.example/a/1?UTM_Source=rss -> https://gazeta.example/a/1
            https://gazeta.example/a?id=1&utm_source=rss -> https://gazeta.example/a?id=1
            https://gazeta.example/a?utm_source=rss&id=1 -> https://gazeta.example/a?id=1
            https://gazeta.example/a?id=1&fbclid=IwAR0x -> https://gazeta.example/a?id=1
            https://gazeta.example/a?gclid=x -> https://gazeta.example/a
            https://gazeta.example/a?yclid=17 -> https://gazeta.example/a
            https://gazeta.example/a?ysclid=l2 -> https://gazeta.example/a
            https://gazeta.example/a?msclkid=9 -> https://gazeta.example/a
            https://gazeta.example/a?igshid=9 -> https://gazeta.example/a
            https://gazeta.example/a?mc_cid=1&mc_eid=2 -> https://gazeta.example/a
            https://gazeta.example/a?_hsenc=1&_hsmi=2 -> https://gazeta.example/a
            https://gazeta.example/a?at_medium=RSS&at_campaign=KARANGA -> https://gazeta.example/a
            https://gazeta.example/a?mtm_source=1&pk_kwd=2&piwik_kwd=3&matomo_x=4 -> https://gazeta.example/a
            https://gazeta.example/a?ns_mchannel=rss&ito=1490&ocid=z -> https://gazeta.example/a
            https://gazeta.example/a?spm=1.2.3&scm=4 -> https://gazeta.example/a
            https://gazeta.example/a?_ga=1.2&_gl=3 -> https://gazeta.example/a
            https://gazeta.example/a?fromrss=1 -> https://gazeta.example/a
            https://gazeta.example/a?smid=tw&smtyp=cur -> https://gazeta.example/a
            https://gazeta.example/a?partner=rss -> https://gazeta.example/a
            https://gazeta.example/a?utmost=1 -> https://gazeta.example/a?utmost=1
            https://gazeta.example/a?cid=1 -> https://gazeta.example/a?cid=1
            https://gazeta.example/a?page=2 -> https://gazeta.example/a?page=2
            https://gazeta.example/a?shared=1 -> https://gazeta.example/a?shared=1
            https://gazeta.example/a?q=utm_source -> https://gazeta.example/a?q=utm_source
            https://gazeta.example/a?& -> https://gazeta.example/a
            """;

    private static final String OUTLETS =
            """
            https://gazeta.example/a -> gazeta.example
            https://www.gazeta.example/a -> gazeta.example
            https://rss.news.gazeta.example/a -> gazeta.example
            https://www.gazeta.co.uk/a -> gazeta.co.uk
            https://rss.gazeta.com.ua/a -> gazeta.com.ua
            https://GAZETA.COM.UA/a -> gazeta.com.ua
            https://gazeta.org.au/a -> gazeta.org.au
            http://127.0.0.1:8080/a -> 127.0.0.1
            http://[::1]/a -> [::1]
            http://localhost/a -> localhost
            """;

    @Test
    void whatTracksReadersIsDroppedAndNothingElse() {
        SoftAssertions all = new SoftAssertions();
        PAGES.lines().map(line -> line.split(" -> ", 2)).forEach(each -> all.assertThat(CanonicalUrl.of(each[0]))
                .as(each[0])
                .contains(each[1]));
        all.assertAll();
    }

    @Test
    void anOutletIsTheRegistrableDomain() {
        SoftAssertions all = new SoftAssertions();
        OUTLETS.lines().map(line -> line.split(" -> ", 2)).forEach(each -> all.assertThat(
                        CanonicalUrl.outlet(URI.create(each[0])))
                .as(each[0])
                .isEqualTo(each[1]));
        all.assertAll();
    }

    @Test
    void whatIsNoWebAddressHasNone() {
        for (String text :
                List.of("", " ", "новина", "javascript:alert(1)", "mailto:a@b.example", "ftp://a.example/x")) {
            assertThat(CanonicalUrl.of(text)).as(text).isEmpty();
        }
        assertThat(CanonicalUrl.of(null)).isEmpty();
    }

    @Test
    void aPageHasOneKeyWithAndWithoutTlsWwwAndTheLastSlash() {
        assertThat(List.of("https://www.gazeta.example/a/", "http://gazeta.example/a", "https://gazeta.example/a"))
                .extracting(CanonicalUrl::key)
                .containsOnly("gazeta.example/a");
        assertThat(CanonicalUrl.isFrontPage("https://gazeta.example/")).isTrue();
        assertThat(CanonicalUrl.isFrontPage("https://gazeta.example/?p=7")).isFalse();
        assertThat(CanonicalUrl.isFrontPage("https://gazeta.example/a")).isFalse();
    }
}
