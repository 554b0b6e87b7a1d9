package dev.parley.ingest.feed;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** References to the numbers 128 to 159, which publishers mean as Windows-1252 (WHATWG HTML, section 13.2.5.80). */
final class Windows1252 {
    private static final Charset CHARSET = Charset.forName("windows-1252");

    private Windows1252() {}

    /** The reference to the character that is meant; absent where the number means what it says. */
    static @Nullable String reference(String number) {
        try {
            int code = number.startsWith("#x")
                    ? Integer.parseInt(number.substring(2), 16)
                    : Integer.parseInt(number.substring(1));
            if (code < 128 || code > 159) {
                return null;
            }
            char meant = new String(new byte[] {(byte) code}, CHARSET).charAt(0);
            return meant == 0xFFFD ? null : "&#x" + Integer.toHexString(meant) + ";";
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
