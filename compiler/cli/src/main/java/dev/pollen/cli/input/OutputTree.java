package dev.pollen.cli.input;

import dev.pollen.cli.CommandFailure;
import dev.pollen.cli.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether sources can be written to a folder at all: each has a place there that is not its own and no other's. */
public final class OutputTree {
    private OutputTree() {}

    /**
     * Refuses folders of sources that stand inside the output folder: all in it is taken for results. The output folder
     * itself is refused with the sources in it.
     */
    public static void checkFolders(Path root, List<Path> paths) {
        try {
            if (!Files.isDirectory(root)) return;
            Path real = root.toRealPath();
            for (Path path : paths) {
                if (!Files.isDirectory(path)) continue;
                Path folder = path.toRealPath();
                if (folder.startsWith(real) && !folder.equals(real)) {
                    throw new UsageError(
                            path + " stands inside the output folder " + root + ": choose another one with -d");
                }
            }
        } catch (IOException e) {
            throw CommandFailure.environment("cannot read " + root + ": " + e, e);
        }
    }

    /** Refuses to begin where a source would be overwritten, or where two sources would be written to one file. */
    public static void check(Path root, List<Input> inputs) {
        Map<String, Input> seen = new HashMap<>();
        RealPaths real = new RealPaths();
        for (Input input : inputs) {
            Path target = root.resolve(input.source().path());
            try {
                if (real.of(target).equals(input.real())) {
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
}
