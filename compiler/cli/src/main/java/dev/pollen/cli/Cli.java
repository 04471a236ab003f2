package dev.pollen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.cli.run.Program;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** From arguments to an exit status: builds the commands, runs one, turns failures into messages. */
public final class Cli {
    /** Their options are read by reflection, which costs more than a small run: so only the needed ones are made. */
    private static final List<String> COMMANDS = List.of(
            "transpile",
            "check",
            "inspect",
            "trace",
            "run",
            "explain",
            "class-path",
            "init",
            "generate-completion",
            "help");

    private static final Set<String> ABOUT_OTHERS = Set.of("generate-completion", "help");

    private Cli() {}

    /**
     * What a command line came to.
     *
     * @param status the exit status; of no meaning where there is a program
     * @param program what is left to be run
     */
    public record Outcome(int status, @Nullable Program program) {}

    /** Runs one command line. Everything it has to say goes to the host's writers. */
    public static Outcome execute(Host host, String... arguments) {
        CommandLine commandLine = commandLine(host, needed(arguments));
        int status = commandLine.execute(AtFiles.escaped(arguments));
        commandLine.getOut().flush();
        status = host.out().complete(status, host.err());
        Program program = status == Status.FINE ? program(commandLine.getParseResult()) : null;
        return new Outcome(status, program);
    }

    /** The commands that {@code arguments} can be about: all of them if need be, but most often the one they begin with. */
    private static List<String> needed(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (first.equals("--version") || first.equals("-V")) return List.of();
        return COMMANDS.contains(first) && !ABOUT_OTHERS.contains(first) ? List.of(first) : COMMANDS;
    }

    private static Object command(String name, Host host) {
        return switch (name) {
            case "transpile" -> new TranspileCommand(host);
            case "check" -> new CheckCommand(host);
            case "inspect" -> new InspectCommand(host);
            case "trace" -> new TraceCommand(host);
            case "run" -> new RunCommand(host);
            case "explain" -> new ExplainCommand(host);
            case "class-path" -> new ClassPathCommand(host);
            case "init" -> new InitCommand(host);
            case "generate-completion" -> new AutoComplete.GenerateCompletion();
            case "help" -> new CommandLine.HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static CommandLine commandLine(Host host, List<String> commands) {
        CommandLine commandLine = new CommandLine(new PollenCommand());
        for (String name : commands) commandLine.addSubcommand(command(name, host));
        EnumNames.register(commandLine);
        return commandLine
                .registerConverter(Path.class, Path::of) // picocli's own forgets why there is no such path
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setColorScheme(colours(host))
                .setOut(new PrintWriter(host.out(), true, UTF_8))
                .setErr(host.err())
                .setParameterExceptionHandler((failure, given) -> usage(failure, host.err()))
                .setExecutionExceptionHandler((failure, command, result) -> failed(failure, command, host));
    }

    private static CommandLine.Help.ColorScheme colours(Host host) {
        boolean colour = host.terminal() && !host.isSet("NO_COLOR");
        return CommandLine.Help.defaultColorScheme(colour ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF);
    }

    private static @Nullable Program program(ParseResult result) {
        if (!result.hasSubcommand()) return null;
        Object command = result.subcommand().commandSpec().userObject();
        return command instanceof RunCommand run ? run.program() : null;
    }

    private static int usage(ParameterException failure, PrintWriter err) {
        err.println("pollen: " + ForeignNames.message(failure).orElse(failure.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            String name = failure.getCommandLine().getCommandSpec().qualifiedName();
            err.println("Try '" + name + " --help'.");
        }
        err.flush();
        return Status.USAGE;
    }

    private static int failed(Exception failure, CommandLine command, Host host) {
        PrintWriter err = host.err();
        Optional<String> name = ForeignNames.message(failure);
        if (failure instanceof UsageError || name.isPresent()) {
            err.println("pollen: " + name.orElse(failure.getMessage()));
            err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
            return Status.USAGE;
        }
        if (failure instanceof CommandFailure told) {
            err.println("pollen: " + told.getMessage());
            return told.status();
        }
        Crash crash = failure instanceof Crash c ? c : new Crash(List.of("the command line"), failure);
        err.println("pollen: " + crash.getMessage());
        err.println("This is a fault of Pollen, not of your sources. Please report it, with the source if you can.");
        if (isVerbose(command, host)) crash.printCause(err);
        else err.println("With -v (or POLLEN_DEBUG=1) the stack trace is printed, which helps.");
        err.flush();
        return Status.INTERNAL;
    }

    private static boolean isVerbose(CommandLine command, Host host) {
        return host.isSet("POLLEN_DEBUG")
                || command.getCommand() instanceof SourceCommand sources && sources.isVerbose();
    }
}
