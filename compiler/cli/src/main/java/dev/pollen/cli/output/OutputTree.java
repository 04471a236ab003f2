package dev.pollen.cli.output;

import dev.pollen.cli.CommandFailure;
import dev.pollen.cli.UsageError;
import dev.pollen.cli.input.Input;
import dev.pollen.compiler.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder of the transpiled sources: for each source a file at the same place below it.
 *
 * <p>A source that the compiler did not change is copied byte for byte, whatever its encoding. A source with errors has
 * no file there: neither half of one nor the one of an earlier run, which a build would take for the new one.
 */
public final class OutputTree {
    private final Path root;

    /** The tree below {@code root}, which need not exist. */
    public OutputTree(Path root) {
        this.root = root;
    }

    /** Refuses to begin where a source would be overwritten, or where two sources would be written to one file. */
    public void check(List<Input> inputs) {
        Map<String, Input> seen = new HashMap<>();
        for (Input input : inputs) {
            Path target = target(input);
            try {
                if (Files.exists(target) && Files.isSameFile(target, input.file())) {
                    throw new UsageError("the output folder " + root + " is the source root of "
                            + input.source().name() + ": choose another one with -d");
                }
            } catch (IOException e) {
                throw CommandFailure.environment("cannot read " + target + ": " + e, e);
            }
            Input other = seen.put(input.source().path(), input);
            if (other != null) {
                throw new UsageError(other.source().name() + " and "
                        + input.source().name() + " would both be written to " + target);
            }
        }
    }

    /** Writes what came of {@code inputs}. */
    public void write(List<Input> inputs, Compilation compilation) {
        Map<String, Compilation.Output> outputs = new HashMap<>();
        compilation.outputs().forEach(output -> outputs.put(output.source().path(), output));
        for (Input input : inputs) {
            Path target = target(input);
            Compilation.Output output = outputs.get(input.source().path());
            try {
                if (output == null) {
                    Files.deleteIfExists(target);
                } else {
                    AtomicFile.write(target, bytes(input, output));
                }
            } catch (IOException e) {
                throw CommandFailure.environment("cannot write " + target + ": " + e, e);
            }
        }
    }

    private Path target(Input input) {
        return root.resolve(input.source().path());
    }

    private static byte[] bytes(Input input, Compilation.Output output) {
        return output.changed() ? output.text().getBytes(StandardCharsets.UTF_8) : input.bytes();
    }
}
