package dev.parley.ingest.feed;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the words of a date into one form: month names of many languages, from the Unicode locale data of the JDK, as
 * {@code M01} to {@code M12}; morning and afternoon as AM and PM; East Asian marks as separators; a zone for a
 * language that is spoken in one zone only.
 */
final class DateWords {
    private static final List<String> LANGUAGES = List.of(
            "en", "uk", "ru", "be", "bg", "pl", "cs", "sk", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi",
            "et", "lv", "lt", "hu", "ro", "el", "tr", "hr", "sr", "sl", "ca", "id");
    private static final Map<String, Integer> MONTHS = months();
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+\\.?");
    private static final Pattern KOREAN = Pattern.compile("(\\d+)\uB144\\s*(\\d+)\uC6D4\\s*(\\d+)\uC77C");
    private static final Pattern CHINESE = Pattern.compile("(\\d+)\u5E74\\s*(\\d+)\u6708\\s*(\\d+)\u65E5");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})\\s*[\u6642\u65F6\u9EDE\u70B9\uC2DC]\\s*(\\d{2})\\s*[\u5206\uBD84]");
    private static final Pattern CLOCK_SECOND = Pattern.compile(CLOCK.pattern() + "\\s*(\\d{2})\\s*[\u79D2\uCD08]");
    /** Endings of ordinal numbers: English, French, the raised letters of Romance languages, East Slavic. */
    private static final Pattern ORDINAL = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th|er|[oa\u00B0]|-?\u0433\u043E|-?\u0435)(?![\\p{L}\\d])");

    private static final Pattern AFTER_DAY = Pattern.compile("(?<!\\d)\\d{1,2}[\\s.,/-]*(?:\\s\\p{Ll}{1,3}\\s+)?$");
    private static final Pattern WORD_BEFORE_MONTH = Pattern.compile("(\\d)\\s+\\p{Ll}{1,3}\\s+(M\\d{2})");
    private static final Pattern WORD_AFTER_MONTH = Pattern.compile("(M\\d{2})\\s+\\p{Ll}{1,3}\\s+(\\d{4})");
    private static final Pattern HALF_BEFORE = Pattern.compile("(AM|PM)\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?)");

    private DateWords() {}

    static String normalise(String text) {
        String nfkc = digits(Normalizer.normalize(text, Normalizer.Form.NFKC)).strip();
        String seoul = "";
        if (nfkc.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)) {
            seoul = " +09:00";
        }
        String marked = KOREAN.matcher(nfkc).replaceAll("$1-$2-$3");
        marked = CHINESE.matcher(marked).replaceAll("$1-$2-$3");
        marked = CLOCK_SECOND.matcher(marked).replaceAll("$1:$2:$3");
        marked = CLOCK.matcher(marked).replaceAll("$1:$2");
        marked = marked.replace("\uC624\uC804", "AM")
                .replace("\uC624\uD6C4", "PM")
                .replace("\u4E0A\u5348", "AM")
                .replace("\u4E0B\u5348", "PM");
        marked = HALF_BEFORE.matcher(marked).replaceAll("$2 $1");
        boolean zoned = marked.matches(".*\\d(Z|\\s*[+-]\\d{2}:?\\d{2})\\s*$");
        marked = ORDINAL.matcher(marked).replaceAll("$1");
        return joined(monthsNumbered(marked)) + (zoned ? "" : seoul);
    }

    /** Decimal digits of all scripts as those of ASCII. */
    private static String digits(String text) {
        if (text.chars().noneMatch(c -> c > 0x7f && Character.isDigit(c))) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return out.toString();
    }

    /** Day, month and year without the little words that many languages put between them. */
    private static String joined(String text) {
        String joined = WORD_BEFORE_MONTH.matcher(text).replaceAll("$1 $2");
        return WORD_AFTER_MONTH.matcher(joined).replaceAll("$1 $2");
    }

    private static String monthsNumbered(String text) {
        int start = -1;
        int end = -1;
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            if (MONTHS.containsKey(plain(m.group())) && !isZonePart(text, m.start())) {
                boolean afterDay =
                        AFTER_DAY.matcher(text.substring(0, m.start())).find();
                if (start < 0 || afterDay) {
                    start = m.start();
                    end = m.end();
                }
                if (afterDay) {
                    // The names of some months are those of weekdays in other languages.
                    break;
                }
            }
        }
        if (start < 0) {
            return text;
        }
        int month = MONTHS.getOrDefault(plain(text.substring(start, end)), 1);
        return text.substring(0, start) + String.format(Locale.ROOT, "M%02d", month) + text.substring(end);
    }

    private static boolean isZonePart(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '/' && at > 1 && Character.isLetter(text.charAt(at - 2));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> found = new HashMap<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : new TextStyle[] {
                    TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
                }) {
                    String name = plain(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    if (name.length() > 2 && name.codePoints().allMatch(Character::isLetter)) {
                        found.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        found.put("sept", 9);
        // Locale data has the month Mar of several languages; the weekday Mar of others is never alone with a day.
        return Map.copyOf(found);
    }

    private static String plain(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return bare.toLowerCase(Locale.ROOT);
    }
}
