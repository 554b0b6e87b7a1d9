package dev.parley.ingest.identity;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import dev.parley.ingest.text.Addresses;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Addresses without what only tracks readers, so that one page has one address. */
public final class CanonicalUrl {
    private static final Set<String> TRACKING = new TreeSet<>(Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "hsctatracking",
            "mkt_tok",
            "vero_id",
            "oly_enc_id",
            "oly_anon_id",
            "wickedid",
            "s_cid",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "ns_linkname",
            "ns_fee",
            "at_medium",
            "at_campaign",
            "at_custom1",
            "at_custom2",
            "at_custom3",
            "at_custom4",
            "at_link_id",
            "at_link_type",
            "at_link_origin",
            "at_format",
            "at_ptr_name",
            "at_bbc_team",
            "cmpid",
            "cmp",
            "ocid",
            "ito",
            "ftag",
            "srnd",
            "smid",
            "smtyp",
            "partner",
            "rss",
            "fromrss",
            "traffic_source",
            "taid",
            "_ga",
            "_gl",
            "ncid",
            "sr_share",
            "xtor",
            "spm",
            "scm",
            "share",
            "trk",
            "trkcampaign",
            "wt_mc",
            "wt.mc_id",
            "wt.mc_ev"));
    private static final String[] PREFIXES = {"utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "itm_", "maf_"};
    private static final BasicURLNormalizer NORMALIZER =
            BasicURLNormalizer.newBuilder().build();

    private static final int MOST_HOSTS = 20_000;
    private static final Map<String, String> OUTLETS = new ConcurrentHashMap<>();

    private CanonicalUrl() {}

    /** The page's one address; absent where the text is no web address. */
    public static Optional<String> of(@Nullable String url) {
        return Addresses.web(url).map(uri -> {
            String clean = withoutTracking(uri);
            String normal = NORMALIZER.filter(clean);
            return normal == null ? clean : normal;
        });
    }

    /** The address as a key: without scheme, {@code www.} and a last slash, which change without the page changing. */
    static String key(String canonical) {
        String bare = canonical.replaceFirst("^https?://(www\\.)?", "");
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** Whether the address is of a whole site and not of a page in it. */
    public static boolean isFrontPage(String canonical) {
        URI uri = URI.create(canonical);
        String path = uri.getPath();
        return (path == null || path.isEmpty() || path.equals("/")) && uri.getQuery() == null;
    }

    /** The registrable domain of an address: the outlet's id. Hosts without one, such as numbers, stand for themselves. */
    public static String outlet(URI url) {
        if (OUTLETS.size() > MOST_HOSTS) {
            OUTLETS.clear();
        }
        return OUTLETS.computeIfAbsent(url.getHost().toLowerCase(Locale.ROOT), CanonicalUrl::registrable);
    }

    private static String registrable(String host) {
        boolean number = host.startsWith("[") || host.matches("[0-9.]+");
        if (number) {
            return host;
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null || domain.isEmpty() ? lastTwoLabels(host) : domain;
    }

    /** What the public suffix list's default rule gives for a domain that is not on it. */
    private static String lastTwoLabels(String host) {
        int dot = host.lastIndexOf('.');
        return dot < 0 ? host : host.substring(host.lastIndexOf('.', dot - 1) + 1);
    }

    private static String withoutTracking(URI uri) {
        String query = uri.getRawQuery();
        String base = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        if (query == null) {
            return base;
        }
        StringBuilder kept = new StringBuilder();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty() && !isTracking(pair)) {
                kept.append(kept.isEmpty() ? "?" : "&").append(pair);
            }
        }
        return base + kept;
    }

    private static boolean isTracking(String pair) {
        String name = (pair.indexOf('=') < 0 ? pair : pair.substring(0, pair.indexOf('='))).toLowerCase(Locale.ROOT);
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return TRACKING.contains(name);
    }
}
