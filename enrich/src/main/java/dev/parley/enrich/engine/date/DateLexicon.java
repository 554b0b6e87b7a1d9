package dev.parley.enrich.engine.date;

import dev.parley.enrich.engine.date.DateWord.Kind;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.TokenTrie;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** The words of dates of one language, from its {@code dates.yaml}. */
final class DateLexicon {
    final TokenTrie<DateWord> words = new TokenTrie<>();
    /** Whether names of days and months are written with a capital, so that "may" is none. */
    final boolean capital;

    DateLexicon(String language, Phrases phrases) {
        LanguageFile file = LanguageFile.read(language, "dates");
        capital = file.text("capital", "false").equals("true");
        series(file.section("weekdays"), Kind.WEEKDAY, phrases);
        series(file.section("months"), Kind.MONTH, phrases);
        for (String unit : file.section("relative").keys()) {
            Map<String, String> offsets = file.section("relative").section(unit).texts();
            offsets.forEach((phrase, number) -> put(phrase, Kind.RELATIVE, Integer.parseInt(number), unit, phrases));
        }
        LanguageFile units = file.section("units");
        units.keys().forEach(unit -> units.words(unit).forEach(word -> put(word, Kind.UNIT, 0, unit, phrases)));
        file.section("counts")
                .texts()
                .forEach((word, number) -> put(word, Kind.COUNT, Integer.parseInt(number), phrases));
        for (Kind kind : new Kind[] {Kind.AGO, Kind.PAST, Kind.FUTURE, Kind.IN, Kind.GLUE}) {
            file.words(kind.name().toLowerCase(Locale.ROOT)).forEach(word -> put(word, kind, 0, phrases));
        }
    }

    private void series(LanguageFile section, Kind kind, Phrases phrases) {
        section.keys().forEach(number -> section.words(number)
                .forEach(word -> put(word, kind, Integer.parseInt(number), phrases)));
    }

    private void put(String phrase, Kind kind, int number, Phrases phrases) {
        words.put(phrases.intern(phrase), DateWord.of(kind, number));
    }

    private void put(String phrase, Kind kind, int number, String unit, Phrases phrases) {
        ChronoUnit chrono = ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT));
        words.put(phrases.intern(phrase), new DateWord(kind, number, chrono));
    }
}
