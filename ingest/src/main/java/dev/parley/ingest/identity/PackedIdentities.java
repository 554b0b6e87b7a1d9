package dev.parley.ingest.identity;

import dev.parley.model.ArticleId;
import dev.parley.model.ArticleIdentity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes identities as bytes, a fifth of what their objects take, so that hundreds of thousands fit into a small heap. The
 * signature is left out: the search for near-copies keeps it for as long as it is of use. Not thread-safe.
 */
final class PackedIdentities {
    private static final HexFormat HEX = HexFormat.of();
    private static final int ABSENT = 0;
    private static final int HEXADECIMAL = 1;
    private static final int TEXT = 2;
    private static final int SAME = 3;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    byte[] pack(ArticleIdentity identity, int partition) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(partition);
            out.writeLong(millis(identity.seenAt()));
            text(out, identity.id().value());
            out.writeInt(number(identity.outlet()));
            out.writeInt(identity.revision());
            out.writeBoolean(identity.withdrawn());
            text(out, identity.contentHash());
            if (identity.id().value().equals(identity.storyId())) {
                out.writeByte(SAME);
            } else {
                text(out, identity.storyId());
            }
            text(out, identity.url());
            text(out, identity.title());
            out.writeLong(millis(identity.publishedAt()));
            out.writeShort(identity.keys().size());
            for (long key : identity.keys()) {
                out.writeLong(key);
            }
            out.writeShort(identity.feeds().size());
            for (String feed : identity.feeds()) {
                Long hash = identity.hashOf(feed);
                out.writeInt(number(feed));
                out.writeLong(hash == null ? 0 : hash);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Whether it belongs to the partition and was last new or changed before the time, told without unpacking it. */
    static boolean isOld(byte[] packed, int partition, Instant before) {
        ByteBuffer head = ByteBuffer.wrap(packed);
        return head.getShort() == partition && head.getLong() < before.toEpochMilli();
    }

    IdentityIndex.Known unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            int partition = in.readShort();
            Instant seen = instant(in.readLong());
            String id = String.valueOf(text(in, null));
            String outlet = names.get(in.readInt());
            int revision = in.readInt();
            boolean withdrawn = in.readBoolean();
            String contentHash = text(in, null);
            String story = text(in, id);
            String url = text(in, null);
            String title = text(in, null);
            Instant published = instant(in.readLong());
            List<Long> keys = new ArrayList<>();
            for (int i = in.readShort(); i > 0; i--) {
                keys.add(in.readLong());
            }
            List<String> feeds = new ArrayList<>();
            List<Long> hashes = new ArrayList<>();
            for (int i = in.readShort(); i > 0; i--) {
                feeds.add(names.get(in.readInt()));
                hashes.add(in.readLong());
            }
            ArticleIdentity identity = new ArticleIdentity(
                    new ArticleId(id),
                    outlet,
                    keys,
                    revision,
                    contentHash,
                    story,
                    null,
                    url,
                    title,
                    published,
                    seen == null ? Instant.EPOCH : seen,
                    feeds,
                    hashes,
                    withdrawn);
            return new IdentityIndex.Known(identity, partition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, n -> {
            names.add(n);
            return names.size() - 1;
        });
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeByte(ABSENT);
        } else if (isHexadecimal(text)) {
            out.writeByte(HEXADECIMAL);
            out.write(HEX.parseHex(text));
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeByte(TEXT);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static @Nullable String text(DataInputStream in, @Nullable String same) throws IOException {
        return switch (in.readByte()) {
            case ABSENT -> null;
            case HEXADECIMAL -> HEX.formatHex(in.readNBytes(16));
            case SAME -> same;
            default -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        };
    }

    private static boolean isHexadecimal(String text) {
        return text.length() == 32 && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? Long.MIN_VALUE : instant.toEpochMilli();
    }

    private static @Nullable Instant instant(long millis) {
        return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis);
    }
}
