package dev.pollen.cli.daemon;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How to start a JVM that outlives this one.
 *
 * @param options of the JVM; null for those of this one
 * @param main its main class
 */
public record Launch(@Nullable List<String> options, String classPath, String main) {
    /** A daemon has its own terminal (none), and runs long enough for the second compiler to pay. */
    private static final List<String> NOT_FOR_LONG_RUNS = List.of("-Dpollen.terminal=", "-XX:TieredStopAtLevel=");

    /**
     * Ctrl-C, Ctrl-Z and what is sent to the client's group, as timeout does, are for the client. Not every system has
     * setsid; a signal that is ignored at its start is left alone by a JVM.
     */
    private static final String DETACHED =
            "trap '' INT HUP QUIT TSTP; command -v setsid >/dev/null && exec setsid \"$@\"; exec \"$@\"";

    /** The like of this JVM. */
    public static Launch alike(String main) {
        return new Launch(null, System.getProperty("java.class.path"), main);
    }

    /** The exit status of one in this folder, which writes to the place's log. */
    CompletableFuture<Integer> start(Place place) throws IOException {
        boolean windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>();
        if (!windows) command.addAll(List.of("/bin/sh", "-c", DETACHED, "sh"));
        // There it is the console that sends it, and javaw has none.
        command.add(Path.of(System.getProperty("java.home"), "bin", windows ? "javaw" : "java")
                .toString());
        List<String> all =
                options != null ? options : ManagementFactory.getRuntimeMXBean().getInputArguments();
        for (String option : all) {
            if (NOT_FOR_LONG_RUNS.stream().noneMatch(option::startsWith)) command.add(option);
        }
        command.addAll(List.of("-cp", classPath, main));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(place.log().toFile()))
                .start();
        process.getOutputStream().close();
        return process.onExit().thenApply(Process::exitValue);
    }
}
