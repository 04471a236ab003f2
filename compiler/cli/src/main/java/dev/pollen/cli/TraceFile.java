package dev.pollen.cli;

import dev.pollen.inspect.Trace;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads traces. */
final class TraceFile {
    private TraceFile() {}

    /** The text of a file that is a trace. */
    static String read(Path file) {
        if (!Files.exists(file)) throw new UsageError("no such file: " + file);
        try {
            String text = Files.readString(file);
            Trace.parse(text);
            return text;
        } catch (Trace.Malformed e) {
            throw new UsageError(file + " is not a trace: " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new UsageError(file + " is not a trace: it is no UTF-8");
        } catch (IOException e) {
            throw CommandFailure.environment("cannot read " + file + ": " + e, e);
        }
    }
}
