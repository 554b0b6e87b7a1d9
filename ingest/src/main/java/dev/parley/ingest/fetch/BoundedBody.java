package dev.parley.ingest.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Takes in a response and stops at a limit, its own or that of all together, instead of filling memory. */
final class BoundedBody extends AbstractBinResponseConsumer<BoundedBody.Response> {
    private final int limit;
    private final BodyBudget budget;
    /** What it has of the budget, beside what a small body may take. */
    private long share;

    private boolean handed;
    private byte[] bytes = new byte[0];
    private int length;
    private int status;
    private Map<String, String> headers = Map.of();

    BoundedBody(int limit, BodyBudget budget) {
        this.limit = limit;
        this.budget = budget;
    }

    /**
     * What came over the wire.
     *
     * @param headers names in lower case; repeated ones joined by a comma
     * @param free gives back what the body takes of the budget
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never shared
    record Response(int status, Map<String, String> headers, byte[] body, Runnable free) {}

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
            grow(Math.max(length + more, Math.min(limit, bytes.length * 2)));
        }
        source.get(bytes, length, more);
        length += more;
    }

    private void grow(int size) throws IOException {
        long further = Math.max(0, size - Bodies.SMALL) - share;
        if (further > 0) {
            if (!budget.take(further)) {
                throw new IOException("there is no room for a body of more than " + length
                        + " bytes now: all large bodies together may take " + budget.most());
            }
            share += further;
        }
        bytes = java.util.Arrays.copyOf(bytes, size);
    }

    private IOException tooLarge() {
        return new IOException("body is larger than " + limit + " bytes; allowed is up to that");
    }

    @Override
    protected Response buildResult() {
        handed = true;
        byte[] body = length == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, length);
        long taken = share;
        AtomicBoolean free = new AtomicBoolean();
        return new Response(status, headers, body, () -> {
            if (taken > 0 && free.compareAndSet(false, true)) {
                budget.give(taken);
            }
        });
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {}

    @Override
    public void releaseResources() {
        bytes = new byte[0];
        if (!handed && share > 0) {
            budget.give(share);
            share = 0;
        }
    }
}
