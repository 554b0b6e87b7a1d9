package dev.parley.bench.enrich;

import dev.parley.enrich.engine.Analyser;
import dev.parley.model.dossier.Dossier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;

/**
 * How much heap the engine holds once it has read the dossier and its first articles. Give the virtual machine little
 * ({@code JAVA_OPTS=-Xmx80m}) to see that it is enough.
 */
public final class EngineMemory {
    private static final double MEGABYTE = 1024.0 * 1024;

    private EngineMemory() {}

    public static void main(String[] args) throws IOException {
        double empty = held();
        Dossier dossier = BenchArticles.dossier();
        double read = held();
        Analyser analyser = Analyser.of(dossier);
        try {
            BenchArticles.ofCase(dossier).subList(0, 10).forEach(analyser::analyse);
            double both = held() - empty;
            System.out.printf(
                    "dossier %.1f MB, compiled for English %.1f MB, together %.1f MB%n",
                    read - empty, both - (read - empty), both);
        } finally {
            Reference.reachabilityFence(analyser);
        }
    }

    private static double held() {
        for (int i = 0; i < 3; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
