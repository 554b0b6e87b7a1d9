package dev.parley.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A host whose every address is on a network that Parley does not enter. */
final class RefusedAddressException extends UnknownHostException {
    RefusedAddressException(String host, InetAddress[] found) {
        super(
                host + " is at "
                        + Arrays.stream(found).map(InetAddress::getHostAddress).collect(Collectors.joining(", "))
                        + ", which is no public address; allowed are public addresses, and others with --allow-private-networks");
    }
}
