package dev.parley.aggregate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PartTest {
    @Test
    void partsPackedOneByOneAreOneFileOfGzip() throws IOException {
        Part comma = Part.of(",".getBytes(UTF_8));
        Part words = Part.of("«Только в Москве», – сказал он 🕊 ".repeat(2_000).getBytes(UTF_8));
        List<Part> parts = List.of(Part.of(new byte[0]), words, comma, Part.of(noise()), comma, words);
        assertThat(unpacked(Part.gzip(parts))).isEqualTo(Part.join(parts));
        assertThat(unpacked(Part.gzip(parts)))
                .as("parts are packed once and used again")
                .isEqualTo(Part.join(parts));
    }

    @Test
    void nothingIsAFileToo() throws IOException {
        assertThat(unpacked(Part.gzip(List.of()))).isEmpty();
    }

    /** Takes more room packed than plain. */
    private static byte[] noise() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] unpacked(byte[] file) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return gzip.readAllBytes();
        }
    }
}
