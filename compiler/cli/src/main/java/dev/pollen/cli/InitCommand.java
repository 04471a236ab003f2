package dev.pollen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pollen init}. */
@Command(
        name = "init",
        description = {"Prints what to paste into a build so that it uses Pollen, for this version of it.", ""})
final class InitCommand implements Callable<Integer> {
    /** Build tools. */
    enum Tool {
        /** For pom.xml. */
        MAVEN,
        /** For build.gradle.kts. */
        GRADLE;

        /** As it is written on a command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "maven|gradle",
            defaultValue = "maven",
            description = "Which build tool. Default: maven.")
    private Tool tool = Tool.MAVEN;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Host host;

    InitCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        String name = "init-" + tool + ".txt";
        try (InputStream in = InitCommand.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no " + name);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            host.out().print(text.replace("@version@", Version.version()));
        }
        return Status.FINE;
    }
}
