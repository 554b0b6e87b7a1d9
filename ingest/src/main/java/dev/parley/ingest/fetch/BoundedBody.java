package dev.parley.ingest.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a response and stops at a limit instead of filling memory. A large body takes room beside others; while there
 * is none its sender is held back (flow control of TCP or HTTP/2).
 */
final class BoundedBody implements AsyncResponseConsumer<BoundedBody.Response> {
    /** Asked of a sender at once, and what one may send before it is asked (Http1Config, H2Config: 65,535). */
    private static final int STEP = 65_536;

    private final int limit;
    private final ArrivalRoom.Claim claim;
    private final long most;
    private byte[] bytes = new byte[0];
    private int length;
    private int status;
    private Map<String, String> headers = Map.of();
    private boolean handed;
    private @Nullable FutureCallback<Response> whole;

    /** What the sender may send, and what there is room for. */
    private long granted = STEP;

    private long room = BodyLimits.SMALL;
    private boolean asking;

    BoundedBody(int limit, ArrivalRoom all) {
        this.limit = limit;
        this.claim = all.claim();
        this.most = all.most();
    }

    /**
     * What came over the wire.
     *
     * @param headers names in lower case; repeated ones joined by a comma
     * @param free gives back the room that the body takes
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never shared
    record Response(int status, Map<String, String> headers, byte[] body, Runnable free) {}

    @Override
    public void consumeResponse(
            HttpResponse response, @Nullable EntityDetails entity, HttpContext context, FutureCallback<Response> result)
            throws IOException {
        status = response.getCode();
        Map<String, String> read = new HashMap<>();
        for (Header header : response.getHeaders()) {
            if (header.getValue() != null) {
                read.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + ", " + b);
            }
        }
        headers = read;
        whole = result;
        if (entity == null) {
            result.completed(response());
        } else if (entity.getContentLength() > limit) {
            throw tooLarge();
        }
    }

    @Override
    public void updateCapacity(CapacityChannel sender) throws IOException {
        long wider;
        synchronized (this) {
            boolean fits = granted + STEP <= room || room >= limit;
            if (!fits && asking) {
                return;
            }
            granted += fits ? STEP : 0;
            asking = !fits;
            wider = fits ? 0 : Math.min(2 * room, limit);
        }
        // Without the lock, as room that is given to one body may be asked of another's thread.
        if (wider == 0) {
            sender.update(STEP);
        } else {
            claim.grow(wider - BodyLimits.SMALL, () -> goOn(wider, sender));
        }
    }

    private void goOn(long wider, CapacityChannel sender) {
        synchronized (this) {
            room = wider;
            asking = false;
        }
        try {
            updateCapacity(sender);
        } catch (IOException e) {
            // The connection is gone, of which the exchange is told.
            claim.close();
        }
    }

    @Override
    public synchronized void consume(ByteBuffer source) throws IOException {
        int more = source.remaining();
        if ((long) length + more > limit) {
            throw tooLarge();
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, Math.min(limit, bytes.length * 2)));
        }
        source.get(bytes, length, more);
        length += more;
    }

    private IOException tooLarge() {
        return new IOException("body is larger than " + limit + " bytes; allowed is up to that");
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        Objects.requireNonNull(whole, "no response before its end").completed(response());
    }

    private synchronized Response response() {
        handed = true;
        byte[] body = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        bytes = new byte[0];
        return new Response(status, headers, body, claim::close);
    }

    /** Why it is not there yet, where that is for want of room. */
    synchronized @Nullable IOException wantOfRoom() {
        return asking
                ? new IOException("there was no room for a body of more than " + room
                        + " bytes in time; all large bodies that arrive together may take " + most)
                : null;
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {}

    @Override
    public void failed(Exception cause) {
        releaseResources();
    }

    @Override
    public void releaseResources() {
        synchronized (this) {
            if (handed) {
                return;
            }
            bytes = new byte[0];
            length = 0;
        }
        claim.close();
    }
}
