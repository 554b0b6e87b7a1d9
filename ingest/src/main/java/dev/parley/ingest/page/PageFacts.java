package dev.parley.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ingest.feed.FeedDates;
import dev.parley.ingest.text.Languages;
import dev.parley.ingest.text.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article besides the text.
 *
 * @param language BCP 47
 */
record PageFacts(
        @Nullable String title, @Nullable Instant publishedAt, List<String> authors, @Nullable String language) {
    private static final String[] TITLES = {
        "meta[property=og:title]", "meta[name=twitter:title]", "meta[name=title]", "meta[itemprop=headline]"
    };
    private static final String[] DATES = {
        "meta[property=article:published_time]",
        "meta[itemprop=datePublished]",
        "meta[name~=(?i)^(pubdate|publish-?date|date|dc\\.date(\\.issued)?|parsely-pub-date|sailthru\\.date|article\\.published)$]",
        "time[itemprop=datePublished]",
        "[itemprop=datePublished]",
        "time[pubdate]",
        "time[datetime]"
    };
    private static final String AUTHORS =
            "meta[name=author],meta[property=article:author],meta[name=parsely-author],[itemprop=author] [itemprop=name],[rel=author],[itemprop=author]";

    static PageFacts of(Document page, @Nullable JsonNode described) {
        String language = page.select("html").attr("lang").strip();
        if (language.isEmpty()) {
            language = page.select("meta[property=og:locale]")
                    .attr("content")
                    .replace('_', '-')
                    .strip();
        }
        return new PageFacts(
                title(page, described),
                date(page, described),
                authors(page, described),
                language.matches("(?i)[a-z]{2,3}(-[a-z0-9]{2,8})*") ? language : null);
    }

    PageArticle article(String text, String step) {
        // What a text is in, it shows itself; what a template declares is often the language of its maker.
        return new PageArticle(
                title, text, publishedAt, authors, Languages.of(text, language).orElse(language), step);
    }

    private static @Nullable String title(Document page, @Nullable JsonNode described) {
        String headline = described == null
                ? ""
                : PlainText.line(described.path("headline").asText(""));
        if (!headline.isEmpty()) {
            return headline;
        }
        for (String selector : TITLES) {
            String content = PlainText.line(page.select(selector).attr("content"));
            if (!content.isEmpty()) {
                return withoutSite(content, page);
            }
        }
        Element heading = page.selectFirst("h1");
        String text = heading == null ? "" : PlainText.line(heading.text());
        return !text.isEmpty() ? text : page.title().isEmpty() ? null : withoutSite(PlainText.line(page.title()), page);
    }

    private static String withoutSite(String title, Document page) {
        String site = page.select("meta[property=og:site_name]").attr("content").strip();
        for (String separator : new String[] {" | ", " - ", " – ", " — "}) {
            int at = title.lastIndexOf(separator);
            if (at > 0
                    && !site.isEmpty()
                    && title.substring(at + separator.length()).strip().equalsIgnoreCase(site)) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    private static @Nullable Instant date(Document page, @Nullable JsonNode described) {
        Optional<Instant> said = described == null
                ? Optional.empty()
                : FeedDates.parse(described.path("datePublished").asText(""));
        if (said.isPresent()) {
            return said.get();
        }
        for (String selector : DATES) {
            for (Element element : page.select(selector)) {
                String text = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
                Optional<Instant> read = FeedDates.parse(text);
                if (read.isPresent()) {
                    return read.get();
                }
            }
        }
        return null;
    }

    private static List<String> authors(Document page, @Nullable JsonNode described) {
        List<String> names = new ArrayList<>();
        JsonNode author = described == null ? null : described.path("author");
        if (author != null) {
            for (JsonNode one : author.isArray() ? author : List.of(author)) {
                add(names, one.isTextual() ? one.asText() : one.path("name").asText(""));
            }
        }
        for (Element element : page.select(AUTHORS)) {
            if (names.isEmpty()) {
                add(names, element.hasAttr("content") ? element.attr("content") : element.text());
            }
        }
        return names;
    }

    private static void add(List<String> names, String text) {
        String name = PlainText.line(text).replaceFirst("(?i)^by\\s+", "");
        boolean address = name.toLowerCase(Locale.ROOT).startsWith("http");
        if (!name.isEmpty() && !address && name.length() < 100 && !names.contains(name)) {
            names.add(name);
        }
    }
}
