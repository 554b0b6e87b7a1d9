package dev.parley.bench.ingest;

import java.io.OutputStream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Configurator;

/** Takes down what Parley logs, in the very layout in which it stands on standard error. */
final class LogCapture {
    private static final String PARLEY = "dev.parley";

    private LogCapture() {}

    static Appender begin(OutputStream out) {
        Configurator.setLevel(PARLEY, Level.DEBUG);
        Configuration configuration = LoggerContext.getContext(false).getConfiguration();
        Appender shown = configuration.getAppender("stderr");
        Appender taken = OutputStreamAppender.newBuilder()
                .setName("taken")
                .setTarget(out)
                .setLayout(shown.getLayout())
                .build();
        taken.start();
        configuration.getLoggerConfig(PARLEY).addAppender(taken, null, null);
        return taken;
    }

    static void end(Appender taken) {
        LoggerContext.getContext(false)
                .getConfiguration()
                .getLoggerConfig(PARLEY)
                .removeAppender(taken.getName());
        taken.stop();
        Configurator.setLevel(PARLEY, Level.WARN);
    }
}
