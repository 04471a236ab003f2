package dev.pollen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.cli.daemon.Call;
import dev.pollen.cli.daemon.Client;
import dev.pollen.cli.daemon.Launch;
import dev.pollen.cli.daemon.Server;
import dev.pollen.compiler.Compiler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** Both ends of {@code --daemon}: the process that stays begins here, and the calls that it answers end here. */
final class Daemon {
    private Daemon() {}

    /** Serves the folder that it is started in, until nobody comes. */
    public static void main(String[] none) throws IOException {
        Server.serve(Daemon::answer);
        System.exit(Status.FINE); // an annotation processor may have left threads behind
    }

    /**
     * Whether a command line asks for it; told without reading its options, which takes longer than such a call. The help is
     * written for a terminal, of which a daemon has none.
     */
    static boolean isWanted(String... arguments) {
        List<String> words = List.of(arguments);
        return words.indexOf("transpile") == 0
                && words.contains(Client.OPTION)
                && Collections.disjoint(words, List.of("-h", "--help"));
    }

    /** The status of {@code call}, from the daemon; nothing where there is none to be had, which is told. */
    static OptionalInt status(Call call, Launch launch, Results out, PrintWriter err) {
        try {
            int status = Client.here(call, launch).call(call, out, System.err);
            return OptionalInt.of(out.complete(status, err));
        } catch (Client.Unavailable e) {
            err.println("pollen: no daemon (" + e.getMessage() + "): this call does without");
            return OptionalInt.empty();
        } catch (IOException e) {
            err.println("pollen: the daemon failed: " + e.getMessage());
            return OptionalInt.of(Status.INTERNAL);
        }
    }

    /** What is printed meanwhile, as by annotation processors, is the call's too. */
    private static int answer(Call call, OutputStream out, OutputStream err) {
        PrintStream ownOut = System.out;
        PrintStream ownErr = System.err;
        System.setOut(new PrintStream(out, true));
        System.setErr(new PrintStream(err, true));
        try {
            return execute(call, out, err);
        } finally {
            System.setOut(ownOut);
            System.setErr(ownErr);
        }
    }

    private static int execute(Call call, OutputStream out, OutputStream err) {
        PrintWriter messages = new PrintWriter(err, true, UTF_8);
        Host host = new Host(new Results(out), messages, call.terminal(), call.environment(), Compiler::compile);
        int status = Cli.execute(host, call.arguments().toArray(String[]::new)).status();
        messages.flush();
        return status;
    }
}
