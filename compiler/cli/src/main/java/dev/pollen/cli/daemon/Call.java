package dev.pollen.cli.daemon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line and what it depends on besides files.
 *
 * @param arguments the command line
 * @param environment the client's environment variables
 * @param terminal whether its standard error is a terminal
 */
public record Call(List<String> arguments, Map<String, String> environment, boolean terminal) {
    /** Copies. */
    public Call {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(arguments.size());
        for (String argument : arguments) write(argument, out);
        out.writeInt(environment.size());
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            write(variable.getKey(), out);
            write(variable.getValue(), out);
        }
        out.writeBoolean(terminal);
    }

    static Call read(DataInputStream in) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) arguments.add(readText(in));
        Map<String, String> environment = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) environment.put(readText(in), readText(in));
        return new Call(arguments, environment, in.readBoolean());
    }

    /** Not writeUTF, which ends at 64 kB: a class path may be longer. */
    static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }
}
