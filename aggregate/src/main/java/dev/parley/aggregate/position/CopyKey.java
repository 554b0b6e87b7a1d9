package dev.parley.aggregate.position;

import dev.parley.model.Stance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two reports share where one may be a copy of the other.
 *
 * @param story the story that both tell, absent where only the words count
 * @param voice who speaks, absent where only the story counts
 * @param words the hash of the words, 0 where only the story counts
 */
record CopyKey(Stance stance, @Nullable String story, @Nullable String voice, long words) {
    /** Reports of one origin: copies of a story, or the same speaker's same words. */
    static List<CopyKey> ofOrigin(Fact fact) {
        List<CopyKey> keys = new ArrayList<>(2);
        keys.add(new CopyKey(fact.stance(), null, fact.voice(), fact.words()));
        String story = fact.statement().storyId();
        if (story != null) {
            keys.add(new CopyKey(fact.stance(), story, null, 0));
        }
        return keys;
    }

    /** Reports of one utterance: the same speaker's same words in copies of one story, said once whenever copied. */
    static List<CopyKey> ofUtterance(Fact fact) {
        String story = fact.statement().storyId();
        return story == null ? List.of() : List.of(new CopyKey(fact.stance(), story, fact.voice(), fact.words()));
    }
}
