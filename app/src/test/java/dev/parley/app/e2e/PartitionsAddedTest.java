package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.topic.Topics;
import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An operator adds partitions to a topic whose records stores were made of. */
@Timeout(value = 12, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartitionsAddedTest {
    @TempDir
    private Path folder = Path.of("");

    private LoneTable lone;

    @BeforeEach
    void fill() throws Exception {
        lone = new LoneTable(folder, "partitions-added", 1);
        lone.open();
        lone.say(0);
        lone.awaitShown(1);
    }

    @AfterEach
    void stop() {
        lone.close();
    }

    @Test
    void aStageThatRunsStopsAndSaysWhatToDo() throws Exception {
        addPartition();
        while (lone.health().live()) {
            Thread.sleep(50);
        }
        assertThat(lone.health().detail())
                .contains("'parley.statement.v1' has 2 partitions, allowed is 1")
                .contains("start again with 'partitions' as wanted");
    }

    @Test
    void aStageThatStartsIsRefused() throws Exception {
        lone.shut();
        addPartition();
        assertThatThrownBy(lone::open)
                .isInstanceOfSatisfying(ParleyException.class, refused -> assertThat(refused.exitCode())
                        .isEqualTo(ExitCode.INVALID_CONFIGURATION))
                .hasMessageContaining("'parley.statement.v1' has 2 partitions, allowed is 1")
                .hasMessageContaining("(partitions-added-standings-changelog)");
    }

    private void addPartition() throws Exception {
        try (Admin admin = Admin.create(lone.kafka().over(Map.of()))) {
            admin.createPartitions(Map.of(Topics.STATEMENT.name(), NewPartitions.increaseTo(2)))
                    .all()
                    .get();
        }
    }
}
