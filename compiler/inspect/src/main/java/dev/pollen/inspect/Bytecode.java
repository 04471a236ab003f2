package dev.pollen.inspect;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Measures the bytecode of machines: compiles what the compiler wrote with javac, in memory. */
public final class Bytecode {
    private Bytecode() {}

    /**
     * How long the code of each {@code poll} is, by the machine's class; without blocks, whose classes have no names. Nothing where javac finds errors: it will tell of
     * them when the output is built.
     *
     * @param sources all that were compiled; those without an output are taken as they are
     */
    public static Map<String, Integer> pollBytes(
            Compilation compilation, List<SourceFile> sources, List<Path> classPath) {
        Map<String, Integer> found = new HashMap<>();
        try {
            for (Map.Entry<String, byte[]> e :
                    classes(compilation, sources, classPath).entrySet()) {
                int length = ClassFile.longest("poll", e.getValue());
                if (length > 0) found.put(readable(e.getKey()), length);
            }
        } catch (IOException e) {
            return Map.of();
        }
        return found;
    }

    /** {@code demo.I.PingFuture} for {@code demo.I$1PingFuture} too, a class in a method's body. */
    static String readable(String binaryName) {
        return binaryName.replaceAll("\\$\\d+(?=\\p{L})", ".").replace('$', '.');
    }

    /** What javac makes of the output, by binary name. */
    static Map<String, byte[]> classes(Compilation compilation, List<SourceFile> sources, List<Path> classPath)
            throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null || compilation.machines().isEmpty()) return Map.of();
        Map<String, Text> units = new LinkedHashMap<>();
        for (SourceFile s : sources) units.put(s.path(), new Text(s.path(), s.text()));
        for (Compilation.Output o : compilation.outputs()) {
            units.put(o.source().path(), new Text(o.source().path(), o.text()));
        }
        try (StandardJavaFileManager disk = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            disk.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            Memory memory = new Memory(disk);
            List<String> options = List.of("-proc:none", "-nowarn");
            javac.getTask(Writer.nullWriter(), memory, d -> {}, options, null, units.values())
                    .call();
            Map<String, byte[]> classes = new HashMap<>();
            memory.classes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create("string:///" + path.replace(' ', '_')), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, k -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
