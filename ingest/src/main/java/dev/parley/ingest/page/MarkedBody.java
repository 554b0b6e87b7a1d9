package dev.parley.ingest.page;

import dev.parley.ingest.text.PlainText;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Finds the element that the publisher marked as the body of the article. */
final class MarkedBody {
    private static final String[] MARKS = {
        "[itemprop~=(?i)^articleBody$]",
        "[class~=(?i)(^|[\\s_-])(article|story|post|entry)[_-]*(body|content|text)([\\s_-]|$)]",
        "[id~=(?i)^(article|story|post|entry)[_-]*(body|content|text)$]",
        "article"
    };

    /** A mark that so many elements have tells nothing, and to compare them all takes for ever. */
    private static final int MOST = 200;

    private MarkedBody() {}

    /** The one element with such a mark that holds most text; empty where several of a kind hold text of their own. */
    static Optional<Element> find(Document page) {
        for (String mark : MARKS) {
            Elements found = page.select(mark);
            if (found.size() > MOST) {
                continue;
            }
            Element best = null;
            int most = 0;
            int whole = 0;
            for (Element element : found) {
                int length = length(element);
                boolean inside = found.stream()
                        .anyMatch(other ->
                                !other.equals(element) && element.parents().contains(other));
                whole += inside ? 0 : length;
                if (length > most) {
                    best = element;
                    most = length;
                }
            }
            if (best != null && most >= 250 && most > 0.6 * whole) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    private static int length(Element element) {
        int sum = 0;
        for (Element paragraph : element.select("p")) {
            sum += paragraph.text().length();
        }
        return sum > 0 ? sum : PlainText.of(element).length() / 2;
    }
}
