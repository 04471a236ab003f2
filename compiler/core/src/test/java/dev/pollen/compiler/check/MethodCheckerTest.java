package dev.pollen.compiler.check;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.harness.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is reported, as the code and the text that it marks. */
class MethodCheckerTest {
    @Test
    void aFutureIsReturned() {
        assertThat(CheckerTest.check("@Async Future<Integer> m() { return f(1); }"))
                .isEmpty();
        assertThat(CheckerTest.check("@Async Future<? extends Object> m() { return f(1); }"))
                .isEmpty();
    }

    @Test
    void nothingElseIs() {
        assertThat(CheckerTest.check("@Async int m() { return 1; }")).containsExactly("P0201 int");
        assertThat(CheckerTest.check("@Async void m() {}")).containsExactly("P0201 void");
        assertThat(CheckerTest.check("@Async List<Future<Integer>> m() { return null; }"))
                .containsExactly("P0201 List<Future<Integer>>");
        assertThat(CheckerTest.check(
                        "static class Other { static class Future {} } @Async Other.Future m() { return null; }"))
                .containsExactly("P0201 Other.Future");
    }

    @Test
    void noLockAndNoNativeCode() {
        assertThat(CheckerTest.check("@Async synchronized Future<Integer> sync() { return f(1); }"))
                .containsExactly("P0203 sync");
        assertThat(CheckerTest.check("@Async native Future<Integer> code();")).containsExactly("P0203 code");
    }

    @Test
    void aMethodWithoutABodyPromisesOnly() {
        assertThat(CheckerTest.check("interface I { @Async Future<Integer> m(); }"))
                .isEmpty();
        assertThat(CheckerTest.check("interface I { @Async int m(); }")).containsExactly("P0201 int");
    }

    @Test
    void aMachineTakesAtMostWhatAConstructorTakes() {
        String most = IntStream.range(0, 127).mapToObj(i -> "long p" + i).collect(Collectors.joining(", "));
        assertThat(CheckerTest.check("@Async static Future<Integer> m(" + most + ") { return f(1); }"))
                .isEmpty();
        assertThat(CheckerTest.check("@Async static Future<Integer> m(" + most + ", int last) { return f(1); }"))
                .containsExactly("P0303 m");
        assertThat(CheckerTest.check("@Async Future<Integer> own(" + most + ") { return f(1); }"))
                .containsExactly("P0303 own");
        assertThat(CheckerTest.check("interface I { @Async Future<Integer> m(" + most + "); }"))
                .isEmpty();
    }

    @Test
    void theNameIsFoundBehindTheReturnType() {
        Unit unit =
                Stages.unit("static class m<T> {} @Async synchronized /* m */ Future<m<Integer>> m() { return null; }");
        List<Diagnostic> found = new ArrayList<>();
        Checker.check(unit, found::add);
        int start = found.get(0).span().start();
        assertThat(unit.file().text().substring(start)).startsWith("m() {");
    }
}
