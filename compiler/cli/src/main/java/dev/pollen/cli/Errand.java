package dev.pollen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.cli.daemon.Call;
import dev.pollen.cli.daemon.Client;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a launcher begins with {@code --daemon}: a JVM for which the few classes of a client are enough. Where there is no
 * daemon yet, it starts the command that makes one.
 */
final class Errand {
    private Errand() {}

    /** {@code words} are those of the command, behind their number; then those that it is given. */
    public static void main(String[] words) throws IOException, InterruptedException {
        int end = 1 + Integer.parseInt(words[0]);
        List<String> command = new ArrayList<>(List.of(words).subList(1, end));
        List<String> arguments = new ArrayList<>(List.of(words).subList(end, words.length));
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        Call call = new Call(arguments, System.getenv(), Boolean.getBoolean("pollen.terminal"));
        String classPath = command.get(command.indexOf("-cp") + 1);
        try {
            Client client = Client.present(call, classPath);
            System.exit(Daemon.status(client, call, new Results(new FileOutputStream(FileDescriptor.out)), err));
        } catch (Client.Unavailable e) {
            if (!e.isAbsent()) {
                Daemon.tell(e, err);
                arguments.removeAll(Collections.singleton(Client.OPTION));
            }
        }
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // a signal may have been for this one alone
        System.exit(process.waitFor());
    }
}
