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

    /** The files below {@code root} whose names end with {@code suffix}; links are followed, but for loops. */
    public static List<Path> files(Path root, String suffix) throws IOException {
        List<Path> found = new ArrayList<>();
        walk(root, new Visitor() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && file.toString().endsWith(suffix)) found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** {@code root} and the folders below it, but for what cannot be read; links are followed, but for loops. */
    public static List<Path> readable(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        walk(root, new Visitor() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                found.add(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static void walk(Path root, Visitor visitor) throws IOException {
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    }

    /** Passes by links to a folder around them, where there is no end. */
    private static class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof FileSystemLoopException) return FileVisitResult.CONTINUE;
            throw failure;
        }
    }
}
