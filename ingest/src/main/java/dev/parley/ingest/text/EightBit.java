package dev.parley.ingest.text;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * A charset of one byte a character, seen backwards: which byte a character was read from. Bytes that the charset leaves
 * undefined are read as the C1 control of their number, as browsers do (WHATWG Encoding Standard), and so is every byte
 * by software that takes the charset for ISO 8859-1.
 */
final class EightBit {
    private static final int NONE = -1;
    private static final int FIRST = 0x80;

    private final short[] bytes;
    private final boolean[] defined = new boolean[256];

    EightBit(String name) {
        Charset charset = Charset.forName(name);
        String characters = new String(upperHalf(), charset);
        bytes = new short[characters.chars().filter(c -> c != 0xFFFD).max().orElse(0) + 1];
        Arrays.fill(bytes, (short) NONE);
        for (int b = FIRST; b < 0xA0; b++) {
            bytes[b] = (short) b;
        }
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c != 0xFFFD && c >= 0xA0) {
                bytes[c] = (short) (i + FIRST);
                defined[i + FIRST] = true;
            }
        }
    }

    private static byte[] upperHalf() {
        byte[] all = new byte[256 - FIRST];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i + FIRST);
        }
        return all;
    }

    /** The byte from 128 to 255 that gives this character; -1 where none does. */
    int toByte(char c) {
        return c < bytes.length ? bytes[c] : NONE;
    }

    /** Whether some character stands for the byte, so that nothing is lost where text is converted to the charset. */
    boolean defines(int b) {
        return defined[b];
    }
}
