package dev.pollen.compiler.harness;

import java.util.Map;

/** Loads classes that were compiled in memory. */
public class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;
    private final Map<String, byte[]> more;

    /** A loader of {@code classes}, by binary name. */
    public Loader(Map<String, byte[]> classes, ClassLoader parent) {
        this(classes, Map.of(), parent);
    }

    /** A loader of {@code classes} and {@code more}, which may be thousands: they are not copied. */
    Loader(Map<String, byte[]> classes, Map<String, byte[]> more, ClassLoader parent) {
        super(parent);
        this.classes = classes;
        this.more = more;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = more.getOrDefault(name, classes.get(name));
        if (bytes == null) throw new ClassNotFoundException(name);
        return defineClass(name, bytes, 0, bytes.length);
    }
}
