package dev.parley.bench.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakeoverTest {
    @ParameterizedTest
    @EnumSource
    void whileOneOfTwoInstancesIsLostNoAnswerIsWrongOrEmpty(TakeoverRun.Fault fault, @TempDir Path folder)
            throws Exception {
        TakeoverReport report = new TakeoverRun(
                        new TakeoverRun.Plan(
                                fault,
                                Duration.ofSeconds(6),
                                200,
                                30,
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(25)),
                        folder)
                .run();
        System.out.println(fault + "\n" + report);
        // How soon the table moves again depends on the machine: TakeoverMain judges it.
        assertThat(report.wrong()).isEmpty();
        assertThat(report.right()).isGreaterThan(200);
    }
}
