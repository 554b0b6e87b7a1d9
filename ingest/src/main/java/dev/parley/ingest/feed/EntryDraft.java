package dev.parley.ingest.feed;

import dev.parley.ingest.text.Addresses;
import dev.parley.ingest.text.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An entry while its elements are read, in whatever order they come. */
final class EntryDraft {
    private static final Pattern MAIL_AND_NAME =
            Pattern.compile("^\\s*\\S+@\\S+\\s*\\(([^)]+)\\)\\s*$|^\\s*([^<>]+?)\\s*<\\S+@\\S+>\\s*$");
    private static final Pattern NAME_AND_MAIL = Pattern.compile("^\\s*([^(@]+?)\\s*\\(\\S+@\\S+\\)\\s*$");
    private final Repairs repairs;
    private final List<String> authors = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    @Nullable String guid;

    @Nullable String language;

    @Nullable String source;

    boolean deleted;
    private boolean guidIsLink;
    private @Nullable String link;
    private int linkRank;
    private @Nullable String originalLink;
    private @Nullable Construct title;
    private @Nullable Construct fallbackTitle;
    private @Nullable Construct summary;
    private @Nullable Construct fallbackSummary;
    private @Nullable Construct content;
    private @Nullable Instant published;
    private @Nullable Instant updated;
    private @Nullable Instant fallbackDate;
    private boolean dublinCore;

    EntryDraft(Repairs repairs) {
        this.repairs = repairs;
    }

    void title(Construct read) {
        title = title == null || title.value().isEmpty() ? read : title;
    }

    void fallbackTitle(Construct read) {
        fallbackTitle = fallbackTitle == null ? read : fallbackTitle;
    }

    /** The first text of an item is its summary; a further one is its content. */
    void summary(Construct read) {
        if (summary == null || summary.value().isEmpty()) {
            summary = read;
        } else if (content == null) {
            content = read;
        }
    }

    void fallbackSummary(Construct read) {
        fallbackSummary = fallbackSummary == null ? read : fallbackSummary;
    }

    void content(@Nullable Construct read) {
        if (read != null
                && (content == null || read.value().length() > content.value().length())) {
            content = read;
        }
    }

    void guid(Element element, String value, @Nullable String base, boolean atom) {
        if (value.isEmpty() || guid != null) {
            return;
        }
        guidIsLink = !element.attr("isPermaLink").equalsIgnoreCase("false")
                && !element.attr("ispermalink").equalsIgnoreCase("false");
        boolean relative = value.startsWith("/") || value.startsWith("./") || value.startsWith("../");
        guid = relative && guidIsLink ? Addresses.resolve(base, value) : value;
        guidIsLink &= !atom || guid.startsWith("http");
    }

    void fallbackGuid(String value) {
        if (guid == null && !value.isEmpty()) {
            guid = value;
        }
    }

    void originalLink(String value) {
        originalLink = Addresses.web(value).map(u -> value).orElse(originalLink);
    }

    void link(Element element, String href, @Nullable String base) {
        String rel = element.attr("rel").strip().toLowerCase(Locale.ROOT);
        boolean alternate = rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
        if (href.isBlank() || !alternate) {
            return;
        }
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        int rank = type.isEmpty() || type.contains("html") ? 2 : 1;
        if (rank > linkRank) {
            linkRank = rank;
            link = Addresses.resolve(base, href);
        }
    }

    void published(String text) {
        published = published == null ? date(text) : published;
    }

    void updated(String text) {
        updated = updated == null ? date(text) : updated;
    }

    void fallbackDate(String name, String text) {
        dublinCore |= name.equals("dc:date");
        fallbackDate = fallbackDate == null ? date(text) : fallbackDate;
    }

    private @Nullable Instant date(String text) {
        if (text.isBlank()) {
            return null;
        }
        Optional<Instant> read = FeedDates.parse(text);
        if (read.isEmpty()) {
            unreadable.add(text.length() > 100 ? text.substring(0, 100) : text);
            repairs.note("date left out that is none");
        }
        return read.orElse(null);
    }

    void author(String written) {
        String name = name(PlainText.line(written));
        if (!name.isEmpty() && !authors.contains(name)) {
            authors.add(name);
        }
    }

    private static String name(String written) {
        Matcher m = MAIL_AND_NAME.matcher(written);
        if (m.matches()) {
            return (m.group(1) != null ? m.group(1) : m.group(2)).strip();
        }
        Matcher n = NAME_AND_MAIL.matcher(written);
        return n.matches() ? n.group(1).strip() : written;
    }

    void category(String written) {
        String name = PlainText.line(written);
        if (!name.isEmpty() && !categories.contains(name)) {
            categories.add(name);
        }
    }

    FeedEntry build(@Nullable String base) {
        Construct heading = title == null || title.value().isEmpty() ? fallbackTitle : title;
        Construct brief = summary == null ? fallbackSummary : summary;
        Construct whole = content;
        String address = link == null
                        && guidIsLink
                        && guid != null
                        && Addresses.web(guid).isPresent()
                ? guid
                : link;
        boolean onlyCommonDate = dublinCore && updated == null && published == null;
        Construct text = whole != null && !whole.value().isBlank() ? whole : brief;
        return new FeedEntry(
                guid,
                address,
                originalLink,
                heading == null ? null : heading.value(),
                published == null ? fallbackDate : published,
                onlyCommonDate ? fallbackDate : updated,
                unreadable,
                authors,
                categories,
                brief == null ? (whole == null ? null : whole.value()) : brief.value(),
                whole == null ? null : whole.value(),
                text == null ? "" : text.plain(),
                language,
                deleted);
    }
}
