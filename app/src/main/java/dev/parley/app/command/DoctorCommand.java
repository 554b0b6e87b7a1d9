package dev.parley.app.command;

import dev.parley.app.Terminal;
import dev.parley.app.doctor.Doctor;
import dev.parley.app.doctor.Finding;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks what Parley needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks broker, topics, clock, feeds and dossier, and says how to mend what is wrong.")
final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--feeds", paramLabel = "FILE", description = "The feeds file to check.")
    private @Nullable String feeds;

    @Option(names = "--fix", description = "Create topics that are missing.")
    private boolean fix;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<Setting, String> given = cluster.given();
        ClusterOptions.put(given, Setting.FEEDS, feeds);
        List<Finding> findings = new Doctor(options.load(given), fix).run();
        for (Finding finding : findings) {
            terminal.out()
                    .println((finding.good() ? "ok    " : "FAIL  ") + finding.subject() + ": " + finding.detail());
            if (finding.fix() != null) {
                terminal.out().println("      fix: " + finding.fix());
            }
        }
        terminal.out().flush();
        boolean good = findings.stream().allMatch(Finding::good);
        return good ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code();
    }
}
