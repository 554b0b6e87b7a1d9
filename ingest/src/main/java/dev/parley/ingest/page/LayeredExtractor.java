package dev.parley.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ingest.text.Mojibake;
import dev.parley.ingest.text.PlainText;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Puts several ways of finding the article on top of each other and takes the most trustworthy. */
final class LayeredExtractor implements PageExtractor {
    /** Deeper than any publisher nests, and flatter than what Readability4J takes minutes for. */
    private static final int DEEPEST = 200;

    private final Step last;

    LayeredExtractor(Step last) {
        this.last = last;
    }

    /** What is done, each step on top of those before. */
    enum Step {
        READABILITY("Readability4J alone"),
        PRUNED("boilerplate pruned before"),
        BODY("marked-up body of the article"),
        JSON_LD("articleBody of JSON-LD"),
        ALL("paragraphs filtered after");

        private final String title;

        Step(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        boolean reaches(Step other) {
            return compareTo(other) >= 0;
        }
    }

    @Override
    public Optional<PageArticle> extract(String html, @Nullable String url) {
        String base = url == null ? "http://localhost/" : url;
        Document page = Jsoup.parse(Mojibake.mend(html).text(), base);
        Optional<JsonNode> described = JsonLd.article(page);
        PageFacts facts = PageFacts.of(page, described.orElse(null));
        if (last.reaches(Step.PRUNED)) {
            Boilerplate.prune(page);
        }
        Candidate best = isDeep(page) ? Candidate.NONE : readability(page, base);
        if (last.reaches(Step.BODY)) {
            best = Candidate.better(best, markedBody(page));
        }
        if (last.reaches(Step.JSON_LD) && described.isPresent()) {
            best = Candidate.trusted(best, described(described.get()));
        }
        String text = last.reaches(Step.ALL) ? Paragraphs.filter(best.text(), facts.title()) : best.text();
        return text.isBlank() ? Optional.empty() : Optional.of(facts.article(text, best.step()));
    }

    private static boolean isDeep(Document page) {
        AtomicInteger deepest = new AtomicInteger();
        page.traverse((node, depth) -> deepest.accumulateAndGet(depth, Math::max));
        return deepest.get() > DEEPEST;
    }

    private static Candidate readability(Document page, String base) {
        try {
            Element content = new Readability4J(base, page.clone()).parse().getArticleContent();
            return content == null ? Candidate.NONE : new Candidate(PlainText.of(content), "readability");
        } catch (RuntimeException e) {
            return Candidate.NONE;
        }
    }

    private static Candidate markedBody(Document page) {
        return MarkedBody.find(page)
                .map(body -> new Candidate(PlainText.of(body), "body"))
                .orElse(Candidate.NONE);
    }

    private static Candidate described(JsonNode article) {
        String body = JsonLd.body(article);
        boolean marked = PlainText.looksLikeMarkup(body);
        String text = marked ? PlainText.ofMarkup(body) : PlainText.ofPlain(body);
        return new Candidate(text, "json-ld");
    }
}
