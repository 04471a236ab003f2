package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Lateness;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Runner;
import dev.pollen.compiler.harness.Transpiler;
import dev.pollen.compiler.source.LineMap;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the areas EX and BX that no trace of a valid program shows. */
class ExpressionRowsTest {
    private static final Javac JAVAC = new Javac(Library.PRODUCT.classPath());

    /** A class whose fourth line is {@code line}. */
    private static Program source(String line) {
        return new Program("C", """
                import static dev.pollen.Pollen.*;
                import dev.pollen.*; import dev.pollen.Future; import java.util.concurrent.*; import probe.Probe;
                class C {
                """ + line + "\n}\n");
    }

    private static LongStream javacs(Program p) {
        return JAVAC.messages(p).stream().filter(Javac.Message::error).mapToLong(Javac.Message::line);
    }

    /** The lines that have errors, the compiler's own or javac's on what it wrote. */
    private static List<Long> wrongLines(Program p) {
        Compilation c = Compiler.compile(List.of(p.file()), new Options(Library.PRODUCT.classPath(), 0, Layout.LINES));
        LongStream own = c.diagnostics().stream()
                .filter(Diagnostic::isError)
                .mapToLong(d -> new LineMap(d.file().text()).line(d.span().start()));
        LongStream later = c.outputs().stream().flatMapToLong(o -> javacs(new Program("C", o.text())));
        return LongStream.concat(own, later).distinct().boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Async Future<Long> m(Future<Integer> f) { Long x = await(f); return Future.ready(x); }",
                "@Async Future<Long> m(Future<Integer> f) { Long x; x = await(f); return Future.ready(x); }",
                "@Async Future<Long> m(Future<Integer> f) { Long[] x = {await(f)}; return Future.ready(x[0]); }",
                "@Async Future<Integer> m(Future<Long> f) { int x = await(f); return Future.ready(x); }",
                "@Async Future<Object> m(Future<Float> f) { Double x = (Double) await(f); return Future.ready(x); }",
                "@Async Future<Long> m(Future<Integer> f) { return Future.ready(await(f)); }",
                "@Async Future<Long> m(Future<Integer> f) { return f; }",
                "@Async Future<Long> m(Future<Integer> f) { return Future.ready(1 + await(f)); }",
                "@Async Future<Double> m(Future<Float> f) { return Future.<Double>ready(await(f)); }"
            })
    void aConversionThatJavaHasNotStaysAnError(String line) {
        Program p = source(line);
        assertThat(javacs(p).distinct().boxed().toList()).containsExactly(4L);
        assertWithMessage(line).that(wrongLines(p)).containsExactly(4L);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void workBeginsWhenItIsAwaited(Layout layout) {
        Program p = source("""
                @Async static Future<Integer> lazy(int i) {
                  Probe.log("lazy " + i);
                  await(Probe.pause());
                  return Future.ready(i);
                }
                @Async static CompletableFuture<Integer> eager(int i) {
                  Probe.log("eager " + i);
                  await(Probe.pause());
                  return CompletableFuture.completedFuture(i);
                }
                @Async static Future<?> program() {
                  Future<Integer> first = lazy(1);
                  Future<Integer> second = lazy(2);
                  Future<Integer> never = lazy(3);
                  CompletableFuture<Integer> started = eager(4);
                  Probe.log("made");
                  int sum = await(second);
                  await(Probe.pause());
                  sum += await(first) * 10;
                  return Future.ready(sum + await(started) * 100);
                }
                """);
        String trace = "eager 4\nmade\nlazy 2\nlazy 1\n-> 412";
        for (Lateness mode : Lateness.ALL) assertThat(run(p, layout, mode)).isEqualTo(trace);
    }

    private static String run(Program p, Layout layout, Lateness mode) {
        Javac.Result result = JAVAC.compile(List.of(Transpiler.one(p, layout)), "-nowarn");
        assertThat(result.errors()).isEmpty();
        return new Runner(Library.PRODUCT).run("C", result.classes(), mode);
    }

    @Test
    void theSameProgramsCompileWhereTheTypesFit() {
        Program p = source("@Async Future<Long> m(Future<Integer> f) { return Future.ready((long) await(f)); }");
        assertThat(javacs(p).boxed().toList()).isEmpty();
        assertThat(wrongLines(p)).isEmpty();
    }
}
