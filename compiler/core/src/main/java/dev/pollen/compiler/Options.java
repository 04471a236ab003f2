package dev.pollen.compiler;

import java.nio.file.Path;
import java.util.List;

/**
 * What to compile for.
 *
 * @param classPath jars and class folders that the sources need, the Pollen runtime among them
 * @param release the Java version of the sources, as javac's {@code --release}; 0: that of the running JDK
 * @param layout how the output is laid out
 */
public record Options(List<Path> classPath, int release, Layout layout) {
    /** Copies the list. */
    public Options {
        classPath = List.copyOf(classPath);
    }
}
