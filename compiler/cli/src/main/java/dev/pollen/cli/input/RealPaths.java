package dev.pollen.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Real paths of thousands of files: the system is asked for each folder's once, which is what they cost. */
final class RealPaths {
    private final Map<Path, Path> folders = new HashMap<>();

    /** {@link Path#toRealPath} of a file with the name that its folder has for it; of one that is missing, some path. */
    Path of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null || Files.isSymbolicLink(file)) return real(file);
        Path real = folders.get(folder);
        if (real == null) {
            real = real(folder);
            folders.put(folder, real);
        }
        return real.resolve(name);
    }

    private static Path real(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    }
}
