package dev.pollen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.cli.daemon.Call;
import dev.pollen.cli.daemon.Client;
import dev.pollen.cli.daemon.Launch;
import dev.pollen.cli.daemon.Note;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Where a launcher begins with {@code --daemon}: a JVM for which the few classes of a client are enough. Where no daemon is to
 * be had, it runs the command that the launcher would have begun with.
 */
final class Errand {
    private Errand() {}

    /**
     * {@code words} are those of the command, behind their number: {@code java}, options, {@code -cp}, a class path and a
     * class; then those that it is given.
     */
    public static void main(String[] words) throws IOException, InterruptedException {
        int end = 1 + Integer.parseInt(words[0]);
        List<String> command = new ArrayList<>(List.of(words).subList(1, end));
        List<String> arguments = new ArrayList<>(List.of(words).subList(end, words.length));
        Launch launch = new Launch(
                List.copyOf(command.subList(1, command.size() - 3)),
                command.get(command.size() - 2),
                Daemon.class.getName());
        Call call = new Call(arguments, System.getenv(), Boolean.getBoolean("pollen.terminal"));
        String note = System.getProperty("pollen.note");
        if (note != null) new Note(Path.of(note), System.getProperty("pollen.note.key", "")).leave(call, launch);
        Results out = new Results(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        Daemon.status(call, launch, out, err).ifPresent(System::exit);
        arguments.removeAll(Collections.singleton(Client.OPTION));
        command.addAll(arguments);
        System.exit(run(command));
    }

    /** It ends with this process, if that is ended by something that can be noticed. */
    private static int run(List<String> command) throws IOException, InterruptedException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> started.join().destroy()));
        started.complete(new ProcessBuilder(command).inheritIO().start());
        return started.join().waitFor();
    }
}
