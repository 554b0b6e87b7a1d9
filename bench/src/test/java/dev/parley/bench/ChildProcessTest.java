package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChildProcessTest {
    /** A benchmark that starts a child and prints the child's process id. */
    public static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            Process child = ChildProcess.of(List.of("-Xmx32m"), Sleeper.class.getName(), List.of())
                    .start();
            System.out.println(child.inputReader(StandardCharsets.UTF_8).readLine());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** A child that ends when it is ended only. */
    public static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println(ProcessHandle.current().pid());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void aChildEndsWhenItsParentIsKilled() throws Exception {
        Process parent = ChildProcess.of(List.of("-Xmx32m"), Parent.class.getName(), List.of())
                .start();
        long pid = Long.parseLong(parent.inputReader(StandardCharsets.UTF_8).readLine());
        ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
        assertThat(child.isAlive()).isTrue();
        parent.destroyForcibly();
        assertThat(parent.waitFor(60, TimeUnit.SECONDS)).isTrue();
        child.onExit().get(60, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }
}
