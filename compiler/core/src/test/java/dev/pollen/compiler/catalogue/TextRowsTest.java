package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Transpiler;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The text of sources, and names in classes: rows UN, HY and AB of the catalogue that a trace cannot show. */
class TextRowsTest {
    private static final String PROGRAM = """
            import static dev.pollen.Pollen.await;
            import dev.pollen.Async;
            import dev.pollen.Future;
            import probe.Probe;
            public class T {
            \t@Async static Future<String> m(int n) {
            \t\tString s = \"""
                a
                 b \\
                c
                \""" + await(Probe.later(n)) + \"""
            \t\tx
            \t\t y\""";
            \t\t// a comment
            \t\treturn Future.ready(s + await(Probe.later(s.length())));
            \t}
            \t@Async static Future<?> program() { return m(1); }
            }
            """;

    private static void works(String text, Layout layout) {
        Differential d = new Differential();
        d.compare(List.of(new Program("T", text)), layout)
                .forEach((name, verdict) ->
                        assertWithMessage(verdict.toString()).that(verdict.ok()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void lineEndsOfEveryKind(Layout layout) {
        works(PROGRAM, layout);
        works(PROGRAM.replace("\n", "\r\n"), layout);
        works(PROGRAM.replace("\n", "\r"), layout);
        StringBuilder mixed = new StringBuilder();
        String[] ends = {"\r\n", "\n", "\r"};
        int i = 0;
        for (String line : PROGRAM.split("\n", -1)) mixed.append(line).append(ends[i++ % 3]);
        works(mixed.toString(), layout);
    }

    private static Compilation compile(String text) {
        return Compiler.compile(
                List.of(new Program("T", text).file()), new Options(Library.PRODUCT.classPath(), 0, Layout.LINES));
    }

    /** A tab is one column, as it is one character. */
    @Test
    void tabsAreColumns() {
        String bad = PROGRAM.replace("// a comment", "Runnable r = () -> await(Probe.later(n));");
        List<String> found =
                compile(bad).diagnostics().stream().map(Differential::show).toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).startsWith("14:22 P0102 ");
    }

    /** javac refuses it, and so do we: a text that is given to the compiler is without one. */
    @Test
    void aByteOrderMarkIsNoJava() {
        assertThat(new Javac(Library.PRODUCT.classPath())
                        .messages(new Program("T", "\uFEFF" + PROGRAM))
                        .get(0)
                        .text())
                .contains("illegal character");
        Compilation c = compile("\uFEFF" + PROGRAM);
        assertThat(Differential.show(c.diagnostics().get(0))).isEqualTo("1:1 P0001 illegal character: '\\ufeff'");
        assertThat(c.outputs()).isEmpty();
    }

    /** Constants that javac keeps apart are not folded into one that no class file can hold. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void longConstantsStayApart(Layout layout) {
        String half = "\"" + "x".repeat(30_000) + "\"";
        works("""
                import static dev.pollen.Pollen.await;
                import dev.pollen.Async;
                import dev.pollen.Future;
                import probe.Probe;
                public class T {
                  static final String A = %1$s;
                  @Async static Future<?> program() {
                    int n = 1;
                    final String b = %1$s;
                    String s = b + await(Probe.later(1)) + A;
                    s += A + n + b + await(Probe.later(2));
                    s = s + A + b + await(Probe.later(3)) + n;
                    return Future.ready(s.length() + await(Probe.later(2)));
                  }
                }
                """.formatted(half), layout);
    }

    @Test
    void parametersKeepTheirNames() throws Exception {
        Program output = Transpiler.one(
                Loaded.source("@Async static Future<String> names(final String first, int second, long... rest)"
                        + " throws Exception { return Future.ready(first + await(Future.ready(second)) + rest); }"),
                Layout.LINES);
        Javac.Result result = new Javac(Library.PRODUCT.classPath()).compile(List.of(output), "-nowarn", "-parameters");
        assertThat(result.errors()).isEmpty();
        Class<?> type = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) {
                byte[] bytes = result.classes().get(name);
                return defineClass(name, bytes, 0, bytes.length);
            }
        }.loadClass("C");
        var method = type.getDeclaredMethod("names", String.class, int.class, long[].class);
        assertThat(Stream.of(method.getParameters()).map(p -> p.getName())).containsExactly("first", "second", "rest");
    }

    private static List<String> blockErrors(String statements) {
        Program p = Loaded.source("@Async static Future<String> m(Future<String> f) throws Exception {\n" + statements
                + "\nreturn Future.ready(\"\");\n}\n");
        Compilation c = Compiler.compile(List.of(p.file()), new Options(Library.PRODUCT.classPath(), 0, Layout.LINES));
        return c.diagnostics().stream()
                .map(d -> d.code() + " "
                        + d.file().text().substring(d.span().start(), d.span().end()))
                .toList();
    }

    @Test
    void aLambdaInABlockIsNoBlock() {
        assertThat(blockErrors("await(async(() -> { Runnable r = () -> await(f); r.run(); }));"))
                .containsExactly("P0102 await(f)");
        assertThat(blockErrors("await(async(() -> List.of(1).stream().map(i -> i + await(f)).toList()));"))
                .containsExactly("P0102 await(f)");
        assertThat(blockErrors("Supplier<Future<String>> s = () -> async(() -> await(f)); await(s.get());"))
                .isEmpty();
    }

    @Test
    void noJumpLeavesABlock() {
        String loop = "out: while (true) { await(async(() -> { await(f); %s })); }";
        for (String jump : List.of("break out;", "continue out;", "break;", "continue;")) {
            List<String> found = blockErrors(loop.formatted(jump));
            assertWithMessage(jump).that(found).isNotEmpty();
            assertThat(found.get(0)).startsWith("P0002 ");
        }
    }

    @Test
    void aBlockHasTheHostsView() throws Exception {
        Loaded c = Loaded.of("""
                private static String secret = "s";
                @Async static Future<String> m() throws Exception {
                  return async(() -> secret + await(Future.ready(1)));
                }
                """);
        assertThat(c.<String>call("m").poll(Context.of(() -> {})).get()).isEqualTo("s1");
        Future<String> second = c.call("m");
        assertThat(second).isNotSameInstanceAs(c.call("m"));
    }
}
