package dev.pollen.compiler.source;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One Java source that the compiler was given. Two of one name and path are the same file. */
public final class SourceFile {
    private final String name;
    private final String path;
    private final Supplier<String> reader;
    private volatile @Nullable String text;

    /** A source whose text is at hand. */
    public SourceFile(String name, String path, String text) {
        this(name, path, () -> text);
    }

    /**
     * A source whose text is read when somebody wants it.
     *
     * @param name how diagnostics call the file: the path as the user wrote it
     * @param path where the file stands below its source root, with {@code /}: {@code demo/Files.java}
     * @param reader gives the whole text, as decoded; its line ends are kept as they are
     */
    public SourceFile(String name, String path, Supplier<String> reader) {
        this.name = name;
        this.path = path;
        this.reader = reader;
    }

    /** How diagnostics call the file. */
    public String name() {
        return name;
    }

    /** Where the file stands below its source root, with {@code /}. */
    public String path() {
        return path;
    }

    /** The whole text. */
    public String text() {
        String known = text;
        if (known == null) {
            known = reader.get();
            text = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceFile file && name.equals(file.name) && path.equals(file.path);
    }

    @Override
    public int hashCode() {
        return name.hashCode() + 31 * path.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
