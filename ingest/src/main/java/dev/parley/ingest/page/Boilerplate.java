package dev.parley.ingest.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes out of a page what is never part of an article: navigation, sharing, captions, related stories, forms. */
final class Boilerplate {
    private static final Pattern NAMES = Pattern.compile(
            "(?i)(^|[\\s_-])(related|recommend(ed|ations?)?|most[_-]?(read|popular|viewed)|trending|newsletter|subscribe|subscription|"
                    + "sign-?up|promo|share|sharing|social|follow-?us|breadcrumbs?|comments?|disqus|caption|credit|byline|author-?(bio|box|info)|"
                    + "ad|ads|advert|advertisement|sponsor(ed)?|outbrain|taboola|tags?|topics?|toolbar|print-?only|pagination|cookie|"
                    + "consent|paywall|read-?more|more-?(stories|news|from)|see-?also|sidebar|widget|teaser|popup|modal|skip-?link)([\\s_-]|$)");
    private static final String ALWAYS =
            "script,style,noscript,template,iframe,nav,footer,aside,form,button,figcaption,select,[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=dialog],[style~=(?i)display\\s*:\\s*none]";

    private static final int LONGEST_MENU = 2_000;

    private Boilerplate() {}

    static void prune(Document page) {
        int all = length(page.body());
        for (Element element : page.select(ALWAYS)) {
            if (length(element) < all / 2) {
                element.remove();
            }
        }
        for (Element cell : page.body().select("td")) {
            if (isMenu(cell) && cell.siblingElements().stream().anyMatch(beside -> length(beside) > all / 2)) {
                cell.remove();
            }
        }
        for (Element element : page.body().select("div,section,ul,ol,p,span,table,header,figure,h2,h3,h4")) {
            String names = element.className() + " " + element.id();
            if (names.length() > 1
                    && NAMES.matcher(names.toLowerCase(Locale.ROOT)).find()
                    && length(element) < all / 4
                    && !holdsBody(element)) {
                element.remove();
            }
        }
    }

    /** A cell with links and hardly anything else; beside one with most of the page it is a menu. */
    private static boolean isMenu(Element cell) {
        int text = length(cell);
        int linked = text > LONGEST_MENU ? 0 : length(cell.select("a[href]"));
        return linked > 0 && linked >= 0.9 * text;
    }

    private static int length(Elements elements) {
        return elements.text().length();
    }

    private static boolean holdsBody(Element element) {
        return !element.select("article,main,[itemprop=articleBody],h1").isEmpty();
    }

    private static int length(Element element) {
        return element.text().length();
    }
}
