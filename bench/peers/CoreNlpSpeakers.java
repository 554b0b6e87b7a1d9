import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Whom Stanford CoreNLP takes for the speaker of each quotation: file, start, end, speakers, in columns. */
final class CoreNlpSpeakers {
    public static void main(String[] args) throws IOException {
        // Standard output is for the table alone; the library writes to it, too.
        PrintStream table = System.out;
        System.setOut(System.err);
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
        settings.setProperty("coref.algorithm", "statistical");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.useSUTime", "false");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
        var threads = ManagementFactory.getThreadMXBean();
        long tokens = 0;
        long nanos = 0;
        for (Path file : files(Path.of(args[0]))) {
            CoreDocument document = new CoreDocument(Files.readString(file));
            long before = threads.getCurrentThreadCpuTime();
            pipeline.annotate(document);
            nanos += threads.getCurrentThreadCpuTime() - before;
            tokens += document.annotation().get(CoreAnnotations.TokensAnnotation.class).size();
            for (CoreQuote quote : document.quotes() == null ? List.<CoreQuote>of() : document.quotes()) {
                String speakers = quote.canonicalSpeaker().orElse("") + "|" + quote.speaker().orElse("");
                table.printf(
                        "%s\t%d\t%d\t%s%n",
                        file.getFileName(),
                        quote.quoteCharOffsets().first(),
                        quote.quoteCharOffsets().second(),
                        speakers.replaceAll("\\s+", " "));
            }
        }
        table.printf("#speed\t%d\t%d%n", tokens, nanos);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
