package dev.pollen.compiler.harness;

import dev.pollen.compiler.source.SourceFile;

/**
 * A test program: a class with {@code static Future<?> program()}.
 *
 * @param name the class, with its package where it has one
 * @param text its source
 */
public record Program(String name, String text) {
    /** Where the source stands below its root. */
    public String path() {
        return name.replace('.', '/') + ".java";
    }

    /** As the compiler takes it. */
    public SourceFile file() {
        return new SourceFile(path(), path(), text);
    }
}
