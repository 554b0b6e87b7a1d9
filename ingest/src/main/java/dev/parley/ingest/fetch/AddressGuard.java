package dev.parley.ingest.fetch;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv6.IPv6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: only those of the public Internet. Refused are loopback, private, link-local,
 * carrier, multicast, reserved and documentation blocks (IANA special-purpose registries, RFC 6890), the tunnels 6to4 and
 * Teredo, and IPv6 addresses that carry a refused IPv4 address inside (mapped, compatible, NAT64).
 */
public final class AddressGuard {
    private static final List<IPAddress> REFUSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/128",
                    "::1/128",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/32",
                    "2001:2::/48",
                    "2001:10::/28",
                    "2001:20::/28",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(block -> new IPAddressString(block).getAddress())
            .toList();
    private static final IPAddress NAT64 = new IPAddressString("64:ff9b::/96").getAddress();
    private static final IPAddress COMPATIBLE = new IPAddressString("::/96").getAddress();

    private final boolean allowPrivate;

    /** A guard; with {@code allowPrivate} everything may be reached: for tests, the demo and closed networks. */
    public AddressGuard(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** Whether a connection to this address may be made. */
    public boolean allows(InetAddress address) {
        if (allowPrivate) {
            return true;
        }
        IPAddress ip = new IPAddressString(address.getHostAddress().replaceAll("%.*$", "")).getAddress();
        return ip != null && isPublic(ip);
    }

    /** Whether names of this form mean this machine (RFC 6761, section 6.3). */
    static boolean isLocalName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost") || name.endsWith(".localhost.");
    }

    /** Whether a host is this machine by its name or number: it needs no sparing. */
    static boolean isLocalHost(String host) {
        return isLocalName(host) || host.startsWith("127.") || host.equals("[::1]");
    }

    private static boolean isPublic(IPAddress ip) {
        for (IPAddress block : REFUSED) {
            if (block.getIPVersion() == ip.getIPVersion() && block.contains(ip)) {
                return false;
            }
        }
        return !ip.isIPv6() || carriesPublic(ip.toIPv6());
    }

    private static boolean carriesPublic(IPv6Address ip) {
        if (ip.isIPv4Mapped() || NAT64.contains(ip) || COMPATIBLE.contains(ip)) {
            return isPublic(ip.getEmbeddedIPv4Address());
        }
        return true;
    }
}
