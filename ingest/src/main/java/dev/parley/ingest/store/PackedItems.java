package dev.parley.ingest.store;

import dev.parley.ingest.identity.Fingerprint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ids of articles, sixteen bytes each; as they stand where one of them is no fingerprint.
 *
 * @param bytes absent where they stand in {@code plain}
 */
@SuppressWarnings("ArrayRecordComponent") // never shared outside this package
record PackedItems(byte @Nullable [] bytes, List<String> plain) {
    private static final HexFormat HEX = HexFormat.of();
    private static final int SIZE = 16;

    static PackedItems of(List<String> ids) {
        if (!ids.stream().allMatch(Fingerprint::isText)) {
            return new PackedItems(null, ids);
        }
        byte[] packed = new byte[SIZE * ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            System.arraycopy(HEX.parseHex(ids.get(i)), 0, packed, i * SIZE, SIZE);
        }
        return new PackedItems(packed, List.of());
    }

    List<String> list() {
        if (bytes == null) {
            return plain;
        }
        List<String> ids = new ArrayList<>(bytes.length / SIZE);
        for (int at = 0; at < bytes.length; at += SIZE) {
            ids.add(HEX.formatHex(bytes, at, at + SIZE));
        }
        return ids;
    }

    void forEachKey(LongConsumer each) {
        plain.forEach(id -> each.accept(Fingerprint.key(id)));
        for (int at = 0; bytes != null && at < bytes.length; at += SIZE) {
            each.accept(ByteBuffer.wrap(bytes).getLong(at));
        }
    }
}
