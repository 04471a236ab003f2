import static java.nio.file.StandardOpenOption.APPEND;

import dev.pollen.Future;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written on other threads. It keeps nothing open, so there is nothing to close. */
final class AsyncFile {
    private final Path path;

    private AsyncFile(Path path) {
        this.path = path;
    }

    /** Makes an empty file, in the place of one that is there already; fails with an IOException. */
    static Future<AsyncFile> create(Path path) {
        return new Offloaded<>(() -> {
            Files.write(path, new byte[0]);
            return new AsyncFile(path);
        });
    }

    /** Writes all of {@code bytes} to the end of the file; fails with an IOException. */
    Future<Void> writeAll(byte[] bytes) {
        return new Offloaded<>(() -> {
            Files.write(path, bytes, APPEND);
            return null;
        });
    }
}
