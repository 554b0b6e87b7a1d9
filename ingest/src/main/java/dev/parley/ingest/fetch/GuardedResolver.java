package dev.parley.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names and leaves out addresses that may not be reached. The addresses it gives are those that are connected
 * to, so a name that changes its mind between check and connection gains nothing.
 */
final class GuardedResolver implements DnsResolver {
    private final AddressGuard guard;
    private final DnsResolver names;

    GuardedResolver(AddressGuard guard, DnsResolver names) {
        this.guard = guard;
        this.names = names;
    }

    /** Names under these are promised never to exist (RFC 6761); asking for them would only wait. */
    private static boolean isReserved(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.endsWith(".invalid") || name.endsWith(".example");
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (isReserved(host)) {
            throw new UnknownHostException(host + " is a reserved name that never exists (RFC 6761)");
        }
        InetAddress[] found = AddressGuard.isLocalName(host)
                ? new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})}
                : names.resolve(host);
        InetAddress[] allowed = Arrays.stream(found).filter(guard::allows).toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new RefusedAddressException(host, found);
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return host;
    }
}
