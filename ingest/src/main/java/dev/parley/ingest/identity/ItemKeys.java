package dev.parley.ingest.identity;

import dev.parley.ingest.feed.FeedEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what the items of one feed document are known again: guid, canonical address, and content where there is neither.
 * A guid or an address that several different items of the document share names none of them and is not used.
 */
public final class ItemKeys {
    private static final int SHORT_GUID = 12;
    private final Map<String, Set<String>> addressesOfGuid = new HashMap<>();
    private final Map<String, Set<String>> guidsOfAddress = new HashMap<>();
    private final String feed;
    private final List<FeedEntry> entries;
    private final List<Optional<String>> addresses = new ArrayList<>();

    /** The keys of a document's items. */
    public ItemKeys(String feed, List<FeedEntry> entries) {
        this.feed = feed;
        this.entries = List.copyOf(entries);
        for (FeedEntry entry : entries) {
            Optional<String> canonical =
                    CanonicalUrl.of(entry.originalLink() != null ? entry.originalLink() : entry.link());
            addresses.add(canonical);
            String address = canonical.orElse(null);
            String guid = entry.guid();
            String what = address == null ? String.valueOf(entry.title()) : address;
            if (guid != null) {
                addressesOfGuid.computeIfAbsent(guid, g -> new HashSet<>()).add(what);
            }
            if (address != null) {
                guidsOfAddress
                        .computeIfAbsent(address, a -> new HashSet<>())
                        .add(guid == null ? String.valueOf(entry.title()) : guid);
            }
        }
    }

    /** The keys of the item at a place of the document within an outlet, the strongest first; never empty. */
    public List<Long> of(int place, String outlet) {
        FeedEntry entry = entries.get(place);
        List<Long> keys = new ArrayList<>();
        String guid = entry.guid();
        if (guid != null && only(addressesOfGuid, guid)) {
            boolean local = guid.length() < SHORT_GUID && guid.indexOf(':') < 0;
            keys.add(Fingerprint.number("guid", outlet, local ? feed : "", guid));
        }
        String address = address(place);
        if (address != null && only(guidsOfAddress, address) && !CanonicalUrl.isFrontPage(address)) {
            keys.add(addressKey(outlet, address));
        }
        if (keys.isEmpty()) {
            keys.add(Fingerprint.number(
                    "item", outlet, feed, guid, entry.link(), entry.title(), title(entry) ? "" : entry.summary()));
        }
        return keys;
    }

    private static boolean title(FeedEntry entry) {
        return entry.title() != null && !entry.title().isBlank();
    }

    /** The key of a page of an outlet. */
    public static long addressKey(String outlet, String canonical) {
        return Fingerprint.number("url", outlet, CanonicalUrl.key(canonical));
    }

    /** The canonical address of the item at a place of the document; absent where it has no link. */
    public @Nullable String address(int place) {
        return addresses.get(place).orElse(null);
    }

    private static boolean only(Map<String, Set<String>> of, String key) {
        Set<String> others = of.get(key);
        return others == null || others.size() < 2;
    }
}
