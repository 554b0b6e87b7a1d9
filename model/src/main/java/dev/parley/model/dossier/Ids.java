package dev.parley.model.dossier;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How ids are written in a dossier. */
final class Ids {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DOTTED = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");
    private static final String MISSING = "missing";

    private Ids() {}

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** The id under the key; a stand-in where it is missing or misspelt, which has then been noted. */
    static <T> T required(YamlFields fields, String key, Function<String, T> make) {
        String text = fields.text(key);
        T id = text.isEmpty() ? null : made(fields, key, text, make);
        return id == null ? make.apply(MISSING) : id;
    }

    static <T> T requiredCondition(YamlFields fields, String key, Function<String, T> make) {
        String text = fields.text(key);
        if (!text.isEmpty() && !DOTTED.matcher(text).matches()) {
            fields.wrong(key, "'" + key + "' is '" + text + "'; allowed is theme.name of a-z, 0-9 and hyphens");
        }
        return make.apply(text.isEmpty() ? MISSING : text);
    }

    static <T> @Nullable T made(YamlFields fields, String key, String text, Function<String, T> make) {
        if (!isPlain(text)) {
            fields.wrong(key, "'" + key + "' is '" + text + "'; allowed are a-z, 0-9 and hyphens between them");
            return null;
        }
        return make.apply(text);
    }
}
