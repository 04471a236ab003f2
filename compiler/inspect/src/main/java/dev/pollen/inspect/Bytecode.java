package dev.pollen.inspect;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.machine.Machine;
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
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Measures the bytecode of machines: compiles what the compiler wrote with javac, in memory. */
public final class Bytecode {
    private Bytecode() {}

    /**
     * How long the code of each {@code poll} is, by the machine's class. Nothing where javac finds errors: it will tell of
     * them when the output is built.
     *
     * @param sources all that were compiled; those without an output are taken as they are
     */
    public static Map<String, Integer> pollBytes(
            Compilation compilation, List<SourceFile> sources, List<Path> classPath) {
        Map<String, Integer> found = new HashMap<>();
        try {
            Map<String, byte[]> classes = classes(compilation, sources, classPath);
            Map<String, List<Machine>> byFile =
                    compilation.machines().stream().collect(Collectors.groupingBy(Bytecode::file));
            for (Map.Entry<String, byte[]> e : classes.entrySet()) {
                Machine machine = machine(byFile, e.getKey(), ClassFile.texts(e.getValue()));
                if (machine == null) continue;
                byte[] type = classes.get(e.getKey().substring(0, e.getKey().lastIndexOf('$')));
                if (type == null) continue;
                // two blocks on one line have one name
                found.merge(machine.className(), ClassFile.longest("poll", type), Math::max);
            }
        } catch (IOException e) {
            return Map.of();
        }
        return found;
    }

    /**
     * The machine whose enum of states this class is; null where it is none. The enum's Origin has the file and the method,
     * and the class around it the machine's own name, or only a number for an {@code async} block: {@code demo.Files$2$State}.
     */
    private static @Nullable Machine machine(Map<String, List<Machine>> byFile, String type, Set<String> texts) {
        if (!texts.contains("Ldev/pollen/Origin;")) return null;
        String inPackage = type.substring(0, type.lastIndexOf('.') + 1);
        String outer = type.substring(0, type.lastIndexOf('$'));
        String name = outer.substring(outer.lastIndexOf('$') + 1).replaceFirst("^\\d+", "");
        List<Machine> candidates = texts.stream()
                .flatMap(text -> byFile.getOrDefault(text, List.of()).stream())
                .toList();
        for (Machine machine : candidates) {
            String method = machine.method().replaceFirst(".*#", "").replaceFirst("\\(.*", "");
            boolean isNamed = name.isEmpty()
                    ? method.contains("@")
                    : machine.className().endsWith("." + name) && !method.contains("@");
            boolean isHere = machine.className().startsWith(inPackage)
                    || machine.file()
                            .startsWith(inPackage.replace('.', '/')); // a class in a method's body has no package
            if (isNamed && isHere && texts.contains(method)) return machine;
        }
        return null;
    }

    private static String file(Machine machine) {
        return machine.file().substring(machine.file().lastIndexOf('/') + 1);
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
            super(Path.of("/").resolve(path).toUri(), Kind.SOURCE);
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
