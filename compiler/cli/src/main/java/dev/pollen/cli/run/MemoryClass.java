package dev.pollen.cli.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class file that javac writes. */
final class MemoryClass extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String source;

    /** The class {@code name} of the source at {@code source} below its root. */
    MemoryClass(String name, String source) {
        super(URI.create("memory:///" + name.hashCode() + Kind.CLASS.extension), Kind.CLASS);
        this.source = source;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    String source() {
        return source;
    }

    @Override
    public OutputStream openOutputStream() {
        return bytes;
    }
}
