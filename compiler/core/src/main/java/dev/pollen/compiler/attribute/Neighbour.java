package dev.pollen.compiler.attribute;

import dev.pollen.compiler.source.SourceFile;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A source that others may name: of all that it says, only its {@link Outline} counts. It is read when it is named. */
public final class Neighbour {
    private final String path;
    private final Supplier<String> source;
    private volatile @Nullable String packageName;
    private volatile @Nullable List<String> types;
    private volatile @Nullable Outline outline;

    private Neighbour(
            String path, @Nullable String packageName, @Nullable List<String> types, Supplier<String> source) {
        this.path = path;
        this.packageName = packageName;
        this.types = types;
        this.source = source;
    }

    /** {@code source}, which is looked at to find out what it declares. */
    public static Neighbour of(SourceFile source) {
        return new Neighbour(source.path(), null, null, source::text);
    }

    /**
     * A source of which it is known what it declares.
     *
     * @param path where it stands below its source root
     * @param packageName empty for the unnamed package
     * @param types the simple names of its top-level types, in source order
     * @param source gives its text
     */
    public static Neighbour known(String path, String packageName, List<String> types, Supplier<String> source) {
        return new Neighbour(path, packageName, List.copyOf(types), source);
    }

    /** Where it stands below its source root, with {@code /}. */
    public String path() {
        return path;
    }

    /** The package that it declares. */
    String packageName() {
        String known = packageName;
        if (known == null) {
            known = Outline.packageOf(source.get());
            packageName = known;
        }
        return known;
    }

    /** The simple names of its top-level types. */
    List<String> types() {
        List<String> known = types;
        if (known == null) {
            known = outline().types();
            types = known;
        }
        return known;
    }

    /** What others can know of it. */
    Outline outline() {
        Outline known = outline;
        if (known == null) {
            known = Outline.of(source.get());
            outline = known;
        }
        return known;
    }
}
