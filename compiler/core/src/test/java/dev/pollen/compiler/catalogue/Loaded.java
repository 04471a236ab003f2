package dev.pollen.compiler.catalogue;

import dev.pollen.Future;
import dev.pollen.Pollen;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Loader;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Transpiler;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A transpiled class {@code C} over the runtime of this JVM: a test drives its machines by hand. */
final class Loaded {
    private static final String HEAD = """
            import static dev.pollen.Pollen.*;
            import dev.pollen.*;
            import dev.pollen.Future;
            import java.io.IOException;
            import java.time.Duration;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;

            class C {
              static final List<Object> LOG = new ArrayList<>();
              static void log(Object o) { LOG.add(o); }
              static <T> T see(T value) { LOG.add(value); return value; }

            """;

    private static final Javac JAVAC = new Javac(Library.PRODUCT.classPath());

    private final String output;
    private final Map<String, byte[]> classes;
    private final Class<?> type;

    private Loaded(String output, Map<String, byte[]> classes) throws ReflectiveOperationException {
        this.output = output;
        this.classes = classes;
        type = new Loader(classes, Loaded.class.getClassLoader()).loadClass("C");
    }

    /** The text of a class {@code C} with these members. */
    static Program source(String members) {
        return new Program("C", HEAD + members + "}\n");
    }

    /** The class {@code C} with these members, compiled with debug information. */
    static Loaded of(String members) throws ReflectiveOperationException {
        Program output = Transpiler.one(source(members), Layout.LINES);
        Javac.Result result = JAVAC.compile(List.of(output), "-nowarn", "-g");
        if (!result.errors().isEmpty()) throw new AssertionError(result.errors() + "\n" + output.text());
        return new Loaded(output.text(), result.classes());
    }

    /** What the compiler wrote. */
    String output() {
        return output;
    }

    /** By binary name. */
    Map<String, byte[]> classes() {
        return classes;
    }

    /** The future that the static method {@code name} returns. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> Future<T> call(String name, Object... arguments) throws Exception {
        Method method = Stream.of(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            return (Future<T>) method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** What {@code program()} logs, run to its end. */
    List<Object> run() throws Exception {
        Object unused = Pollen.blockOn(call("program"));
        return log();
    }

    @SuppressWarnings("unchecked")
    List<Object> log() throws ReflectiveOperationException {
        Field log = type.getDeclaredField("LOG");
        log.setAccessible(true);
        return (List<Object>) log.get(null);
    }
}
