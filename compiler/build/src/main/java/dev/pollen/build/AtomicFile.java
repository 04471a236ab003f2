package dev.pollen.build;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes a file whole or not at all: a reader, or the build after a crash, finds the old bytes or the new ones.
 *
 * <p>A file that holds the bytes already is left alone, its time too, so that build tools do not compile it again.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /** True where something was written. */
    public static boolean write(Path target, byte[] bytes) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            Files.write(target, bytes); // /dev/stdout and pipes cannot be replaced
            return true;
        }
        // What a link points to is replaced, not the link.
        Path file = Files.isRegularFile(target) ? target.toRealPath() : target.toAbsolutePath();
        if (holds(file, bytes)) return false;
        Path folder = file.getParent();
        if (folder == null) throw new IOException("is a folder");
        Files.createDirectories(folder);
        // In the same folder, because a move between file systems is a copy. The name keeps *.java patterns away.
        Path temporary = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp");
        try {
            Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            publish(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return true;
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static void publish(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
