package dev.pollen.cli;

import dev.pollen.cli.input.ClassPaths;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pollen class-path}. */
@Command(
        name = "class-path",
        description = {"Prints where the runtime stands, for javac -cp \"$(pollen class-path)\" and java -cp.", ""})
final class ClassPathCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Host host;

    ClassPathCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        host.out().println(ClassPaths.runtime());
        return Status.FINE;
    }
}
