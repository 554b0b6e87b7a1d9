package dev.parley.runtime.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * Everything of Parley's own that can be set. On the command line it is {@code --key} where a command offers it and
 * {@code --set key=value} everywhere; in the environment {@code PARLEY_KEY}; in a properties file {@code parley.key}.
 */
public enum Setting {
    BOOTSTRAP_SERVERS(Kind.TEXT, "", "host:port of a Kafka broker, comma-separated; empty for the embedded broker"),
    DATA(Kind.PATH, ".parley", "directory of the embedded broker's data and of the stages' stores"),
    DOSSIER(Kind.PATH, "", "directory of the case; empty for the one that comes with Parley"),
    FEEDS(Kind.PATH, "", "file that lists the feeds: YAML, OPML, or plain text with one address a line"),
    BIND(Kind.TEXT, "127.0.0.1", "address that HTTP listens on"),
    PORT(Kind.PORT, "8080", "port that HTTP listens on; 0 takes a free one"),
    APPLICATION_SERVER(Kind.TEXT, "", "host:port at which other instances reach this one; empty for a single instance"),
    ALLOW_PRIVATE_NETWORKS(Kind.FLAG, "false", "whether feeds may be on loopback and private networks"),
    PARTITIONS(Kind.COUNT, "", "partitions of topics that are made; empty for 4, and 8 of those of the ingester"),
    THREADS(Kind.COUNT, "1", "stream threads of each Streams stage"),
    GROUP_PROTOCOL(Kind.PROTOCOL, "classic", "Kafka Streams' group protocol: classic or streams"),
    STANDBY_REPLICAS(Kind.NUMBER, "0", "copies of each store kept warm on other instances"),
    COMMIT_INTERVAL_MS(Kind.COUNT, "100", "milliseconds that a transaction lasts"),
    STORE_MEMORY_MB(Kind.COUNT, "64", "megabytes that all stores of a process take together"),
    BROKER_PATIENCE_S(Kind.COUNT, "15", "seconds to wait for a broker before giving up"),
    LOG_LEVEL(Kind.LEVEL, "warn", "how much Parley says on standard error: error, warn, info or debug"),
    RETENTION_YEARS(Kind.COUNT, "20", "years back from now that news is still filed and the table can be asked for"),
    API_TOKEN(Kind.TEXT, "", "bearer token that the HTTP API asks for; empty asks for none"),
    ALLOWED_ORIGINS(Kind.TEXT, "", "origins that browsers may read the API from (CORS), comma-separated");

    private final Kind kind;
    private final String otherwise;
    private final String description;

    Setting(Kind kind, String otherwise, String description) {
        this.kind = kind;
        this.otherwise = otherwise;
        this.description = description;
    }

    /** For example {@code bootstrap-servers}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the environment variable, for example {@code PARLEY_BOOTSTRAP_SERVERS}. */
    public String variable() {
        return "PARLEY_" + name();
    }

    /** The value where none is given; empty means none. */
    public String otherwise() {
        return otherwise;
    }

    /** One line for operators. */
    public String description() {
        return description;
    }

    /** What is wrong with a value; empty where it is allowed. */
    Optional<String> problem(String value) {
        return value.isEmpty() && otherwise.isEmpty() ? Optional.empty() : kind.problem(value);
    }

    static Optional<Setting> ofKey(String key) {
        for (Setting setting : values()) {
            if (setting.key().equals(key) || setting.key().equals(key.replace('.', '-'))) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    private enum Kind {
        TEXT,
        PATH,
        FLAG,
        PROTOCOL,
        LEVEL,
        PORT,
        NUMBER,
        COUNT;

        Optional<String> problem(String value) {
            return switch (this) {
                case TEXT, PATH -> Optional.empty();
                case FLAG -> value.matches("true|false") ? Optional.empty() : Optional.of("allowed is true or false");
                case PROTOCOL ->
                    value.matches("classic|streams") ? Optional.empty() : Optional.of("allowed is classic or streams");
                case LEVEL ->
                    value.matches("error|warn|info|debug")
                            ? Optional.empty()
                            : Optional.of("allowed is error, warn, info or debug");
                case PORT -> within(value, 0, 65_535);
                case NUMBER -> within(value, 0, 100);
                case COUNT -> within(value, 1, 1_000_000);
            };
        }

        private static Optional<String> within(String value, int least, int most) {
            if (value.matches("[0-9]{1,9}")) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return Optional.empty();
                }
            }
            return Optional.of("allowed is a whole number from " + least + " to " + most);
        }
    }
}
