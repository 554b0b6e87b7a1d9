package dev.parley.app.command;

import dev.parley.app.Terminal;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on standard error while long work goes on; nothing where no person looks. */
final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress begin(Terminal terminal, String task) {
        if (!terminal.errIsTerminal()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, terminal.width()))
                .build());
    }

    /** One more is done; always true, so that it can stand in a filter. */
    boolean step() {
        if (bar != null) {
            bar.step();
        }
        return true;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
