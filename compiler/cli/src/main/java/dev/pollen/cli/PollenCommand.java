package dev.pollen.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pollen} itself, which only knows its subcommands. */
@Command(
        name = "pollen",
        description = {"Async/await for Java: turns @Async methods into state machines.", ""},
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all went well",
            "1:the sources have errors",
            "2:the command line is wrong",
            "3:an internal error, or files that cannot be read or written"
        },
        footer = {"", "pollen COMMAND --help tells more about a command."})
final class PollenCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and the JDK.")
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: transpile, check, inspect, run …");
    }
}
