package dev.pollen.compiler.harness;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.harness.Verdict.Kind;
import dev.pollen.compiler.source.LineMap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The oracle: a program, untransformed and over a stub in which {@code await} polls in a loop, says what its
 * transpiled self has to do over the product's runtime, whenever futures are ready. Programs go through each compiler
 * together, which is what makes thousands affordable. Not for use by two threads at once.
 */
public final class Differential {
    private static final Javac.Result NOTHING = new Javac.Result(Map.of(), Map.of(), Map.of());

    private final List<Path> visible;
    private final int release;
    private final String lint;
    private final Javac plainJavac;
    private final Javac productJavac;
    private final Runner plainRunner;
    private final Runner productRunner;
    private final Map<String, String> outputs = new HashMap<>();
    private Oracle oracle = new Oracle(List.of(), NOTHING, Map.of());
    private Javac.Result compiled = NOTHING;

    /** What the last comparison was with: the next one is likely to be with the same, for another layout. */
    private record Oracle(List<Program> programs, Javac.Result compiled, Map<String, String> traces) {}

    /** Of programs over the given libraries: the stub's and the product's. */
    public Differential(Library plain, Library product) {
        this(plain, product, product.classPath(), Runtime.version().feature());
    }

    /** The same, for a compiler that sees only a part of the class path, of programs in the Java of {@code release}. */
    public Differential(Library plain, Library product, List<Path> visible, int release) {
        this(plain, product, visible, release, "-nowarn");
    }

    private Differential(Library plain, Library product, List<Path> visible, int release, String lint) {
        this.lint = lint;
        this.visible = List.copyOf(visible);
        this.release = release == Runtime.version().feature() ? 0 : release;
        plainJavac = new Javac(plain.classPath());
        productJavac = new Javac(product.classPath());
        plainRunner = new Runner(plain);
        productRunner = new Runner(product);
    }

    /** Of programs that need nothing but {@code dev.pollen} and the probe. */
    public Differential() {
        this(Library.ORACLE, Library.PRODUCT);
    }

    /** The same, which has javac warn of all that it can. */
    static Differential warning() {
        List<Path> visible = Library.PRODUCT.classPath();
        return new Differential(
                Library.ORACLE, Library.PRODUCT, visible, Runtime.version().feature(), "-Xlint:all");
    }

    /** A verdict for each of {@code programs}, by name. */
    public Map<String, Verdict> compare(List<Program> programs, Layout layout) {
        return compare(programs, programs, layout);
    }

    /** The same, where what {@code programs} have to do is said by others of their names. */
    public Map<String, Verdict> compare(List<Program> oracles, List<Program> programs, Layout layout) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        outputs.clear();
        if (!oracle.programs.equals(oracles)) {
            oracle = new Oracle(List.copyOf(oracles), plainJavac.compile(oracles, flags()), new HashMap<>());
        }
        oracle.compiled.errors().forEach((name, message) -> verdicts.put(name, verdict(Kind.NOT_JAVA, message)));

        List<Program> good = new ArrayList<>(programs);
        good.removeIf(p -> verdicts.containsKey(p.name()));
        List<Program> transpiled = transpile(good, layout, verdicts);
        transpiled.forEach(p -> outputs.put(p.name(), p.text()));
        compiled = productJavac.compile(transpiled, flags());
        compiled.errors().forEach((name, message) -> {
            verdicts.put(
                    name,
                    isOfDeadCode(message) ? verdict(Kind.NOT_JAVA, Javac.CRASH) : verdict(Kind.UNCOMPILABLE, message));
        });

        for (Program p : good) {
            verdicts.computeIfAbsent(p.name(), name -> run(name, compiled.classes()));
        }
        return verdicts;
    }

    /**
     * Whether javac died of what the plain program has, too, but in dead code, which a machine does not know to be dead: javac
     * 17 writes past its code buffer, and where exactly the code begins decides that; javac 25 has no local for a long
     * behind which a switch expression stands that has a try.
     */
    private static boolean isOfDeadCode(String message) {
        return message.contains("ArrayIndexOutOfBounds") && message.contains("javac.jvm.Code.put1")
                || message.contains("NullPointerException") && message.contains("Gen.doHandleSwitchExpression");
    }

    /** The running JDK's own release goes without saying, which is faster. */
    private String[] flags() {
        return release == 0 ? new String[] {lint} : new String[] {lint, "--release", String.valueOf(release)};
    }

    /** What javac made of the last comparison's programs as they were. */
    Javac.Result plain() {
        return oracle.compiled;
    }

    /** What javac made of the last comparison's transpiled programs. */
    Javac.Result transpiled() {
        return compiled;
    }

    /** What the last comparison's program {@code name} was transpiled to; empty where it was not. */
    public String output(String name) {
        return outputs.getOrDefault(name, "");
    }

    private List<Program> transpile(List<Program> programs, Layout layout, Map<String, Verdict> verdicts) {
        if (programs.isEmpty()) return List.of();
        Compilation compilation;
        try {
            Options options = new Options(visible, release, layout);
            compilation = Compiler.compile(programs.stream().map(Program::file).toList(), options);
        } catch (RuntimeException | Error e) {
            if (programs.size() == 1) {
                verdicts.put(programs.get(0).name(), crash(e));
                return List.of();
            }
            List<Program> all = new ArrayList<>(); // one of them is to blame: find it, keep the rest
            int half = programs.size() / 2;
            all.addAll(transpile(programs.subList(0, half), layout, verdicts));
            all.addAll(transpile(programs.subList(half, programs.size()), layout, verdicts));
            return all;
        }
        Map<String, List<Diagnostic>> errors = compilation.diagnostics().stream()
                .filter(Diagnostic::isError)
                .collect(Collectors.groupingBy(d -> d.file().path()));
        Map<String, String> texts = new HashMap<>();
        for (Compilation.Output o : compilation.outputs()) texts.put(o.source().path(), o.text());
        List<Program> done = new ArrayList<>();
        for (Program p : programs) {
            List<Diagnostic> found = errors.getOrDefault(p.path(), List.of());
            String text = texts.get(p.path());
            if (!found.isEmpty()) verdicts.put(p.name(), refused(found));
            else if (text == null) verdicts.put(p.name(), verdict(Kind.CRASHED, "neither output nor error"));
            else if (text.equals(p.text())) verdicts.put(p.name(), verdict(Kind.CRASHED, "left as it was"));
            else done.add(new Program(p.name(), text));
        }
        return done;
    }

    private String expected(String name, Lateness mode) {
        return oracle.traces.computeIfAbsent(
                name + " " + mode, key -> plainRunner.run(name, oracle.compiled.classes(), mode));
    }

    private Verdict run(String name, Map<String, byte[]> transpiled) {
        for (Lateness mode : Lateness.ALL) {
            String expected = expected(name, mode);
            // no source may make javac write code that the JVM refuses, but javac 17 does; the program may catch it.
            // Where only the transpiled program has it, it is the transform that must not write what javac gets wrong
            if (expected.contains("VerifyError")) return verdict(Kind.NOT_JAVA, "javac: bad code");
            // nor may it leave out a class: javac 17 does, of `if (false)`, whose objects a lambda there captures
            if (expected.contains("NoClassDefFoundError: " + name + "$")) {
                return verdict(Kind.NOT_JAVA, "javac: no class written");
            }
            String actual = productRunner.run(name, transpiled, mode);
            if ((expected + actual).contains("OutOfMemoryError")) return verdict(Kind.NOT_JAVA, "more than the memory");
            if (!expected.equals(actual)) return differs(mode, expected, actual);
        }
        return Verdict.SAME;
    }

    static Verdict differs(Lateness mode, String expected, String actual) {
        String[] e = expected.split("\n", -1);
        String[] a = actual.split("\n", -1);
        int line = 0;
        while (line < e.length && line < a.length && e[line].equals(a[line])) line++;
        String want = line < e.length ? e[line] : "(end)";
        String got = line < a.length ? a[line] : "(end)";
        String key = actual.startsWith("HARNESS") ? "harness" : actual.equals("HANGS") ? "hangs" : "trace";
        String story = mode + ", trace line " + (line + 1) + ": expected <" + want + "> but was <" + got + ">";
        if (key.equals("harness")) story += "\n" + actual;
        return new Verdict(Kind.DIFFERS, key, story);
    }

    private static Verdict refused(List<Diagnostic> found) {
        String all = found.stream().map(Differential::show).collect(Collectors.joining("; "));
        return new Verdict(Kind.REFUSED, found.get(0).code().name(), all);
    }

    /** {@code 12:17 P0101 message}. */
    public static String show(Diagnostic d) {
        LineMap lines = new LineMap(d.file().text());
        int at = d.span().start();
        return lines.line(at) + ":" + lines.column(at) + " " + d.code() + " " + d.message();
    }

    private static Verdict crash(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        StackTraceElement[] frames = e.getStackTrace();
        String where = e instanceof StackOverflowError || frames.length == 0 ? "" : frames[0].toString();
        return new Verdict(Kind.CRASHED, e.getClass().getName() + where, text.toString());
    }

    /** Of javac's messages only the key counts for likeness: {@code F1.java:12: compiler.err.…: text}. */
    private static Verdict verdict(Kind kind, String message) {
        String[] parts = message.split(": ", 3);
        return new Verdict(kind, parts.length > 1 ? parts[1] : message, message);
    }
}
