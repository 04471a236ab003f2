package dev.pollen.compiler.attribute;

import dev.pollen.compiler.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A text that javac takes for a file: a source of the user's, or what an annotation processor writes. */
final class MemoryFile extends SimpleJavaFileObject {
    private final String binaryName;
    private String text;

    MemoryFile(URI uri, String binaryName, String text) {
        super(uri, kind(uri));
        this.binaryName = binaryName;
        this.text = text;
    }

    /** A name for {@code source} that no other has. */
    static URI uri(SourceFile source) {
        try {
            return new URI("pollen", null, "/" + source.path(), null);
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
        return text;
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
                text = toString(StandardCharsets.UTF_8);
            }
        };
    }
}
