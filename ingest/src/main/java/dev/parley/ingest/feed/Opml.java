package dev.parley.ingest.feed;

import com.rometools.opml.feed.opml.Attribute;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.opml.io.impl.OPML20Generator;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Lists of feeds in OPML 1.0 and 2.0, as feed readers exchange them. */
public final class Opml {
    private Opml() {}

    /**
     * A feed in such a list.
     *
     * @param title the feed's name, where the list gives one
     */
    public record Entry(String url, @Nullable String title) {}

    /**
     * Reads every feed of the list, from folders too.
     *
     * @throws IllegalArgumentException where the text is no OPML; the message says why
     */
    public static List<Entry> read(String text) {
        try {
            var opml = (com.rometools.opml.feed.opml.Opml)
                    new WireFeedInput().build(new StringReader(XmlRepair.mend(text, new Repairs())));
            List<Entry> found = new ArrayList<>();
            collect(opml.getOutlines(), found);
            return found;
        } catch (FeedException | ClassCastException e) {
            throw new IllegalArgumentException("is no OPML (" + e.getMessage() + "); allowed are OPML 1.0 and 2.0", e);
        }
    }

    private static void collect(List<Outline> outlines, List<Entry> found) {
        for (Outline outline : outlines) {
            String url = outline.getXmlUrl();
            if (url != null && !url.isBlank()) {
                String title = outline.getTitle() == null ? outline.getText() : outline.getTitle();
                found.add(new Entry(url.strip(), title));
            }
            collect(outline.getChildren(), found);
        }
    }

    /** Writes the list as OPML 2.0. */
    public static String write(String title, List<Entry> feeds) {
        var opml = new com.rometools.opml.feed.opml.Opml();
        opml.setFeedType("opml_2.0");
        opml.setTitle(title);
        List<Outline> outlines = new ArrayList<>();
        for (Entry feed : feeds) {
            Outline outline = new Outline();
            outline.setType("rss");
            outline.setText(feed.title() == null ? feed.url() : feed.title());
            outline.getAttributes().add(new Attribute("xmlUrl", feed.url()));
            outlines.add(outline);
        }
        opml.setOutlines(outlines);
        try {
            return new XMLOutputter(Format.getPrettyFormat()).outputString(new OPML20Generator().generate(opml));
        } catch (FeedException e) {
            throw new IllegalStateException("a list of addresses has an OPML form", e);
        }
    }
}
