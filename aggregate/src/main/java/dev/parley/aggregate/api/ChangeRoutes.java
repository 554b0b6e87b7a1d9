package dev.parley.aggregate.api;

import dev.parley.aggregate.table.ChangeArchive;
import dev.parley.aggregate.table.Freshness;
import dev.parley.aggregate.table.StreamPosition;
import dev.parley.aggregate.table.Table;
import dev.parley.aggregate.table.TableEvent;
import dev.parley.runtime.http.HttpRoutes;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes of the table as Server-Sent Events. */
final class ChangeRoutes implements HttpRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeRoutes.class);
    private static final String RESUME = "Last-Event-ID";

    private final ApiSettings settings;
    private final Freshness freshness;
    private final Table table;
    private final ChangeArchive archive;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore free;
    private final LongAdder dropped = new LongAdder();

    ChangeRoutes(ApiSettings settings, Freshness freshness, Table table, ChangeArchive archive) {
        this.settings = settings;
        this.freshness = freshness;
        this.table = table;
        this.archive = archive;
        this.free = new Semaphore(settings.streams());
    }

    @Override
    public void addTo(JavalinConfig config) {
        Address.streamed(config, "/api/v1/changes", this::changes);
    }

    /** How many streams are open. */
    int open() {
        return streams.size();
    }

    /** How many clients were too slow so far. */
    long dropped() {
        return dropped.sum();
    }

    /** Hands events to every client. */
    void publish(List<TableEvent> events) {
        for (EventStream stream : streams) {
            for (TableEvent event : events) {
                if (!stream.offer(event)) {
                    dropped.increment();
                    LOG.info("a client of the change stream is too slow and is dropped");
                    streams.remove(stream);
                    stream.drop();
                    break;
                }
            }
        }
    }

    void close() {
        streams.forEach(this::end);
    }

    private void changes(Context context) {
        boolean positions = Ask.oneOf(context, "events", List.of("change", "position"))
                .filter("position"::equals)
                .isPresent();
        StreamPosition from = from(context);
        Service.require(freshness, context);
        EventStream stream = new EventStream(output(context), hangUp(context), settings, positions);
        if (!free.tryAcquire()) {
            throw Service.unavailable(context, "all " + settings.streams() + " streams are taken; try again later");
        }
        CompletableFuture<Void> unused = stream.done().thenRun(free::release);
        context.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
        context.contentType("text/event-stream; charset=utf-8");
        context.future(() -> {
            begin(stream, from);
            return stream.done();
        });
    }

    private void begin(EventStream stream, StreamPosition from) {
        Thread writer = new Thread(
                () -> {
                    try {
                        stream.open(from);
                        stream.catchUp(table, archive);
                        // what comes while the last of the missed ones are written waits in the buffer
                        streams.add(stream);
                        stream.catchUp(table);
                        stream.run();
                    } catch (IOException e) {
                        LOG.debug("a client of the change stream went away: {}", e.getMessage());
                    } finally {
                        end(stream);
                    }
                },
                "aggregate-change-stream");
        writer.setDaemon(true);
        writer.start();
    }

    private void end(EventStream stream) {
        streams.remove(stream);
        stream.close();
    }

    private StreamPosition from(Context context) {
        String id = context.header(RESUME) != null ? context.header(RESUME) : context.queryParam("lastEventId");
        if (id == null) {
            return table.changePosition();
        }
        try {
            return StreamPosition.parse(id);
        } catch (IllegalArgumentException e) {
            throw Ask.wrong(RESUME, id, "the id of an event that was received");
        }
    }

    private static Runnable hangUp(Context context) {
        EndPoint client = ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        return client::close;
    }

    private static OutputStream output(Context context) {
        try {
            return context.res().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
