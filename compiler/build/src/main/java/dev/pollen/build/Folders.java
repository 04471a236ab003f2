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

    /**
     * The files below a folder.
     *
     * @param linked whether a symbolic link was met
     */
    public record Found(List<Path> files, boolean linked) {}

    /** The files below {@code root} whose names end with {@code suffix}; links are followed, but for loops. */
    public static List<Path> files(Path root, String suffix) throws IOException {
        return find(root, suffix).files();
    }

    /** The same; that there are no links tells where each file really is, without another look at each. */
    public static Found find(Path root, String suffix) throws IOException {
        Collector plain = new Collector(suffix, false);
        Files.walkFileTree(root, plain);
        if (!plain.linked) return new Found(plain.found, false);
        Collector all = new Collector(suffix, true);
        walk(root, all);
        return new Found(all.found, true);
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

    /** Where links are not followed, it ends at the first. */
    private static final class Collector extends Visitor {
        private final String suffix;
        private final boolean follows;
        private final List<Path> found = new ArrayList<>();
        private boolean linked;

        Collector(String suffix, boolean follows) {
            this.suffix = suffix;
            this.follows = follows;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!follows && attributes.isSymbolicLink()) {
                linked = true;
                return FileVisitResult.TERMINATE;
            }
            if (attributes.isRegularFile() && file.toString().endsWith(suffix)) found.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
