package dev.parley.app.doctor;

import dev.parley.app.pipeline.DossierLookup;
import dev.parley.ingest.source.Sources;
import dev.parley.ingest.source.SourcesFile;
import dev.parley.model.dossier.Dossier;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.settings.Setting;
import dev.parley.runtime.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** All checks, one after the other; one that fails keeps no other from running. */
public final class Doctor {
    private static final Instant NOT_BEFORE =
            LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    private final Settings settings;
    private final boolean mend;

    /**
     * A doctor for these settings.
     *
     * @param mend whether missing topics are created
     */
    public Doctor(Settings settings, boolean mend) {
        this.settings = settings;
        this.mend = mend;
    }

    /** Everything that was checked, in the order of the checks. */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(clock());
        findings.add(dossier());
        settings.path(Setting.FEEDS).ifPresent(file -> findings.addAll(feeds(file)));
        findings.addAll(new ClusterCheck(settings, mend).run());
        return findings;
    }

    private static Finding java() {
        return Finding.good("java", Runtime.version() + " at " + System.getProperty("java.home"));
    }

    private static Finding clock() {
        Instant now = Instant.now();
        return now.isBefore(NOT_BEFORE)
                ? Finding.bad("clock", "says " + now, "set the system clock, for example with timedatectl set-ntp true")
                : Finding.good("clock", now.toString());
    }

    private Finding dossier() {
        try {
            Dossier dossier = DossierLookup.load(settings);
            return Finding.good(
                    "dossier",
                    dossier.id() + ": " + dossier.sides().size() + " sides, "
                            + dossier.conditions().size() + " conditions, "
                            + dossier.actors().size() + " actors, "
                            + dossier.venues().size() + " venues");
        } catch (ParleyException e) {
            return Finding.bad(
                    "dossier", String.valueOf(e.getMessage()), "mend the lines named, then run doctor again");
        }
    }

    private List<Finding> feeds(Path file) {
        if (!Files.isReadable(file)) {
            return List.of(
                    Finding.bad("feeds", "'" + file + "' cannot be read", "give a file that exists with --feeds"));
        }
        Sources sources = SourcesFile.read(file);
        if (!sources.problems().isEmpty()) {
            return List.of(Finding.bad("feeds", String.join("; ", sources.problems()), "mend the lines named"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.good("feeds", sources.feeds().size() + " in " + file));
        findings.addAll(new FeedChecks(settings.flag(Setting.ALLOW_PRIVATE_NETWORKS)).run(sources.feeds()));
        return findings;
    }
}
