package dev.pollen.compiler.harness;

import java.util.Map;

/** Loads classes that were compiled in memory. */
public class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    /** A loader of {@code classes}, by binary name. */
    public Loader(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) throw new ClassNotFoundException(name);
        return defineClass(name, bytes, 0, bytes.length);
    }
}
