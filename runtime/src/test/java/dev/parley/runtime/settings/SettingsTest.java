package dev.parley.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static Settings of(Map<String, String> environment, Map<String, String> line) {
        return Settings.load(Optional.empty(), environment, line);
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(
                dir.resolve("р.properties"), "parley.port=1\nparley.partitions=2\nparley.threads=3\n");
        Settings settings = Settings.load(
                Optional.of(file), Map.of("PARLEY_PORT", "11", "PARLEY_PARTITIONS", "12"), Map.of("port", "111"));
        assertThat(settings.number(Setting.PORT)).isEqualTo(111);
        assertThat(settings.number(Setting.PARTITIONS)).isEqualTo(12);
        assertThat(settings.number(Setting.THREADS)).isEqualTo(3);
    }

    @Test
    void anyClientPropertyPassesThroughFromFileAndEnvironment(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("c.properties"), "security.protocol=SSL\nssl.truststore.type=PEM\n");
        Settings settings = Settings.load(
                Optional.of(file),
                Map.of("KAFKA_SECURITY_PROTOCOL", "SASL_SSL", "KAFKA_BOOTSTRAP_SERVERS", "b:1"),
                Map.of());
        assertThat(settings.bootstrapServers()).contains("b:1");
        assertThat(settings.kafka("b:1").properties())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("ssl.truststore.type", "PEM");
    }

    @Nested
    class WhereValuesAreWrong {
        @Test
        void everyProblemIsSaidAtOnceWithValueAndWhatIsAllowed() {
            assertThatThrownBy(() -> of(
                            Map.of("PARLEY_PORT", "99999", "PARLEY_PROT", "1"),
                            Map.of("group-protocol", "raft", "threads", "zwölf")))
                    .isInstanceOfSatisfying(ParleyException.class, refused -> assertThat(refused.exitCode())
                            .isEqualTo(ExitCode.INVALID_CONFIGURATION))
                    .hasMessageContaining("PARLEY_PORT is '99999'; allowed is a whole number from 0 to 65535")
                    .hasMessageContaining("PARLEY_PROT is no setting of Parley; nearest is 'port'")
                    .hasMessageContaining("--group-protocol is 'raft'; allowed is classic or streams")
                    .hasMessageContaining("--threads is 'zwölf'; allowed is a whole number");
        }

        @Test
        void aFileThatIsNotThereIsAProblemOfItsOwn(@TempDir Path dir) {
            assertThatThrownBy(() -> Settings.load(Optional.of(dir.resolve("none")), Map.of(), Map.of()))
                    .hasMessageContaining("none: cannot be read as a properties file");
        }
    }
}
