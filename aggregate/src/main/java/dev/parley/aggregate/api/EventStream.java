package dev.parley.aggregate.api;

import dev.parley.aggregate.table.StreamPosition;
import dev.parley.aggregate.table.TableEvent;
import dev.parley.model.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One client's stream of events. Events wait in a buffer of bounded size; when it is full the client is too slow and is
 * dropped, so that it holds up neither the table nor other clients, and resumes by the id of the last event it read.
 */
final class EventStream implements Runnable {
    private final OutputStream out;
    private final Duration heartbeat;
    private final boolean positions;
    private final BlockingQueue<TableEvent> waiting;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile boolean closed;

    EventStream(OutputStream out, ApiSettings settings, boolean positions) {
        this.out = out;
        this.heartbeat = settings.heartbeat();
        this.positions = positions;
        this.waiting = new ArrayBlockingQueue<>(settings.buffer());
    }

    /** Ends with the stream. */
    CompletableFuture<Void> done() {
        return done;
    }

    /** Hands an event over without waiting; answers false where there is no room. */
    boolean offer(TableEvent event) {
        boolean wanted = positions || event instanceof TableEvent.Changed;
        return !wanted || waiting.offer(event);
    }

    /** Ends the stream; the client may come back with the id of its last event. */
    void close() {
        closed = true;
        done.complete(null);
    }

    /** Where the stream begins, and what the client missed. */
    void open(StreamPosition position, List<TableEvent.Changed> missed) throws IOException {
        write("retry: 1000\nid: " + position + "\nevent: open\ndata: {}\n\n");
        for (TableEvent.Changed change : missed) {
            write(change);
        }
        out.flush();
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                TableEvent event = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                if (event == null) {
                    write(": still here\n\n");
                }
                while (event != null) {
                    write(event);
                    event = waiting.poll();
                }
                out.flush();
            }
        } catch (IOException e) {
            closed = true; // the client went away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void write(TableEvent event) throws IOException {
        if (event instanceof TableEvent.Changed changed) {
            write("id: " + changed.id() + "\nevent: change\ndata: " + Json.write(changed.change()) + "\n\n");
        } else if (event instanceof TableEvent.Updated updated) {
            write("event: position\ndata: " + Json.write(updated.position()) + "\n\n");
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
