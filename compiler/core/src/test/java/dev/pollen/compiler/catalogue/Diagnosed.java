package dev.pollen.compiler.catalogue;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import java.util.List;
import java.util.stream.Collectors;

/** Sources through the whole compiler, and what it says of them. */
final class Diagnosed {
    private Diagnosed() {}

    /** Compiles {@code text}, a file {@code C.java}, for {@code release}; 0: that of the running JDK. */
    static Compilation compile(String text, int release) {
        Program p = new Program("C", text);
        return Compiler.compile(List.of(p.file()), new Options(Library.PRODUCT.classPath(), release, Layout.LINES));
    }

    /** Of a class {@code C} with {@code members}: each diagnostic as code, marked text, message and labels. */
    static List<String> members(String members) {
        Compilation c = compile(Loaded.source(members).text(), 0);
        if (c.hasErrors() && !c.outputs().isEmpty()) throw new AssertionError("output beside errors");
        return c.diagnostics().stream().map(Diagnosed::show).toList();
    }

    /** The same for the body of an {@code @Async} method, of {@code Future<Integer> f} and {@code g}. */
    static List<String> body(String statements) {
        return members("@Async static Future<Integer> m(Future<Integer> f, Future<Integer> g) throws Exception {\n"
                + statements + "\n}\n");
    }

    private static String show(Diagnostic d) {
        String text = d.file().text().substring(d.span().start(), d.span().end());
        String more = d.labels().stream().map(l -> " (" + l.text() + ")").collect(Collectors.joining());
        return d.code() + " " + text + ": " + d.message() + more;
    }
}
