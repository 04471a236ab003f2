package dev.pollen.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Prints the task dump of a program that runs, from outside and without anything that had to be switched on before:
 *
 * <pre>
 * jcmd PID JVMTI.agent_load /path/of/pollen-runtime.jar            (on the program's standard error)
 * jcmd PID JVMTI.agent_load /path/of/pollen-runtime.jar /tmp/dump  (into a file)
 * </pre>
 */
public final class DumpAgent {
    private DumpAgent() {}

    /** Called by the JVM, in the program that is dumped; {@code file} may be empty or null. */
    public static void agentmain(@Nullable String file) throws IOException {
        String dump = TaskDump.text();
        if (file == null || file.isBlank()) System.err.print(dump);
        else Files.writeString(Path.of(file.strip()), dump);
    }
}
