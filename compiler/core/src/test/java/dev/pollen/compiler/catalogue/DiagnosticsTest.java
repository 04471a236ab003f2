package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.pollen.compiler.catalogue.Diagnosed.body;
import static dev.pollen.compiler.catalogue.Diagnosed.members;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Pollen;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Transpiler;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused, and in which words: rows DG of the catalogue. */
class DiagnosticsTest {
    /** Each of {@code actual} starts like its counterpart. */
    private static void assertStarts(List<String> actual, String... starts) {
        assertWithMessage("%s", actual).that(actual).hasSize(starts.length);
        for (int i = 0; i < starts.length; i++) assertThat(actual.get(i)).startsWith(starts[i]);
    }

    @Test
    void awaitsWhereNothingCanSuspend() {
        String f = "static final Future<Integer> F = Future.ready(1);\nC(int i) {}\n";
        assertStarts(members(f + "C() { this(await(F)); }"), "P0104 await(F): await in a constructor");
        assertStarts(
                members(f + "static class D extends C { D() { super(await(F)); } }"),
                "P0104 await(F): await in a constructor");
        assertStarts(members(f + "enum E { A(await(F)); E(int i) {} }"), "P0104 await(F): await in an initialiser");
        assertStarts(members(f + "record R(int x) { R { x = await(F); } }"), "P0104 await(F): await in a constructor");
        assertStarts(
                members("@interface A { int x(); }\n@Async static Future<Integer> m(Future<Integer> f) {\n"
                        + "@A(x = await(f)) int y = 1; return f; }"),
                "P0002 await(f): expression not allowed as annotation value");
        assertStarts(body("switch (1) { case await(f): }\nreturn f;"), "P0105 await(f)");
    }

    @Test
    void anArgumentThatIsALambdaIsOneToo() {
        assertStarts(
                body("Optional<Integer> o = Optional.empty();\nreturn Future.ready(o.orElseGet(() -> await(f)));"),
                "P0102 await(f): await in a lambda");
    }

    @Test
    void asyncOnWhatIsNoMethod() {
        for (String member : List.of("@Async C() {}", "@Async int x;", "@Async static class D {}")) {
            Javac.Message first = new Javac(Library.PRODUCT.classPath())
                    .messages(Loaded.source(member)).stream()
                            .filter(Javac.Message::error)
                            .findFirst()
                            .orElseThrow();
            assertThat(first.text()).contains("not applicable");
        }
        assertStarts(members("@interface A { @Async int x(); }"), "P0201 int");
        assertThat(members("static abstract class D { @Async abstract Future<Integer> m(); }"))
                .isEmpty();
        assertStarts(members("@Async native Future<Integer> m();"), "P0203 m");
    }

    @Test
    void resultsThatAreNoFuture() {
        assertStarts(members("@Async static Object m() { return null; }"), "P0201 Object");
        assertStarts(members("@Async static String m() { return null; }"), "P0201 String");
        assertStarts(members("@Async static void m() {}"), "P0201 void");
        assertStarts(members("@Async static <F extends Future<String>> F m() { return null; }"), "P0201 F");
    }

    @Test
    void resultsThatCannotBeMade() {
        String types = "interface Mine<T> extends Future<T> {}\nstatic class Own<T> extends CompletableFuture<T> {}\n";
        assertStarts(members(types + "@Async static Mine<String> m() { return null; }"), "P0201 Mine<String>");
        assertStarts(members(types + "@Async static Own<String> m() { return null; }"), "P0201 Own<String>");
        assertStarts(
                members("@Async static java.util.concurrent.Future<String> m() { return null; }"),
                "P0201 java.util.concurrent.Future<String>");
        assertStarts(members("@Async static FutureTask<String> m() { return null; }"), "P0201 FutureTask<String>");
    }

    @Test
    void valuesThatAreNoFutureAreJavacsToRefuse() {
        assertStarts(body("await(f);\nreturn 5;"), "P0002 5: incompatible types: int cannot be converted to");
        assertStarts(body("int x = await(f);\nreturn Future.ready(\"x\");"), "P0002 Future.ready(\"x\"): incompatible");
        assertStarts(body("await(f);\nreturn;"), "P0002 return;: incompatible types: missing return value");
        assertThat(body("await(f);").get(0)).endsWith("missing return statement");
        assertStarts(
                body("Runnable r = async(() -> { await(f); });\nreturn f;"), "P0002 async(() -> { await(f); }): incom");
        assertStarts(
                body("Future<Void> v = async(() -> { await(f); return 1; });\nreturn f;"),
                "P0002 async(() -> { await(f); return 1; }): incompatible types");
    }

    @Test
    void awaitsOfWhatIsNoFuture() {
        for (String awaited : List.of("5", "\"x\"", "new Object()", "System.out")) {
            List<String> found = body("await(" + awaited + ");\nreturn f;");
            assertThat(found).hasSize(1);
            assertThat(found.get(0)).contains("no suitable method found for await");
        }
        assertThat(body("await(log(1));\nreturn f;").get(0)).contains("void");
        assertThat(body("await(null);\nreturn f;").get(0)).contains("reference to await is ambiguous");
    }

    @Test
    void futuresThatAreDropped() {
        String callee = "@Async static Future<Integer> n(Future<Integer> f) { return f; }\n";
        assertStarts(
                members(callee + """
                        interface I { Future<Integer> apply(Future<Integer> f); }
                        @Async static Future<Integer> m(Future<Integer> f) throws Exception {
                          n(f);
                          for (n(f); f != null; n(f)) break;
                          Runnable r = () -> { n(f); };
                          I kept = x -> n(x);
                          return n(f);
                        }
                        """), "P0202 n(f): this future is dropped", "P0202 n(f)", "P0202 n(f)", "P0202 n(f)");
    }

    @Test
    void awaitAsAFunction() {
        assertStarts(body("Function<Future<Integer>, Integer> r = Pollen::await;\nreturn f;"), "P0106 Pollen::await");
        assertStarts(body("Callable<Object> c = true ? null : (Callable<Object>) Pollen::await;\nreturn f;"), "P0106");
        InvocationTargetException e = assertThrows(
                InvocationTargetException.class,
                () -> Pollen.class.getMethod("await", Future.class).invoke(null, Future.ready(1)));
        assertThat(e).hasCauseThat().isInstanceOf(UnsupportedOperationException.class);
        assertThat(e).hasCauseThat().hasMessageThat().contains("has not transpiled");
    }

    @Test
    void typesWithoutAName() {
        String own = """
                interface Own<T> { T own(); }
                record One() implements Own<One> { public One own() { return this; } }
                record Two() implements Own<Two> { public Two own() { return this; } }
                """;
        assertStarts(
                body(own
                        + "var v = f != null ? new One() : new Two();\nawait(g);\nlog(v.own().hashCode());\nreturn f;"),
                "P0301 v: the type of v cannot be written down");
        assertStarts(
                body(
                        own
                                + "for (var v : List.of(new One(), new Two())) log(v.own().hashCode() + await(g) + v.own().hashCode());\nreturn f;"),
                "P0301 v: the type of v cannot be written down");
        assertThat(body("var v = new Object() { int i = 1; };\nv.i += await(g);\nreturn Future.ready(v.i);"))
                .isEmpty();
    }

    @Test
    void thePlaceIsTheUsers() {
        String text =
                "import dev.pollen.*;\r\n\r\nclass C {\r\n  /* \u00fc \ud83d\ude00 */ int x =\r\n\t\tPollen.await("
                        + "Future.ready(1)); int y = Pollen.await(Future.ready(2));\r\n}\r\n";
        Compilation c = Diagnosed.compile(text, 0);
        List<String> places = c.diagnostics().stream()
                .map(Differential::show)
                .map(d -> d.substring(0, d.indexOf(" await")))
                .toList();
        assertThat(places).containsExactly("5:3 P0104", "5:42 P0104").inOrder();
        Diagnostic second = c.diagnostics().get(1);
        assertThat(second.file().text().substring(second.span().start())).startsWith("Pollen.await(Future.ready(2))");
    }

    @Test
    void theUsersErrorsAreToldOnceInJavacsWords() {
        assertStarts(body("int x = await(f) + \"x\";\nreturn f;"), "P0002 await(f) + \"x\": incompatible types");
        assertStarts(
                body("int x;\nif (await(f) > 0) x = 1;\nreturn Future.ready(x);"),
                "P0002 x: variable x might not have been initialized");
        assertStarts(body("return f;\nawait(g);"), "P0002 await(g);: unreachable statement");
        assertStarts(
                members(
                        "@Async static Future<Integer> m(Future<Integer> f) {\nif (await(f) > 0) throw new IOException();\n"
                                + "return f;\n}"),
                "P0002 throw new IOException();: unreported exception");
        assertStarts(
                body("final int x = await(f);\nx = 2;\nreturn f;"),
                "P0002 x: cannot assign a value to final variable x");
    }

    @Test
    void errorsElsewhereInTheFileAreLeftToJavac() {
        String plain = "int wrong = \"x\";\nvoid m() { int y; y++; missing(); }\n";
        String text = Loaded.source("@Async static Future<Integer> m(Future<Integer> f) throws Exception {\n"
                        + "return Future.ready(await(f)); }\n" + plain)
                .text();
        Compilation c = Diagnosed.compile(text, 0);
        assertThat(c.hasErrors()).isFalse();
        String output = c.outputs().get(0).text();
        assertThat(output).endsWith(plain + "}\n");
        Javac javac = new Javac(Library.PRODUCT.classPath());
        List<String> before = errors(javac, text);
        assertThat(errors(javac, output)).isEqualTo(before);
        assertThat(before).hasSize(2);
    }

    private static List<String> errors(Javac javac, String text) {
        return javac.messages(new Program("C", text)).stream()
                .filter(Javac.Message::error)
                .map(Javac.Message::text)
                .toList();
    }

    @Test
    void allErrorsOfAMethodAreTold() {
        assertStarts(
                body("Runnable r = () -> await(f);\nsynchronized (f) { await(g); }\nm(f, g);\n"
                        + "new Object() { int n() { return await(g); } };\nreturn f;"),
                "P0102 await(f)",
                "P0103 await(g)",
                "P0202 m(f, g)",
                "P0107 await(g)");
    }

    /** No output but the whole: a file with something that is not supported is not written. */
    @Test
    void whatIsNotSupportedStopsTheFile() {
        Compilation c = Diagnosed.compile(Loaded.source("""
                        @Async Future<String> m(Future<String> f) {
                          var sum = java.util.Optional.of(3).map(n -> {
                            class Two { int twice = 2 * n; }
                            Future<Two> made = async(() -> {
                              class Maker { Two two = new Two(); }
                              await(f);
                              return new Maker().two;
                            });
                            return new Object() { Two two = new Two(); };
                          }).get();
                          return Future.ready(await(f) + sum.two.twice);
                        }
                        @Async Future<String> fine(Future<String> f) { return Future.ready(await(f)); }
                        """).text(), 0);
        assertThat(c.outputs()).isEmpty();
        assertThat(c.machines()).isEmpty();
        assertThat(c.diagnostics()).hasSize(1);
        assertThat(c.diagnostics().get(0).message()).endsWith("is not supported yet");
    }

    private static final String NOTED = """
            @Deprecated static int old() { return 1; }
            static class Use {
              @Deprecated @SuppressWarnings("unused")
              @Async static Future<Integer> quiet(@SuppressWarnings("rawtypes") List raw, Future<Integer> f) {
                @SuppressWarnings({"rawtypes", "unchecked"}) List<String> all = new ArrayList(raw);
                @SuppressWarnings("unchecked") List<String> cast = (List<String>) raw;
                int n = await(f);
                return Future.ready(n + all.size() + cast.size());
              }
            }
            """;

    @Test
    void annotationsThatQuietenJavacStillDo() {
        Javac javac = new Javac(Library.PRODUCT.classPath());
        Program source = Loaded.source(NOTED);
        for (Layout layout : Layout.values()) {
            Program output = Transpiler.one(source, layout);
            assertThat(warnings(javac, output)).isEqualTo(warnings(javac, source));
            assertThat(output.text())
                    .contains("@Deprecated @SuppressWarnings(\"unused\")\n  @Async static Future<Integer> quiet(");
        }
    }

    private static List<String> warnings(Javac javac, Program p) {
        return javac.messages(p, "-Xlint:all,-processing").stream()
                .map(Javac.Message::text)
                .toList();
    }

    /** Code for 17 is what comes of code for 17, and what is newer is refused as javac does. */
    @Test
    void theOutputNeedsNoNewerJavaThanTheSource() {
        String text = Loaded.source("""
                        sealed interface Shape permits Dot, Box {}
                        record Dot(int x) implements Shape {}
                        record Box(int w, int h) implements Shape {}
                        @Async static Future<String> m(Object o, Future<Integer> f) throws Exception {
                          String s = o instanceof Dot d && await(f) > d.x() ? "dot" + d.x() : "none";
                          String t = switch (await(f)) { case 1 -> "one"; default -> { log(s); yield s + await(f); } };
                          for (String p : List.of(s, t)) log(p + await(f));
                          try (StringBufferCloseable c = new StringBufferCloseable()) { await(f); }
                          return Future.ready(t);
                        }
                        static class StringBufferCloseable implements AutoCloseable { @Override public void close() {} }
                        """).text();
        Compilation c = Diagnosed.compile(text, 17);
        assertThat(c.diagnostics()).isEmpty();
        List<Javac.Message> messages = new Javac(Library.PRODUCT.classPath())
                .messages(new Program("C", c.outputs().get(0).text()), "--release", "17");
        assertThat(messages.stream().filter(Javac.Message::error)).isEmpty();

        String newer = text.replace("switch (await(f)) { case 1", "switch (o) { case Dot(int x) when x > await(f)");
        assertThat(Diagnosed.compile(newer, 17).hasErrors()).isTrue();
    }
}
