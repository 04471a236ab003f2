package dev.pollen.cli.run;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.source.SourceFile;
import java.net.URI;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A transpiled text as javac reads it; in messages it has the name of the user's file, whose lines it keeps. */
final class MemorySource extends SimpleJavaFileObject {
    private final Compilation.Output output;

    MemorySource(Compilation.Output output) {
        super(uri(output), Kind.SOURCE);
        this.output = output;
    }

    /** Only the last part counts for javac (a public class must stand in a file of its name). */
    private static URI uri(Compilation.Output output) {
        return Path.of("/").resolve(output.source().path()).toUri();
    }

    SourceFile source() {
        return output.source();
    }

    String path() {
        return output.source().path();
    }

    @Override
    public String getName() {
        return output.source().name();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return output.text();
    }
}
