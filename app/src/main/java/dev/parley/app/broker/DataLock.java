package dev.parley.app.broker;

import dev.parley.runtime.ExitCode;
import dev.parley.runtime.ParleyException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process off a data directory; the operating system lifts it when the holder dies. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataLock take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("parley.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new ParleyException(
                        ExitCode.INVALID_CONFIGURATION,
                        "the data directory '" + data + "' is in use by another Parley process; stop that one or give"
                                + " another directory with --data");
            }
            return new DataLock(channel);
        } catch (IOException e) {
            throw new ParleyException(
                    ExitCode.INVALID_CONFIGURATION,
                    "the data directory '" + data + "' cannot be written: " + e.getMessage()
                            + "; give another with --data",
                    e);
        }
    }

    static boolean heldByAnother(Path data) {
        try {
            take(data).close();
            return false;
        } catch (ParleyException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }
}
