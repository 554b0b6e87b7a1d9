package dev.parley.app.newsroom;

import java.time.Instant;
import java.util.List;

/**
 * A story of the bundled newsroom.
 *
 * @param id the same in a later edition that replaces it
 * @param edition from which on it is published as it stands here
 * @param outlet the outlet's id
 */
record Story(
        String id,
        int edition,
        String outlet,
        Instant published,
        Instant updated,
        String author,
        String title,
        List<String> paragraphs) {
    Story {
        paragraphs = List.copyOf(paragraphs);
    }
}
