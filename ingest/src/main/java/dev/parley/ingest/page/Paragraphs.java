package dev.parley.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Drops paragraphs that stand among an article's but are none of it: repeated titles, pointers to other stories, credits. */
final class Paragraphs {
    private static final Pattern POINTER = Pattern.compile(
            "(?i)^(read (more|also|next|the full)|see also|also read|more:|related:?|watch( now)?:|listen:|click here|sign up|subscribe|follow us|"
                    + "share (this|on)|advertisement|photo(s)?( by|:)|image( credit)?:|getty images|©|copyright|all rights reserved|"
                    + "читайте (також|также)|фото:|дивіться також|смотрите также|підписуйтесь|подписывайтесь|реклама)\\b.{0,160}$");

    private Paragraphs() {}

    static String filter(String text, @Nullable String title) {
        List<String> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String heading = title == null ? "" : title.toLowerCase(Locale.ROOT);
        for (String paragraph : text.split("\n\n", -1)) {
            String lower = paragraph.toLowerCase(Locale.ROOT);
            boolean repeatedTitle = kept.isEmpty() && !heading.isEmpty() && lower.equals(heading);
            boolean furniture = kept.isEmpty() && Furniture.isByline(paragraph);
            boolean repeated = paragraph.length() > 60 && !seen.add(lower);
            if (!repeatedTitle
                    && !furniture
                    && !repeated
                    && !POINTER.matcher(paragraph).find()) {
                kept.add(paragraph);
            }
        }
        return String.join("\n\n", kept);
    }
}
