package dev.parley.aggregate.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers of late by their tags. Each is made once, also where many ask for it at the same moment. */
final class Replies {
    private static final int KEPT = 64;

    private static final class Once {
        private @Nullable Reply made;

        synchronized Reply get(Supplier<Reply> make) {
            if (made == null) {
                made = make.get();
            }
            return made;
        }
    }

    private final Map<String, Once> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Once> eldest) {
            return size() > KEPT;
        }
    };

    /** Sends the answer that the tag stands for, or 304 where the client has it; made only where it must be. */
    void send(Context context, String tag, Supplier<Reply> make) {
        if (Reply.unchanged(context, tag)) {
            return;
        }
        Once once;
        synchronized (latest) {
            once = latest.computeIfAbsent(tag, key -> new Once());
        }
        once.get(make).send(context);
    }
}
