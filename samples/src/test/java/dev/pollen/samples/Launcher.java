package dev.pollen.samples;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code scripts/pollen …} in the checkout's folder. Instead of the script, which may build, its main class runs as
 * it was built for this test.
 */
final class Launcher {
    private static final String SCRIPT = "scripts/pollen ";

    private Launcher() {}

    /** What {@code command} prints on both of its outputs. */
    static String run(String command) throws IOException, InterruptedException {
        assertThat(command).startsWith(SCRIPT);
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.pollen.cli.Main"));
        words.addAll(List.of(command.substring(SCRIPT.length()).split(" ")));
        Process process = new ProcessBuilder(words)
                .directory(Readme.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.replace("\r\n", "\n");
    }
}
