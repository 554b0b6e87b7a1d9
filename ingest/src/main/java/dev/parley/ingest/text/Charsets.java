package dev.parley.ingest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes of uncertain encoding into text. A byte order mark decides; else bytes that are UTF-8 with characters
 * beyond ASCII are UTF-8, whatever is declared; else the declared encoding in the wider form that publishers mean by it
 * (WHATWG Encoding Standard: Latin-1 is Windows-1252); else what the bytes look like.
 */
public final class Charsets {
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("big5", "big5-hkscs"));
    private static final Pattern XML_DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)\\s*[\"']");
    private static final Pattern HTML_DECLARED =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)");
    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)");
    private static final int HEAD = 4096;

    private Charsets() {}

    /**
     * Text and what was found out on the way.
     *
     * @param charset in which the bytes were read
     * @param repair what was mended; absent where the bytes were as declared
     */
    public record Decoded(String text, Charset charset, @Nullable String repair) {}

    /**
     * Decodes a document.
     *
     * @param contentType the HTTP header, which may name a charset
     */
    public static Decoded decode(byte[] bytes, @Nullable String contentType) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return new Decoded(withoutMark(new String(bytes, marked)), marked, null);
        }
        Charset wide = byZeros(bytes);
        if (wide != null) {
            return new Decoded(new String(bytes, wide), wide, null);
        }
        Optional<Charset> declared = declared(bytes, contentType);
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent() && !isSevenBitScheme(declared)) {
            boolean contradicts = declared.isPresent()
                    && !declared.get().equals(StandardCharsets.UTF_8)
                    && utf8.get().chars().anyMatch(c -> c > 0x7f);
            String repair = contradicts ? "read as UTF-8 although " + declared.get() + " was declared" : null;
            boolean sameInAscii = declared.isEmpty() || agreesOnAscii(declared.get());
            if (sameInAscii || contradicts) {
                return new Decoded(utf8.get(), StandardCharsets.UTF_8, repair);
            }
        }
        return inDeclared(bytes, declared);
    }

    private static Decoded inDeclared(byte[] bytes, Optional<Charset> declared) {
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            Optional<String> text = strict(bytes, declared.get());
            if (text.isPresent()) {
                return new Decoded(text.get(), declared.get(), null);
            }
        }
        if (mostlyUtf8(bytes)) {
            return new Decoded(
                    patchedUtf8(bytes), StandardCharsets.UTF_8, "bytes that are no UTF-8 read as Windows-1252");
        }
        Charset guess = guess(bytes);
        String said = declared.map(Charset::name).orElse("nothing");
        return new Decoded(new String(bytes, guess), guess, "read as " + guess + " (declared: " + said + ")");
    }

    private static @Nullable Charset byMark(byte[] b) {
        if (b.length >= 4 && b[0] == 0 && b[1] == 0 && b[2] == (byte) 0xFE && b[3] == (byte) 0xFF) {
            return Charset.forName("UTF-32BE");
        }
        if (b.length >= 4 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE && b[2] == 0 && b[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE ? StandardCharsets.UTF_16LE : null;
    }

    /** XML 1.0, appendix F: how the first four bytes of {@code <?xm} look in encodings without a mark. */
    private static @Nullable Charset byZeros(byte[] b) {
        if (b.length < 4) {
            return null;
        }
        int zeros = (b[0] == 0 ? 8 : 0) | (b[1] == 0 ? 4 : 0) | (b[2] == 0 ? 2 : 0) | (b[3] == 0 ? 1 : 0);
        return switch (zeros) {
            case 0b1110 -> Charset.forName("UTF-32BE");
            case 0b0111 -> Charset.forName("UTF-32LE");
            case 0b1010 -> StandardCharsets.UTF_16BE;
            case 0b0101 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    private static Optional<Charset> declared(byte[] bytes, @Nullable String contentType) {
        boolean ebcdic = bytes.length > 3 && bytes[0] == 0x4C && bytes[1] == 0x6F && (bytes[2] & 0xff) == 0xA7;
        Charset ascii = ebcdic ? Charset.forName("IBM037") : StandardCharsets.ISO_8859_1;
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ascii);
        Optional<Charset> http = contentType == null ? Optional.empty() : first(PARAMETER, contentType);
        Optional<Charset> inside = first(XML_DECLARED, head).or(() -> first(HTML_DECLARED, head));
        return ebcdic ? inside.or(() -> Optional.of(ascii)) : http.or(() -> inside);
    }

    private static Optional<Charset> first(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? named(m.group(1)) : Optional.empty();
    }

    /** The charset that publishers mean by a name. */
    static Optional<Charset> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String candidate : new String[] {lower, lower.replace('_', '-'), lower.replace("-", ""), "x-" + lower}) {
            try {
                Charset charset = Charset.forName(candidate);
                String meant = MEANT.get(charset.name().toLowerCase(Locale.ROOT));
                boolean unmarkedWide =
                        charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
                // Were it really that wide, the zeros would have told; such a declaration is left from a conversion.
                return unmarkedWide ? Optional.empty() : Optional.of(meant == null ? charset : Charset.forName(meant));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // The next spelling may be known.
            }
        }
        return Optional.empty();
    }

    private static boolean isSevenBitScheme(Optional<Charset> declared) {
        return declared.map(c -> c.name().startsWith("ISO-2022")).orElse(false);
    }

    private static boolean agreesOnAscii(Charset charset) {
        return "<?xml A1\"=>".equals(new String("<?xml A1\"=>".getBytes(StandardCharsets.US_ASCII), charset));
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        CharBuffer chars = CharBuffer.wrap(new String(bytes, StandardCharsets.UTF_8));
        long broken = chars.chars().filter(c -> c == 0xFFFD).count();
        long whole = chars.chars().filter(c -> c > 0x7f && c != 0xFFFD).count();
        return whole > broken;
    }

    private static String patchedUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        Charset latin = Charset.forName("windows-1252");
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (!result.isMalformed()) {
                return out.flip().toString();
            }
            byte[] bad = new byte[result.length()];
            in.get(bad);
            out.put(new String(bad, latin));
        }
    }

    private static Charset guess(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > 64_000 ? java.util.Arrays.copyOf(bytes, 64_000) : bytes);
        CharsetMatch match = detector.detect();
        return match == null || match.getConfidence() < 20
                ? Charset.forName("windows-1252")
                : named(match.getName()).orElse(Charset.forName("windows-1252"));
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }
}
