package dev.parley.app.pipeline;

import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierFiles;
import dev.parley.model.dossier.Problem;
import dev.parley.model.dossier.PublishedDossier;
import dev.parley.runtime.KafkaSettings;
import dev.parley.runtime.dossier.DossierFolder;
import dev.parley.runtime.dossier.DossierFollower;
import dev.parley.runtime.dossier.DossierTopic;
import dev.parley.runtime.dossier.LiveDossier;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The case of this process: the dossier on its topic, which every process follows, and the folder, which a process
 * publishes that may.
 */
public final class LiveCase implements AutoCloseable {
    /** What a process does with its own folder. */
    public enum Folder {
        /** It is the operator's: published at start and at each change. */
        PUBLISHED,
        /** It came with the program: published where the topic has no dossier of the case, and at each change. */
        OFFERED,
        /** It serves until there is a dossier on the topic. */
        FALLBACK
    }

    private final DossierTopic topic;
    private final LiveDossier live;
    private final DossierFollower follower;
    private final DossierFolder folder;
    private final Consumer<String> say;

    private LiveCase(Path place, Dossier own, DossierTopic topic, Consumer<String> say) {
        this.topic = topic;
        this.say = say;
        this.live = new LiveDossier(own, topic::latest);
        this.follower = new DossierFollower(topic, live);
        this.folder = new DossierFolder(place, own.hash(), this::changed, this::refused);
    }

    /**
     * Reads the topic, publishes the folder where that is due, and follows both from then on.
     *
     * @param place the folder that the dossier was read from
     * @param own the dossier as it was read from it
     * @param say tells the person at the keyboard
     */
    public static LiveCase open(Path place, Dossier own, Folder use, KafkaSettings kafka, Consumer<String> say) {
        DossierTopic topic = new DossierTopic(kafka, own.id());
        LiveCase opened = new LiveCase(place, own, topic, say);
        Optional<PublishedDossier> latest = topic.latest();
        boolean differs = latest.map(found -> !found.hash().equals(own.hash())).orElse(true);
        if ((use == Folder.PUBLISHED && differs) || (use == Folder.OFFERED && latest.isEmpty())) {
            opened.publish(DossierFiles.read(place));
        } else if (differs && latest.isPresent() && opened.live.offer(latest.get())) {
            say.accept("parley: the dossier " + latest.get().hash() + " of the topic is read with, not " + own.hash()
                    + " of " + place + "; 'parley dossier publish' replaces it");
        }
        opened.follower.start();
        if (use != Folder.FALLBACK) {
            opened.folder.start();
        }
        return opened;
    }

    /** What the stages read with. */
    public LiveDossier dossier() {
        return live;
    }

    @Override
    public void close() {
        folder.close();
        follower.close();
    }

    private void changed(DossierFiles files, Dossier dossier) {
        if (!dossier.id().equals(live.current().id())) {
            live.refuse(
                    "of the changed folder",
                    "it is of case '" + dossier.id() + "'; allowed is '"
                            + live.current().id() + "', another case needs a start of its own");
        } else if (topic.latest()
                .filter(last -> last.hash().equals(files.hash()))
                .isEmpty()) {
            publish(files);
            say.accept("parley: published the changed dossier " + files.hash());
        }
    }

    private void refused(List<Problem> problems) {
        say.accept("parley: the changed dossier has " + problems.size() + " problem(s) and the one before stays live:\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        live.refuse("of the changed folder", problems.size() + " problem(s), the first is " + problems.get(0));
    }

    private void publish(DossierFiles files) {
        topic.publish(PublishedDossier.of(
                live.current().id(), files, InstantSource.system().instant()));
    }
}
