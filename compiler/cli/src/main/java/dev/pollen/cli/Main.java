package dev.pollen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.cli.daemon.Call;
import dev.pollen.cli.daemon.Launch;
import dev.pollen.cli.run.Program;
import dev.pollen.compiler.Compiler;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the JVM begins. */
public final class Main {
    private Main() {}

    /** Runs the command and, for {@code pollen run}, the program that it prepared. */
    public static void main(String[] arguments) throws Throwable {
        if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) { // a JRE: most classes here cannot be loaded
            System.err.println("pollen: this Java has no compiler: a JDK is needed (set JAVA_HOME)");
            System.exit(Status.INTERNAL);
        }
        // Sources are UTF-8, and so is what is made of them, whatever the locale of a build server is.
        Results out = new Results(new FileOutputStream(FileDescriptor.out)); // System.out swallows failures
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        if (Daemon.isWanted(arguments)) {
            Call call = new Call(List.of(arguments), System.getenv(), isTerminal());
            Daemon.status(call, Launch.alike(Daemon.class.getName()), out, err).ifPresent(System::exit);
        }
        Host host = new Host(out, err, isTerminal(), System.getenv(), Compiler::compile);
        Cli.Outcome outcome = Cli.execute(host, arguments);
        err.flush();
        Program program = outcome.program();
        // The program runs as if the JVM had been started for it: on this thread, with its threads waited for, and what
        // it throws goes to the JVM, which prints it and exits with 1.
        if (program != null) program.run();
        else System.exit(outcome.status());
    }

    /** The launcher looks at standard error itself; Java can only tell about input and output together. */
    private static boolean isTerminal() {
        String told = System.getProperty("pollen.terminal");
        return told == null ? isConsole(System.console()) : told.equals("true");
    }

    /** Since JDK 22 there is a console without a terminal, too. */
    private static boolean isConsole(@Nullable Console console) {
        if (console == null) return false;
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
