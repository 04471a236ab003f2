package dev.pollen.compiler.attribute;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Shows javac the sources around those that it is to attribute, as a source path: it reads the few that are named in them,
 * and only their {@link Outline}s. A type is found by the package and the name that its source declares, wherever it
 * stands. What annotation processors write stays in memory.
 */
final class SourcePath extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, List<Neighbour>> packages = new HashMap<>();
    private final Map<String, List<JavaFileObject>> listed = new HashMap<>();

    SourcePath(JavaFileManager manager, List<Neighbour> neighbours) {
        super(manager);
        for (Neighbour n : neighbours) {
            packages.computeIfAbsent(n.packageName(), name -> new ArrayList<>()).add(n);
        }
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.SOURCE_PATH) return super.list(location, packageName, kinds, recurse);
        return kinds.contains(JavaFileObject.Kind.SOURCE)
                ? listed.computeIfAbsent(packageName, this::outlines)
                : List.of();
    }

    /** One file object for each type: javac asks each for the type that it is listed for, and reads one of them. */
    private List<JavaFileObject> outlines(String packageName) {
        List<JavaFileObject> files = new ArrayList<>();
        for (Neighbour n : packages.getOrDefault(packageName, List.of())) {
            for (String type : n.types()) {
                String name = packageName.isEmpty() ? type : packageName + "." + type;
                files.add(new MemoryFile(
                        MemoryFile.uri(n.path()), name, () -> n.outline().text()));
            }
        }
        return files;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof MemoryFile memory ? memory.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return file instanceof MemoryFile ? location == StandardLocation.SOURCE_PATH : super.contains(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.toUri().equals(b.toUri());
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new MemoryFile(
                URI.create("pollen:/generated/" + className.replace('.', '/') + kind.extension), className, () -> "");
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
        return new MemoryFile(
                URI.create("pollen:/generated/" + packageName.replace('.', '/') + "/" + name), name, () -> "");
    }
}
