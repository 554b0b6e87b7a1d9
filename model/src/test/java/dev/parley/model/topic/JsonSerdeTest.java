package dev.parley.model.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.Article;
import dev.parley.model.Examples;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JsonSerdeTest {
    private static final String STATEMENTS = Topics.STATEMENT.name();
    private final RecordHeaders headers = new RecordHeaders();

    private static String text(RecordHeaders headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    @Test
    void readsWhatItWroteToTheLastLetter() {
        Statement statement = Examples.statement("s1", "north", "meeting.place", Stance.REJECTS);
        byte[] bytes = Topics.STATEMENT.values().serializer().serialize(STATEMENTS, headers, statement);
        assertThat(Topics.STATEMENT.values().deserializer().deserialize(STATEMENTS, headers, bytes))
                .isEqualTo(statement);
    }

    @Test
    void describesItselfInItsHeaders() {
        headers.add("ce_type", "something.before".getBytes(UTF_8));
        Statement statement = Examples.statement("s1", "north", "meeting.place", Stance.REJECTS);
        Topics.STATEMENT.values().serializer().serialize(STATEMENTS, headers, statement);
        assertThat(text(headers, "ce_type")).isEqualTo("dev.parley.statement.v1");
        assertThat(text(headers, "ce_id")).isEqualTo("s1/1");
        assertThat(text(headers, "ce_time")).isEqualTo("2031-05-04T10:15:00Z");
        assertThat(text(headers, "content-type")).isEqualTo("application/json");
        assertThat(text(headers, "side")).isEqualTo("north");
        assertThat(text(headers, "condition")).isEqualTo("meeting.place");
        assertThat(text(headers, "outlet")).isEqualTo("gazette.example");
        assertThat(headers.headers("ce_type")).hasSize(1);
    }

    @Test
    void aTombstonePassesBothWays() {
        assertThat(Topics.POSITION.values().serializer().serialize("t", headers, null))
                .isNull();
        assertThat(Topics.POSITION.values().deserializer().deserialize("t", headers, (byte[]) null))
                .isNull();
    }

    @Nested
    class Refuses {
        @Test
        void anUnknownSchemaVersionAndNamesBoth() {
            headers.add("ce_type", "dev.parley.article.v9".getBytes(UTF_8));
            byte[] bytes = "{\"id\":\"a\",\"revision\":1,\"text\":\"\"}".getBytes(UTF_8);
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("dev.parley.article.v9")
                    .hasMessageContaining("dev.parley.article.v1");
        }

        @Test
        void whatIsNoJson() {
            assertThatThrownBy(() -> read("<rss/>".getBytes(UTF_8))).isInstanceOf(SerializationException.class);
        }

        @Test
        void aKeyThatIsNoCell() {
            assertThatThrownBy(() -> Topics.STATEMENT.keys().deserializer().deserialize("t", "north".getBytes(UTF_8)))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("side|condition");
        }

        private Article read(byte[] bytes) {
            return Topics.ARTICLE.values().deserializer().deserialize("t", headers, bytes);
        }
    }
}
