package dev.pollen.cli.run;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The program's classes over its class path. Its parent is the platform, so nothing of Pollen's own class path reaches
 * the program.
 */
final class MemoryLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    MemoryLoader(Map<String, byte[]> classes, List<Path> classPath) {
        // Without a name, which would stand before each frame of a stack trace.
        super(urls(classPath), ClassLoader.getPlatformClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }

    private static URL[] urls(List<Path> classPath) {
        return classPath.stream().map(MemoryLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("" + entry, e); // a file's URI is a URL
        }
    }
}
