package dev.parley.ingest.stage;

import dev.parley.ingest.fetch.FetchSettings;
import dev.parley.ingest.schedule.PollPolicy;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the ingester works.
 *
 * @param sources the file that lists the feeds
 * @param group the consumer group in which ingesters share the feeds
 * @param instance a name that this ingester keeps through restarts, so that it has its feeds back at once; absent for none
 * @param once poll every feed once, now, and no more
 * @param hostSpacing the pause between two requests to one host; loopback hosts need none
 * @param memory how long an article that no feed carries any more is known
 */
public record IngestSettings(
        Path sources,
        String group,
        @Nullable String instance,
        boolean once,
        FetchSettings fetch,
        PollPolicy policy,
        Duration hostSpacing,
        Duration memory) {
    /** The settings that suit the open web. */
    public static IngestSettings of(Path sources, boolean allowPrivateNetworks) {
        return new IngestSettings(
                sources,
                "parley-ingest",
                null,
                false,
                FetchSettings.standard(allowPrivateNetworks),
                PollPolicy.standard(),
                Duration.ofSeconds(1),
                Duration.ofDays(60));
    }

    /** The same, polling every feed once. */
    public IngestSettings onlyOnce() {
        return new IngestSettings(sources, group, instance, true, fetch, policy, hostSpacing, memory);
    }
}
