package dev.parley.aggregate.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The latest answer to each question that was asked of late. Each is made once, also where many ask at the same moment, and
 * given up when the table has moved on: an old answer is not asked for again, and large ones would crowd the memory.
 */
final class Replies {
    private static final class Once {
        private final String tag;
        private @Nullable Reply made;

        Once(String tag) {
            this.tag = tag;
        }

        synchronized Reply get(Supplier<Reply> make) {
            if (made == null) {
                made = make.get();
            }
            return made;
        }
    }

    private final Map<List<Object>, Once> latest;

    /**
     * None yet.
     *
     * @param kept how many questions are remembered
     */
    Replies(int kept) {
        this.latest = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Object>, Once> eldest) {
                return size() > kept;
            }
        };
    }

    /** Sends the answer that the tag stands for, or 304 where the client has it; made only where it must be. */
    void send(Context context, List<Object> question, String tag, Supplier<Reply> make) {
        if (Reply.unchanged(context, tag)) {
            return;
        }
        Once once;
        synchronized (latest) {
            once = latest.compute(
                    question, (asked, known) -> known != null && known.tag.equals(tag) ? known : new Once(tag));
        }
        once.get(make).send(context);
    }
}
