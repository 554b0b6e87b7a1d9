package dev.parley.runtime.http;

import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import dev.parley.runtime.Stage;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server of a process: {@code /live}, {@code /ready} and {@code /metrics} for its stages, and what a stage adds.
 * Every error is problem+json.
 */
public final class StageServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StageServer.class);
    /** Under which the server's library says which methods an address takes. */
    private static final String METHODS = "availableMethods";

    private static final int MOST_THREADS = 64;
    private static final int LEAST_THREADS = 4;

    private final Javalin javalin;
    private final HttpSettings settings;

    private StageServer(Javalin javalin, HttpSettings settings) {
        this.javalin = javalin;
        this.settings = settings;
    }

    /**
     * Listens.
     *
     * @param stages whose health and measures are shown; they need not run yet
     * @param added what the stages add
     * @throws ParleyException with {@link ExitCode#INVALID_CONFIGURATION} where the port is taken or the address is none
     *     of this machine's
     */
    public static StageServer start(HttpSettings settings, List<? extends Stage> stages, List<HttpRoutes> added) {
        Probes probes = new Probes(stages);
        Javalin javalin = Javalin.create(config -> {
            shell(config);
            errors(config);
            probes.addTo(config);
            added.forEach(routes -> routes.addTo(config));
        });
        try {
            javalin.start(settings.bind(), settings.port());
        } catch (JavalinBindException e) {
            throw taken(settings, e);
        } catch (RuntimeException e) {
            throw e.getCause() instanceof java.io.IOException ? taken(settings, e) : e;
        }
        return new StageServer(javalin, settings);
    }

    /** The port that was taken. */
    public int port() {
        return javalin.port();
    }

    /** Where to point a browser. */
    public URI address() {
        String host = settings.bind().equals("0.0.0.0") || settings.bind().equals("::") ? "localhost" : settings.bind();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/");
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void shell(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jsonMapper(new JavalinJackson(dev.parley.model.Json.mapper(), false));
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private static void errors(JavalinConfig config) {
        config.routes.exception(
                ProblemException.class, (failure, context) -> failure.problem().answer(context));
        config.routes.exception(HttpResponseException.class, (failure, context) -> {
            String methods = failure.getDetails().get(METHODS);
            if (methods != null) {
                context.header("Allow", methods); // RFC 9110, 15.5.6: with 405 it must be there
            }
            Problem.of(HttpStatus.forStatus(failure.getStatus()), String.valueOf(failure.getMessage()))
                    .answer(context);
        });
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), failure);
            Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "this request failed; the log says why")
                    .answer(context);
        });
    }

    private static ParleyException taken(HttpSettings settings, RuntimeException cause) {
        return new ParleyException(
                ExitCode.INVALID_CONFIGURATION,
                "cannot listen on " + settings.bind() + ":" + settings.port()
                        + ": the port is taken or not allowed, or the address is not this machine's; choose another"
                        + " with --port, 0 takes a free one",
                cause);
    }
}
