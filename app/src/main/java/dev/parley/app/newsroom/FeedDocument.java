package dev.parley.app.newsroom;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** An outlet's feed as RSS 2.0 or Atom 1.0. */
final class FeedDocument {
    private FeedDocument() {}

    static byte[] of(NewsOutlet outlet, List<Story> stories, URI site) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(outlet.feed().equals("atom") ? "atom_1.0" : "rss_2.0");
        feed.setTitle(outlet.name());
        feed.setUri("tag:" + outlet.id() + ".example,2026:feed");
        feed.setLink(site + "/");
        feed.setDescription("Invented news of " + outlet.name());
        feed.setPublishedDate(Date.from(updated(stories)));
        feed.setEntries(
                stories.stream().map(story -> entry(outlet, story, site)).toList());
        try {
            return new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("no feed of " + outlet, e);
        }
    }

    /** When anything in the feed last changed. */
    static Instant updated(List<Story> stories) {
        return stories.stream()
                .map(Story::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    static String html(Story story) {
        return story.paragraphs().stream()
                .map(paragraph -> "<p>" + escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static SyndEntry entry(NewsOutlet outlet, Story story, URI site) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("tag:" + outlet.id() + ".example,2026:" + story.id());
        entry.setLink(site + outlet.storyPath(story));
        entry.setTitle(story.title());
        entry.setAuthor(story.author());
        entry.setPublishedDate(Date.from(story.published()));
        entry.setUpdatedDate(Date.from(story.updated()));
        SyndContentImpl content = new SyndContentImpl();
        content.setType("html");
        content.setValue(html(story));
        entry.setContents(List.of(content));
        return entry;
    }
}
