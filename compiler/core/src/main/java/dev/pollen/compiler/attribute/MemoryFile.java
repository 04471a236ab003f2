package dev.pollen.compiler.attribute;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javax.tools.SimpleJavaFileObject;

/** A text that javac takes for a file: a source of the user's, or what an annotation processor writes. */
final class MemoryFile extends SimpleJavaFileObject {
    private final String binaryName;
    private Supplier<String> text;

    MemoryFile(URI uri, String binaryName, Supplier<String> text) {
        super(uri, kind(uri));
        this.binaryName = binaryName;
        this.text = text;
    }

    /** A name for the source at {@code path} that no other has. */
    static URI uri(String path) {
        try {
            return new URI("pollen", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Kind kind(URI uri) {
        String path = uri.getPath();
        for (Kind kind : Kind.values()) {
            if (!kind.extension.isEmpty() && path.endsWith(kind.extension)) return kind;
        }
        return Kind.OTHER;
    }

    String binaryName() {
        return binaryName;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text.get();
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(text.get().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Writer openWriter() {
        return new OutputStreamWriter(openOutputStream(), StandardCharsets.UTF_8);
    }

    @Override
    public OutputStream openOutputStream() {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                String written = toString(StandardCharsets.UTF_8);
                text = () -> written;
            }
        };
    }
}
