package dev.parley.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ingest.feed.FeedDocument;
import dev.parley.ingest.feed.FeedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BombTest {
    private static final int LIMIT = 10 << 20;
    private static final long MOST_HEAP = 64L << 20;

    /** 256 MiB of zeros. */
    private static final byte[] BROTLI = Base64.getDecoder()
            .decode(
                    "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwW"
                            + "AOje//H//w/+CYA4LADQvf/j//8f/BMAcVgAoHv/x///P/gnAOKwAED3/o///3/wTwDEYQGA7v0f////4J8AiMMCAN37P/7//8E/"
                            + "ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/j//8f/BMAcVgAoHv/x///P/gnAOKwAED3/o//"
                            + "/3/wTwDEYQGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQ"
                            + "vf/j//8f/BMAcVgAoHv/x///P/gnAOKwAED3/o///3/wTwDEYQGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIg"
                            + "DgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/L//8//BMAcVgAoHv/Bw==");

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            for (int i = 0; i < 256; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }

    /** The most heap that was in use while the task ran, beyond what was in use before. */
    private static long peakOf(Runnable task) {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before =
                pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        task.run();
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
    }

    @Test
    void bombsOfGzipAndBrotliAreCutWithBoundedMemory() throws IOException {
        for (Map.Entry<String, byte[]> bomb :
                Map.of("gzip", gzip(), "br", BROTLI).entrySet()) {
            long peak = peakOf(() -> assertThatThrownBy(() -> Decompression.size(bomb.getValue(), bomb.getKey(), LIMIT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("larger than " + LIMIT + " bytes when unpacked; allowed is up to that"));
            System.out.println(bomb.getKey() + " bomb of 256 MiB: " + (peak >> 20) + " MiB of heap");
            assertThat(peak).as(bomb.getKey()).isLessThan(MOST_HEAP);
        }
    }

    @Test
    void bombsOfEntitiesAndNestingAreCutWithBoundedMemory() {
        StringBuilder laughs = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ха'>");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        laughs.append("]><rss version='2.0'><channel><item><title>&a39;</title></item></channel></rss>");
        String nested =
                "<rss version='2.0'><channel><item><title>" + "<a>".repeat(46_000) + "</title></item></channel></rss>";
        for (String document : List.of(laughs.toString(), nested)) {
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            Runnable reading = () -> assertThat(FeedReader.read(new FeedDocument(body, "http://a.example/", Map.of())))
                    .isNotNull();
            // What is loaded on first use stays and is no part of it.
            reading.run();
            long peak = peakOf(reading);
            System.out.println("document of " + body.length + " bytes: " + (peak >> 20) + " MiB of heap");
            assertThat(peak).as("with all that is garbage at once").isLessThan(2 * MOST_HEAP);
        }
    }

    @Test
    void nothingOfAStrangerBreaksALineOfTheLog() {
        String line = Lines.safe("HTTP\r\n2031-01-01 ERROR підробка\u001b[31m\u202e\u2028x" + "y".repeat(1_000));
        assertThat(line)
                .doesNotContain("\r", "\n", "\u001b", "\u202e", "\u2028")
                .hasSizeLessThan(310);
    }
}
