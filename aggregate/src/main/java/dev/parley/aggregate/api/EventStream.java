package dev.parley.aggregate.api;

import dev.parley.aggregate.table.ChangeArchive;
import dev.parley.aggregate.table.StreamPosition;
import dev.parley.aggregate.table.Table;
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
    private final Runnable hangUp;
    private final Duration heartbeat;
    private final boolean positions;
    private final BlockingQueue<TableEvent> waiting;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private StreamPosition reached = StreamPosition.start();
    private volatile boolean closed;

    /**
     * A stream to one client.
     *
     * @param hangUp ends the connection under a write that does not return
     */
    EventStream(OutputStream out, Runnable hangUp, ApiSettings settings, boolean positions) {
        this.out = out;
        this.hangUp = hangUp;
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

    /** Ends a stream whose client does not read; its writer, which may be waiting for the client, then ends by itself. */
    void drop() {
        closed = true;
        hangUp.run();
    }

    /** Ends the stream; the client may come back with the id of its last event. */
    void close() {
        closed = true;
        done.complete(null);
    }

    /** Says where the stream begins. */
    void open(StreamPosition position) throws IOException {
        write("retry: 1000\nid: " + position + "\nevent: open\ndata: {}\n\n");
        reached = position;
        out.flush();
    }

    /** Sends what the client missed and memory no longer holds; where that is gone, tells it to read the table anew. */
    void catchUp(Table table, ChangeArchive archive) throws IOException {
        if (!table.changePosition().reaches(reached) && !archive.reaches(reached)) {
            reset(table);
        }
        while (!closed && table.changesAfter(reached).isEmpty()) {
            StreamPosition kept = table.changesKeptAfter();
            if (!archive.read(reached, kept, this::write)) {
                reset(table);
            }
            reached = reached.furthest(kept);
        }
    }

    private void reset(Table table) throws IOException {
        reached = table.changePosition();
        write("id: " + reached + "\nevent: reset\ndata: {}\n\n");
    }

    /** Sends what the client missed and memory holds. */
    void catchUp(Table table) throws IOException {
        for (TableEvent.Changed change : table.changesAfter(reached).orElse(List.of())) {
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
            if (reached.covers(changed.partition(), changed.offset())) {
                return; // it was among those missed, and waited in the buffer too
            }
            reached = reached.after(changed.partition(), changed.offset());
            write("id: " + reached + "\nevent: change\ndata: " + Json.write(changed.change()) + "\n\n");
        } else if (event instanceof TableEvent.Updated updated) {
            write("event: position\ndata: " + Json.write(updated.position()) + "\n\n");
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
