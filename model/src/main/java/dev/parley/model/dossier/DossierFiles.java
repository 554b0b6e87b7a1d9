package dev.parley.model.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a dossier as they stand: how a dossier travels on a topic.
 *
 * @param files content by name within the folder, with {@code /} between its parts
 */
public record DossierFiles(SortedMap<String, String> files) {
    static final String EXAMPLES = "examples/";
    private static final int HASH_BYTES = 8;

    public DossierFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads the YAML files of a folder.
     *
     * @throws InvalidDossierException where there is no such folder or it holds no {@code case.yaml}
     * @throws UncheckedIOException where a file cannot be read
     */
    public static DossierFiles read(Path folder) {
        if (!Files.isRegularFile(folder.resolve(DossierLoader.CASE))) {
            throw new InvalidDossierException(List.of(new Problem(
                    folder.toString(), 0, "no dossier: there is no " + DossierLoader.CASE + " in this folder")));
        }
        SortedMap<String, String> files = new TreeMap<>();
        Problems problems = new Problems();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.filter(DossierFiles::isYaml).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, text(path, name, problems));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("dossier " + folder + " cannot be read", e);
        }
        problems.refuse();
        return new DossierFiles(files);
    }

    private static String text(Path path, String name, Problems problems) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(name, brokenLine(bytes), "is not UTF-8; save the file in that encoding");
            return "";
        }
    }

    /** The first line that is not UTF-8. */
    private static int brokenLine(byte[] bytes) {
        CharBuffer read = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true);
        return 1 + (int) read.flip().chars().filter(c -> c == '\n').count();
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return Files.isRegularFile(path) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    /** The same files without the examples, which are not needed to read articles. */
    public DossierFiles withoutExamples() {
        SortedMap<String, String> kept = new TreeMap<>(files);
        kept.keySet().removeIf(name -> name.startsWith(EXAMPLES));
        return new DossierFiles(kept);
    }

    /** Names the content of all files but the examples: 16 hexadecimal digits of its SHA-256. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, String> file : withoutExamples().files.entrySet()) {
                digest.update((file.getKey() + "\0" + file.getValue() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
