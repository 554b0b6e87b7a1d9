package dev.parley.ingest.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Takes in a response and stops at a limit instead of filling memory. */
final class BoundedBody extends AbstractBinResponseConsumer<BoundedBody.Response> {
    private final int limit;
    private byte[] bytes = new byte[0];
    private int length;
    private int status;
    private Map<String, String> headers = Map.of();

    BoundedBody(int limit) {
        this.limit = limit;
    }

    /**
     * What came over the wire.
     *
     * @param headers names in lower case; repeated ones joined by a comma
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never shared
    record Response(int status, Map<String, String> headers, byte[] body) {}

    @Override
    protected void start(HttpResponse response, ContentType type) throws IOException {
        status = response.getCode();
        Map<String, String> read = new HashMap<>();
        for (Header header : response.getHeaders()) {
            if (header.getValue() != null) {
                read.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + ", " + b);
            }
        }
        headers = read;
        String declared = read.get("content-length");
        if (declared != null && declared.length() > 9) {
            throw tooLarge();
        }
    }

    @Override
    protected int capacityIncrement() {
        return 65_536;
    }

    @Override
    protected void data(ByteBuffer source, boolean last) throws IOException {
        int more = source.remaining();
        if ((long) length + more > limit) {
            throw tooLarge();
        }
        if (length + more > bytes.length) {
            bytes = java.util.Arrays.copyOf(bytes, Math.max(length + more, Math.min(limit, bytes.length * 2)));
        }
        source.get(bytes, length, more);
        length += more;
    }

    private IOException tooLarge() {
        return new IOException("body is larger than " + limit + " bytes; allowed is up to that");
    }

    @Override
    protected Response buildResult() {
        return new Response(status, headers, length == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, length));
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {}

    @Override
    public void releaseResources() {
        bytes = new byte[0];
    }
}
