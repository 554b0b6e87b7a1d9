package dev.parley.bench.aggregate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Kills, or pauses, one of two aggregators under a load of questions and prints what was answered. Arguments:
 * {@code [kill|pause] [SECONDS] [QUESTIONS_A_SECOND]}; 60 s and 200 unless told otherwise, with the settings that Parley
 * runs with (a session timeout of 6 s). The fault comes when both keep up with what is said, after 100 s at the latest; it says
 * how many statements were not filed then: where that is more than a second's, the machine does not keep up, and the time until
 * the table moves again says little. Ends with 5 where an answer was wrong or too long in coming.
 */
public final class TakeoverMain {
    private static final int FEED = 50;
    private static final Duration SESSION = Duration.ofSeconds(6);
    private static final Duration SETTLE = Duration.ofSeconds(90);

    private TakeoverMain() {}

    public static void main(String[] args) throws Exception {
        TakeoverRun.Fault fault =
                args.length > 0 && args[0].equals("pause") ? TakeoverRun.Fault.PAUSE : TakeoverRun.Fault.KILL;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        int rate = args.length > 2 ? Integer.parseInt(args[2]) : 200;
        Path folder = Files.createTempDirectory("parley-takeover");
        TakeoverRun.Plan plan = new TakeoverRun.Plan(
                fault, SESSION, rate, FEED, Duration.ofSeconds(10), SETTLE, Duration.ofSeconds(seconds));
        TakeoverReport report = new TakeoverRun(plan, folder).run();
        System.out.println(fault + ", " + rate + " questions/s, " + FEED + " statements/s\n" + report);
        System.exit(report.good() ? 0 : 5);
    }
}
