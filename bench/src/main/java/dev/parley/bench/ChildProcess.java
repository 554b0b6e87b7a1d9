package dev.parley.bench;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A process of its own that a benchmark starts. It ends with the benchmark, whatever ends that: the child watches its
 * parent, as a benchmark that is killed can end nobody.
 */
public final class ChildProcess {
    private static final int ORPHANED = 143;

    private ChildProcess() {}

    /**
     * A process that runs a main class with the benchmark's own class path, to be started.
     *
     * @param options of the virtual machine
     */
    public static ProcessBuilder of(List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ChildProcess.class.getName(),
                String.valueOf(ProcessHandle.current().pid()),
                main));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** What runs in the child: the arguments are the parent's process id, the main class and that one's arguments. */
    public static void main(String[] args) throws Throwable {
        watch(Long.parseLong(args[0]));
        try {
            Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 2, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static void watch(long parent) {
        Runnable end = () -> Runtime.getRuntime().halt(ORPHANED);
        ProcessHandle running = ProcessHandle.of(parent).orElse(null);
        if (running == null) {
            end.run();
        } else {
            var unused = running.onExit().thenRun(end);
        }
    }
}
