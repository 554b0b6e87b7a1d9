package dev.parley.bench.train;

import dev.parley.enrich.engine.Analyser;
import dev.parley.enrich.engine.statement.Trace;
import dev.parley.enrich.engine.statement.judgement.Weighed;
import dev.parley.enrich.engine.text.Document;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.DossierLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trains the judgement of one language on invented texts: {@code JudgementTrainer DOSSIER TEXTS LANGUAGE TITLE OUT}.
 * The rules of the engine are clues among others, so that the model has to be trained anew after they have changed much.
 */
public final class JudgementTrainer {
    private JudgementTrainer() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 5) {
            System.err.println(
                    "JudgementTrainer DOSSIER TEXTS LANGUAGE TITLE OUT: a dossier's folder, a folder of *.jsonl,"
                            + " the language, a title for snippets, the file to write; got " + args.length
                            + " arguments");
            System.exit(2);
        }
        Dossier dossier = DossierLoader.load(Path.of(args[0]));
        List<MarkedText> texts = MarkedText.all(Path.of(args[1]), args[2], args[3]);
        List<Candidate> candidates = candidates(Analyser.of(dossier), texts);
        int[] labels = new int[5];
        candidates.forEach(one -> labels[1 + one.label()]++);
        System.out.printf(
                "%d texts, %d candidates: %d no stance, %d wants, %d grants, %d refuses, %d not told%n",
                texts.size(), candidates.size(), labels[1], labels[2], labels[3], labels[4], labels[0]);
        System.out.printf("%d clues written%n", new Trained(candidates).write(Path.of(args[4])));
    }

    private static List<Candidate> candidates(Analyser analyser, List<MarkedText> texts) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            analyser.analyse(texts.get(i).article(), new Listener(i, texts.get(i), candidates));
        }
        return candidates;
    }

    private static final class Listener implements Trace {
        private final int number;
        private final MarkedText text;
        private final List<Candidate> candidates;
        private @Nullable Document document;

        Listener(int number, MarkedText text, List<Candidate> candidates) {
            this.number = number;
            this.text = text;
            this.candidates = candidates;
        }

        @Override
        public boolean wantsClues() {
            return true;
        }

        @Override
        public void text(Document read, boolean ofTheCase) {
            document = read;
        }

        @Override
        public void weighed(Weighed weighed) {
            if (document != null) {
                candidates.add(Candidate.of(number, text, document, weighed));
            }
        }
    }
}
