import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * What OpenNLP's published models allow: no name finder, no parser and no quote attribution, so a sentence is taken to be
 * said by the proper noun nearest to a verb of saying. Columns as {@code CoreNlpSpeakers} writes them.
 */
final class OpenNlpSpeakers {
    private static final Set<String> SAYING = Set.of(
            "said", "says", "told", "added", "insisted", "stressed", "warned", "wrote", "declared", "announced", "noted",
            "stated", "demanded", "rejected", "refused", "called", "urged", "repeated", "reiterated", "argued", "claimed");

    public static void main(String[] args) throws IOException {
        SentenceDetectorME sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
        TokenizerME tokenizer = new TokenizerME(new TokenizerModel(model("tokens")));
        POSTaggerME tagger = new POSTaggerME(new POSModel(model("pos")));
        var threads = ManagementFactory.getThreadMXBean();
        long tokens = 0;
        long nanos = 0;
        for (Path file : files(Path.of(args[0]))) {
            String text = Files.readString(file);
            long before = threads.getCurrentThreadCpuTime();
            for (Span sentence : sentences.sentPosDetect(text)) {
                String[] words = tokenizer.tokenize(sentence.getCoveredText(text).toString());
                String speaker = speaker(words, tagger.tag(words));
                tokens += words.length;
                if (!speaker.isEmpty()) {
                    System.out.printf(
                            "%s\t%d\t%d\t%s%n", file.getFileName(), sentence.getStart(), sentence.getEnd(), speaker);
                }
            }
            nanos += threads.getCurrentThreadCpuTime() - before;
        }
        System.out.printf("#speed\t%d\t%d%n", tokens, nanos);
    }

    private static String speaker(String[] words, String[] tags) {
        for (int verb = 0; verb < words.length; verb++) {
            if (SAYING.contains(words[verb])) {
                for (int apart = 1; apart < words.length; apart++) {
                    for (int at : new int[] {verb - apart, verb + apart}) {
                        if (at >= 0 && at < words.length && tags[at].startsWith("PROPN")) {
                            return words[at];
                        }
                    }
                }
            }
        }
        return "";
    }

    /** The model file of that kind which the class path's archives hold. */
    private static InputStream model(String kind) throws IOException {
        for (String jar : System.getProperty("java.class.path").split(":")) {
            if (jar.contains("opennlp-models")) {
                try (var archive = new java.util.zip.ZipFile(jar)) {
                    var entry = archive.stream()
                            .filter(one -> one.getName().endsWith(".bin") && one.getName().contains(kind))
                            .findFirst();
                    if (entry.isPresent()) {
                        return new java.io.ByteArrayInputStream(
                                archive.getInputStream(entry.get()).readAllBytes());
                    }
                }
            }
        }
        throw new IOException("no model for '" + kind + "' on the class path");
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
