package dev.pollen.build;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What stands below a folder. */
public final class Folders {
    private Folders() {}

    /** {@code root} and all below it; links are followed, but for one to a folder around it, where there is no end. */
    public static List<Path> walk(Path root) throws IOException {
        return walk(root, false);
    }

    /** The same, but for what cannot be read. */
    public static List<Path> readable(Path root) throws IOException {
        return walk(root, true);
    }

    private static List<Path> walk(Path root, boolean onlyReadable) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        found.add(folder);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        found.add(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        if (onlyReadable || failure instanceof FileSystemLoopException) return FileVisitResult.CONTINUE;
                        throw failure;
                    }
                });
        return found;
    }
}
