package dev.parley.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Times as {@link Instant#toString()} writes them, read and written without a formatter: by way of the library's, times were
 * a third of what reading a position takes. What is not of the plain form {@code 2025-03-01T12:00:00.000Z} goes the library's
 * way.
 */
final class InstantText {
    private static final int SECONDS_END = 19;
    private static final int DAY_SECONDS = 86_400;
    private static final int NANOS_DIGITS = 9;
    private static final long LAST_PLAIN = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long FIRST_PLAIN = LocalDate.of(0, 1, 1).toEpochDay();

    private InstantText() {}

    static Module module() {
        return new SimpleModule("parley-instants")
                .addSerializer(Instant.class, new Writer())
                .addDeserializer(Instant.class, new Reader());
    }

    /** The same as {@link Instant#toString()}. */
    static String of(Instant time) {
        long day = Math.floorDiv(time.getEpochSecond(), DAY_SECONDS);
        if (day < FIRST_PLAIN || day > LAST_PLAIN) {
            return time.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        int second = (int) Math.floorMod(time.getEpochSecond(), (long) DAY_SECONDS);
        StringBuilder text = new StringBuilder(30);
        digits(text, date.getYear(), 4).append('-');
        digits(text, date.getMonthValue(), 2).append('-');
        digits(text, date.getDayOfMonth(), 2).append('T');
        digits(text, second / 3_600, 2).append(':');
        digits(text, second / 60 % 60, 2).append(':');
        digits(text, second % 60, 2);
        return fraction(text, time.getNano()).append('Z').toString();
    }

    /** As few digits of 3, 6 and 9 as it takes; none where there is none. */
    private static StringBuilder fraction(StringBuilder to, int nanos) {
        if (nanos == 0) {
            return to;
        }
        to.append('.');
        if (nanos % 1_000_000 == 0) {
            return digits(to, nanos / 1_000_000, 3);
        }
        return nanos % 1_000 == 0 ? digits(to, nanos / 1_000, 6) : digits(to, nanos, NANOS_DIGITS);
    }

    /** The time of a text of the plain form; null where it is of another. */
    static @Nullable Instant parse(String text) {
        int end = text.length() - 1;
        if (!plain(text, end)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        boolean date = year >= 0
                && ChronoField.MONTH_OF_YEAR.range().isValidValue(month)
                && day >= 1
                && day <= LocalDate.of(year, month, 1).lengthOfMonth();
        int second = second(text);
        int nanos = end == SECONDS_END ? 0 : nanos(text, end);
        return date && second >= 0 && nanos >= 0
                ? Instant.ofEpochSecond(LocalDate.of(year, month, day).toEpochDay() * DAY_SECONDS + second, nanos)
                : null;
    }

    private static boolean plain(String text, int end) {
        return end >= SECONDS_END
                && text.charAt(end) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (end == SECONDS_END || (text.charAt(SECONDS_END) == '.' && end > SECONDS_END + 1))
                && end - SECONDS_END - 1 <= NANOS_DIGITS;
    }

    /** Of the day; less than 0 where it is none. */
    private static int second(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        return ChronoField.HOUR_OF_DAY.range().isValidValue(hour)
                        && ChronoField.MINUTE_OF_HOUR.range().isValidValue(minute)
                        && ChronoField.SECOND_OF_MINUTE.range().isValidValue(second)
                ? hour * 3_600 + minute * 60 + second
                : -1;
    }

    /** Less than 0 where there is anything but digits. */
    private static int nanos(String text, int end) {
        int nanos = number(text, SECONDS_END + 1, end);
        for (int at = end; at < SECONDS_END + 1 + NANOS_DIGITS; at++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Less than 0 where there is anything but digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static StringBuilder digits(StringBuilder to, int number, int count) {
        int power = 1;
        for (int at = 1; at < count; at++) {
            power *= 10;
        }
        for (; power > 0; power /= 10) {
            to.append((char) ('0' + number / power % 10));
        }
        return to;
    }

    private static final class Writer extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1;

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeString(of(time));
        }
    }

    private static final class Reader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser from, DeserializationContext context) throws IOException {
            Instant plain = from.hasToken(JsonToken.VALUE_STRING) ? parse(from.getText()) : null;
            return plain != null ? plain : InstantDeserializer.INSTANT.deserialize(from, context);
        }
    }
}
