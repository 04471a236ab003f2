package dev.pollen.compiler.attribute;

import com.sun.source.util.JavacTask;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Whether a class file can hold an output. Only javac knows: it is asked to generate the code, which then is dropped. */
public final class Limits {
    private Limits() {}

    /**
     * The places in the first of {@code sources} of which javac says that they are too large.
     *
     * @param sources the output, and what it needs to compile
     */
    public static List<Integer> exceeded(List<SourceFile> sources, Options options) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<JavaFileObject> inputs = new ArrayList<>();
        for (SourceFile source : sources) inputs.add(new Attribution.Input(source));
        URI output = inputs.get(0).toUri();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8);
                JavaFileManager nowhere = new Nowhere(manager)) {
            JavacTask task = (JavacTask) javac.getTask(null, nowhere, said, Attribution.flags(options), null, inputs);
            task.generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Integer> places = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> d : said.getDiagnostics()) {
            boolean limit = d.getCode() != null && d.getCode().startsWith("compiler.err.limit.");
            if (limit && d.getSource() != null && d.getSource().toUri().equals(output)) {
                places.add((int) d.getPosition());
            }
        }
        return places;
    }

    /** Takes classes and forgets them. */
    private static final class Nowhere extends ForwardingJavaFileManager<StandardJavaFileManager> {
        Nowhere(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            URI name = URI.create("pollen:/" + className.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(name, kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
