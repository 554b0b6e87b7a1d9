package dev.parley.bench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The labelled texts of the near-copy score; what their files look like stands at their heads. */
final class NearCopyTexts {
    private final List<Labelled> texts = new ArrayList<>();
    private final Map<String, List<String>> originals = new HashMap<>();

    private NearCopyTexts() {}

    /**
     * A text of the set.
     *
     * @param copy whether it is the named story's text, or another text on the same matter
     */
    record Labelled(String story, boolean copy, String text) {}

    static List<Labelled> read() {
        NearCopyTexts read = new NearCopyTexts();
        read.file("near-copies.txt");
        read.file("near-copies-edited.txt");
        return read.texts;
    }

    private void file(String name) {
        try (InputStream in = Objects.requireNonNull(NearCopyTexts.class.getResourceAsStream(name), name)) {
            String head = "";
            List<String> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.startsWith("== ")) {
                    add(head, lines);
                    head = line.substring(3);
                    lines.clear();
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    lines.add(line);
                }
            }
            add(head, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String head, List<String> lines) {
        if (head.isEmpty()) {
            return;
        }
        String kind = head.substring(0, head.indexOf(' '));
        String story = head.substring(kind.length() + 1);
        List<String> paragraphs =
                lines.stream().filter(line -> !line.equals(".")).toList();
        if (kind.equals("story")) {
            originals.put(story, paragraphs);
        }
        if (kind.equals("edit")) {
            paragraphs = edited(Objects.requireNonNull(originals.get(story), story), paragraphs);
        }
        texts.add(new Labelled(story, !kind.equals("other"), String.join("\n\n", paragraphs)));
    }

    private static List<String> edited(List<String> original, List<String> edits) {
        List<String> text = new ArrayList<>(original);
        for (String edit : edits) {
            if (edit.startsWith("drop ")) {
                text.remove(Integer.parseInt(edit.substring(5)) - 1);
            } else if (edit.equals("swap")) {
                Collections.swap(text, 0, 1);
            } else if (edit.startsWith("before ")) {
                text.set(0, edit.substring(7) + " " + text.get(0));
            } else if (edit.startsWith("after ")) {
                text.add(edit.substring(6));
            } else {
                int arrow = edit.indexOf(" => ");
                text.replaceAll(paragraph -> paragraph.replace(edit.substring(0, arrow), edit.substring(arrow + 4)));
            }
        }
        return text;
    }
}
