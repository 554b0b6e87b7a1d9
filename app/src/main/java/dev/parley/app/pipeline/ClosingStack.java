package dev.parley.app.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what was opened, last first and each once, whether the process ends by itself or is told to (interrupt,
 * termination).
 */
public final class ClosingStack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingStack.class);
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Thread hook = new Thread(this::closeAll, "closing");

    public ClosingStack() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Takes charge of a resource. */
    public synchronized <T extends AutoCloseable> T push(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public void close() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is ending already", e);
        }
    }

    private synchronized void closeAll() {
        for (@Nullable AutoCloseable next = open.poll(); next != null; next = open.poll()) {
            try {
                next.close();
            } catch (Exception e) {
                LOG.warn("could not be closed cleanly", e);
            }
        }
    }
}
