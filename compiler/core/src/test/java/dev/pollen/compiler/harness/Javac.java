package dev.pollen.compiler.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac from text to classes in memory. One instance serves one class path and keeps its jars open, which is most of
 * what a small compilation costs. Not for use by two threads at once.
 */
public final class Javac {
    /** How a message begins that tells of a fault within javac. */
    static final String CRASH = "javac crashed: ";

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files;

    /** A compiler that sees {@code classPath} and the JDK. */
    public Javac(List<Path> classPath) {
        files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What javac made of some programs.
     *
     * @param classes by binary name; of the programs that compile
     * @param errors the first message of each program that does not, by program name
     * @param warnings the first message of each program that compiles and has one, by program name
     */
    public record Result(Map<String, byte[]> classes, Map<String, String> errors, Map<String, String> warnings) {}

    /**
     * Compiles all of {@code programs} in one go where possible. Programs with errors are set aside, with their first
     * message, and the others compiled without them.
     */
    public Result compile(Collection<Program> programs, String... options) {
        Map<String, Program> left = new LinkedHashMap<>();
        for (Program p : programs) left.put(p.path(), p);
        Map<String, String> errors = new TreeMap<>();
        while (!left.isEmpty()) {
            Memory memory = new Memory(files);
            List<Message> messages = run(left.values(), memory, options);
            List<Message> fatal = messages.stream().filter(Message::error).toList();
            if (fatal.isEmpty()) return new Result(memory.classes(), errors, first(messages));
            for (Message m : fatal) {
                Program bad = left.remove(m.path());
                if (bad != null) errors.put(bad.name(), m.text());
            }
            if (fatal.stream().noneMatch(m -> errors.containsKey(nameOf(m.path())))) {
                return halves(new ArrayList<>(left.values()), fatal.get(0), errors, options);
            }
        }
        return new Result(Map.of(), errors, Map.of());
    }

    private static Map<String, String> first(List<Message> messages) {
        Map<String, String> first = new TreeMap<>();
        for (Message m : messages) first.putIfAbsent(nameOf(m.path()), m.text());
        return first;
    }

    /** javac itself failed and does not say on which program: looks for it. */
    private Result halves(List<Program> programs, Message message, Map<String, String> errors, String... options) {
        if (programs.size() == 1) {
            errors.put(programs.get(0).name(), message.text());
            return new Result(Map.of(), errors, Map.of());
        }
        int half = programs.size() / 2;
        Map<String, byte[]> classes = new TreeMap<>();
        Map<String, String> warnings = new TreeMap<>();
        for (List<Program> part : List.of(programs.subList(0, half), programs.subList(half, programs.size()))) {
            Result result = compile(part, options);
            classes.putAll(result.classes());
            errors.putAll(result.errors());
            warnings.putAll(result.warnings());
        }
        return new Result(classes, errors, warnings);
    }

    /** All of javac's messages on one program. */
    public List<Message> messages(Program program, String... options) {
        return messages(List.of(program), options);
    }

    /** All of javac's messages on some programs. */
    public List<Message> messages(Collection<Program> programs, String... options) {
        return run(programs, new Memory(files), options);
    }

    /** A message of javac's; {@code path} is empty where it names no source. */
    public record Message(String path, long line, boolean error, String text) {}

    private List<Message> run(Collection<Program> programs, Memory memory, String... options) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(List.of("-proc:none", "-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
        all.addAll(List.of(options));
        List<Text> units = programs.stream().map(Text::new).toList();
        StringWriter crash = new StringWriter();
        boolean done;
        try {
            done = compiler.getTask(crash, memory, collector, all, null, units).call();
        } catch (RuntimeException | StackOverflowError e) { // javac's own faults must not end a run of thousands
            return List.of(new Message("", 0, true, CRASH + e));
        }
        List<Message> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> d : collector.getDiagnostics()) {
            String path = d.getSource() == null ? "" : d.getSource().getName().substring(1);
            String text = path + ":" + d.getLineNumber() + ": " + d.getCode() + ": " + d.getMessage(null);
            messages.add(new Message(path, d.getLineNumber(), d.getKind() == Diagnostic.Kind.ERROR, text));
        }
        if (!done && messages.stream().noneMatch(Message::error)) {
            messages.add(new Message("", 0, true, CRASH + crash));
        }
        return messages;
    }

    private static String nameOf(String path) {
        return path.isEmpty()
                ? ""
                : path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(Program program) {
            super(URI.create("string:///" + program.path()), Kind.SOURCE);
            text = program.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps what javac writes. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Memory(JavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> all = new TreeMap<>();
            written.forEach((name, bytes) -> all.put(name, bytes.toByteArray()));
            return all;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(name, bytes);
                    return bytes;
                }
            };
        }

        @Override
        public void close() {} // the file manager below is shared by many tasks
    }
}
