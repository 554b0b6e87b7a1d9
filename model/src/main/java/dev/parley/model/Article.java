package dev.parley.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as an outlet published it, the value of the article topic.
 *
 * @param id stable: the same story from the same outlet keeps it through edits
 * @param revision 1 for the first version seen, one more for each edit
 * @param url where the story was found
 * @param canonicalUrl the address without tracking parameters
 * @param guid the feed's own identity of the item
 * @param summary the feed's summary as plain text
 * @param text plain text, paragraphs separated by one blank line
 * @param language BCP 47
 * @param feeds every feed that carried the story
 * @param publishedAt when the outlet says it was published; absent where it says nothing readable
 * @param updatedAt when the outlet says it was last changed
 * @param fetchedAt when it was read
 * @param contentHash of title and text: two revisions with the same hash say the same
 * @param storyId common to near-copies of one story across outlets
 * @param withdrawn true where the outlet took the story back; its text is then empty
 */
public record Article(
        ArticleId id,
        int revision,
        @Nullable String url,
        @Nullable String canonicalUrl,
        @Nullable String guid,
        @Nullable String title,
        @Nullable String summary,
        String text,
        @Nullable TextOrigin textOrigin,
        @Nullable String language,
        List<String> authors,
        List<String> categories,
        @Nullable Outlet source,
        List<String> feeds,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant fetchedAt,
        @Nullable String contentHash,
        @Nullable String storyId,
        @Nullable Boolean withdrawn) {
    public Article {
        authors = Lists.copy(authors);
        categories = Lists.copy(categories);
        feeds = Lists.copy(feeds);
    }

    /** The text that spans count in: title, two line feeds and text; the text alone where there is no title. */
    public String document() {
        return title == null || title.isEmpty() ? text : title + "\n\n" + text;
    }
}
