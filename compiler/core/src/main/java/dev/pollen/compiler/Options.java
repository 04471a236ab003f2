package dev.pollen.compiler;

import java.nio.file.Path;
import java.util.List;

/**
 * What to compile for.
 *
 * @param classPath jars and class folders that the sources need, the Pollen runtime among them
 * @param release the Java version of the sources, as javac's {@code --release}; 0: that of the running JDK
 * @param layout how the output is laid out
 * @param processorPath where the annotation processors stand that the sources need to be understood (Lombok's members,
 *     MapStruct's classes); empty: none run
 * @param flags more for javac that changes how sources are read: {@code --enable-preview}, {@code -Akey=value}
 */
public record Options(List<Path> classPath, int release, Layout layout, List<Path> processorPath, List<String> flags) {
    /** Copies the lists. */
    public Options {
        classPath = List.copyOf(classPath);
        processorPath = List.copyOf(processorPath);
        flags = List.copyOf(flags);
    }

    /** Without annotation processors. */
    public Options(List<Path> classPath, int release, Layout layout) {
        this(classPath, release, layout, List.of(), List.of());
    }
}
