package dev.parley.ingest.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Web addresses as publishers write them: resolution against a base after RFC 3986, section 5.2, that does not stumble
 * over characters which {@link URI} refuses.
 */
public final class Addresses {
    /** RFC 3986, appendix B. */
    private static final Pattern PARTS = Pattern.compile(
            "^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?$", Pattern.DOTALL);

    private Addresses() {}

    /** The reference seen from the base; the reference itself where there is no base or either is not an address. */
    public static String resolve(@Nullable String base, String reference) {
        String trimmed = reference.strip();
        Parts ref = Parts.of(trimmed);
        if (base == null || base.isBlank() || ref == null || ref.scheme != null) {
            return trimmed;
        }
        Parts from = Parts.of(base.strip());
        if (from == null || from.scheme == null || (from.authority == null && !from.path.startsWith("/"))) {
            return trimmed;
        }
        return from.resolve(ref).toString();
    }

    /** An absolute {@code http} or {@code https} address that can be requested, with what a URI must not hold escaped. */
    public static Optional<URI> web(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Parts parts = Parts.of(text.strip());
        if (parts == null || parts.scheme == null || parts.authority == null || parts.authority.isEmpty()) {
            return Optional.empty();
        }
        String scheme = parts.scheme.toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(new Parts(
                            scheme,
                            asciiAuthority(parts.authority),
                            escape(parts.path.isEmpty() ? "/" : parts.path),
                            parts.query == null ? null : escape(parts.query),
                            null)
                    .toString());
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String asciiAuthority(String authority) {
        int port = authority.lastIndexOf(':');
        boolean hasPort = port > authority.lastIndexOf(']') && port >= 0;
        String host = hasPort ? authority.substring(0, port) : authority;
        String name = host.startsWith("[") ? host : java.net.IDN.toASCII(host, java.net.IDN.ALLOW_UNASSIGNED);
        return name.toLowerCase(Locale.ROOT) + (hasPort ? authority.substring(port) : "");
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean percent = c == '%';
            if (c > ' ' && c < 0x7f && !percent && "\"<>\\^`{|}".indexOf(c) < 0) {
                out.append(c);
            } else if (percent) {
                out.append('%');
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return LONE_PERCENT.matcher(out).replaceAll("%25");
    }

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private record Parts(
            @Nullable String scheme,
            @Nullable String authority,
            String path,
            @Nullable String query,
            @Nullable String fragment) {
        static @Nullable Parts of(String text) {
            Matcher m = PARTS.matcher(text);
            return m.matches() ? new Parts(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)) : null;
        }

        Parts resolve(Parts ref) {
            if (ref.authority != null) {
                return new Parts(scheme, ref.authority, withoutDots(ref.path), ref.query, ref.fragment);
            }
            if (ref.path.isEmpty()) {
                return new Parts(scheme, authority, path, ref.query != null ? ref.query : query, ref.fragment);
            }
            String merged = ref.path.startsWith("/") ? ref.path : directory() + ref.path;
            return new Parts(scheme, authority, withoutDots(merged), ref.query, ref.fragment);
        }

        private String directory() {
            return authority != null && path.isEmpty() ? "/" : path.substring(0, path.lastIndexOf('/') + 1);
        }

        private static String withoutDots(String path) {
            if (!path.contains("/.") && !path.startsWith(".")) {
                return path;
            }
            Deque<String> kept = new ArrayDeque<>();
            String[] segments = path.split("/", -1);
            for (int i = 0; i < segments.length; i++) {
                String segment = segments[i];
                boolean last = i == segments.length - 1;
                if (segment.equals("..")) {
                    if (kept.size() > 1) {
                        kept.removeLast();
                    }
                } else if (!segment.equals(".")) {
                    kept.addLast(segment);
                    continue;
                }
                if (last) {
                    kept.addLast("");
                }
            }
            return String.join("/", kept);
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder();
            if (scheme != null) {
                out.append(scheme).append(':');
            }
            if (authority != null) {
                out.append("//").append(authority);
            }
            out.append(path);
            if (query != null) {
                out.append('?').append(query);
            }
            return fragment == null
                    ? out.toString()
                    : out.append('#').append(fragment).toString();
        }
    }
}
