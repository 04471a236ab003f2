package dev.pollen.cli.daemon;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Starts a JVM like this one that outlives it. */
final class Launch {
    /** A daemon has its own terminal (none), and runs long enough for the second compiler to pay. */
    private static final List<String> NOT_FOR_LONG_RUNS = List.of("-Dpollen.terminal=", "-XX:TieredStopAtLevel=");

    /**
     * Ctrl-C, Ctrl-Z and what is sent to the client's group, as timeout does, are for the client. Not every system has
     * setsid; a signal that is ignored at its start is left alone by a JVM.
     */
    private static final String DETACHED =
            "trap '' INT HUP QUIT TSTP; command -v setsid >/dev/null && exec setsid \"$@\"; exec \"$@\"";

    private Launch() {}

    /** The exit status of a JVM that runs {@code main} in this folder, writing to the place's log. */
    static CompletableFuture<Integer> of(String main, Place place) throws IOException {
        boolean windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>();
        if (!windows) command.addAll(List.of("/bin/sh", "-c", DETACHED, "sh"));
        // There it is the console that sends it, and javaw has none.
        command.add(Path.of(System.getProperty("java.home"), "bin", windows ? "javaw" : "java")
                .toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (NOT_FOR_LONG_RUNS.stream().noneMatch(option::startsWith)) command.add(option);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(place.log().toFile()))
                .start();
        process.getOutputStream().close();
        return process.onExit().thenApply(Process::exitValue);
    }
}
