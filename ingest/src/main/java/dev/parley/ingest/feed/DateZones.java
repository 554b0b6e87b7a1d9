package dev.parley.ingest.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as feeds write them: offsets, abbreviations (RFC 822 and those in use), IANA names. */
final class DateZones {
    private static final Pattern OFFSET = Pattern.compile(
            "(?:GMT|UTC|UT|Z)?\\s*([+\\-\u2212])\\s*(\\d{1,2})(?::?(\\d{2}))?(?::?\\d{2})?(?![\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IANA = Pattern.compile("\\b([A-Z][A-Za-z_]+/[A-Za-z_/+-]+\\d*)");
    private static final Pattern LETTERS = Pattern.compile("(?<![\\p{L}\\d_])(\\p{Lu}{1,5})(?![\\p{L}\\d_])");
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("Z", "Z"),
            Map.entry("WET", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("ET", "-05:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("CT", "-06:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MT", "-07:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PT", "-08:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("AKDT", "-08:00"),
            Map.entry("HST", "-10:00"),
            Map.entry("AST", "-04:00"),
            Map.entry("ADT", "-03:00"),
            Map.entry("NST", "-03:30"),
            Map.entry("NDT", "-02:30"),
            Map.entry("BST", "+01:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("SAST", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("TRT", "+03:00"),
            Map.entry("\u041C\u0421\u041A", "+03:00"),
            Map.entry("IDT", "+03:00"),
            Map.entry("EAT", "+03:00"),
            Map.entry("WAT", "+01:00"),
            Map.entry("CAT", "+02:00"),
            Map.entry("MSD", "+04:00"),
            Map.entry("SAMT", "+04:00"),
            Map.entry("AZT", "+04:00"),
            Map.entry("YEKT", "+05:00"),
            Map.entry("UZT", "+05:00"),
            Map.entry("OMST", "+06:00"),
            Map.entry("NPT", "+05:45"),
            Map.entry("NOVT", "+07:00"),
            Map.entry("KRAT", "+07:00"),
            Map.entry("IRKT", "+08:00"),
            Map.entry("PHT", "+08:00"),
            Map.entry("MYT", "+08:00"),
            Map.entry("YAKT", "+09:00"),
            Map.entry("VLAT", "+10:00"),
            Map.entry("MAGT", "+11:00"),
            Map.entry("PETT", "+12:00"),
            Map.entry("PKT", "+05:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("ICT", "+07:00"),
            Map.entry("WIB", "+07:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("AWST", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("ACST", "+09:30"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("ART", "-03:00"),
            Map.entry("A", "-01:00"),
            Map.entry("N", "+01:00"),
            Map.entry("M", "-12:00"),
            Map.entry("Y", "+12:00"));

    private DateZones() {}

    /**
     * A zone and what was left of the text.
     *
     * @param id UTC where the text names none
     */
    record Zone(ZoneId id, String rest) {}

    static Zone find(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.find()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60
                    + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            boolean behind = !offset.group(1).equals("+");
            ZoneId id = ZoneOffset.ofTotalSeconds((behind ? -minutes : minutes) * 60);
            return new Zone(id, without(text, offset));
        }
        Matcher iana = IANA.matcher(text);
        if (iana.find()) {
            return new Zone(iana(iana.group(1)), without(text, iana));
        }
        Matcher letters = LETTERS.matcher(text.toUpperCase(Locale.ROOT));
        while (letters.find()) {
            String id = ABBREVIATIONS.get(letters.group(1));
            if (id != null) {
                return new Zone(ZoneId.of(id), without(text, letters));
            }
        }
        return new Zone(FeedDates.UTC, text);
    }

    private static ZoneId iana(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return FeedDates.UTC;
        }
    }

    private static String without(String text, Matcher m) {
        return text.substring(0, m.start()) + " " + text.substring(m.end());
    }
}
