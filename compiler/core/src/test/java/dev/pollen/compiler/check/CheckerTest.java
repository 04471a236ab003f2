package dev.pollen.compiler.check;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.harness.Stages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is reported, as the code and the text that it marks. */
class CheckerTest {
    static List<String> check(String members) {
        Unit unit = Stages.unit(members);
        List<Diagnostic> found = new ArrayList<>();
        Checker.check(unit, found::add);
        return found.stream().map(d -> d.code() + " " + unit.text(d.span())).toList();
    }

    private static List<String> body(String body) {
        return check("@Async Future<Integer> m(Future<Integer> later) throws Exception { " + body
                + " return Future.ready(0); }");
    }

    @Test
    void anAwaitInAnAsyncMethodIsFine() {
        assertThat(body("await(later); { if (await(yes())) while (true) log(await(later)); }"))
                .isEmpty();
    }

    @Test
    void elsewhereItIsNot() {
        assertThat(check("void m() { await(f(1)); }")).containsExactly("P0101 await(f(1))");
        assertThat(check("C() { await(f(1)); }")).containsExactly("P0104 await(f(1))");
        assertThat(check("int x = await(f(1));")).containsExactly("P0104 await(f(1))");
        assertThat(check("static { await(f(1)); }")).containsExactly("P0104 await(f(1))");
    }

    @Test
    void aLambdaIsAMethodOfItsOwn() {
        assertThat(body("Runnable r = () -> await(f(1));")).containsExactly("P0102 await(f(1))");
        assertThat(body("Runnable r = () -> { log(await(f(1))); };")).containsExactly("P0102 await(f(1))");
        assertThat(body("Function<Future<Integer>, Integer> r = dev.pollen.Pollen::await;"))
                .containsExactly("P0106 dev.pollen.Pollen::await");
    }

    @Test
    void aLockIsNotHeldAcrossAnAwaitButMayComeFromOne() {
        assertThat(body("synchronized (this) { log(await(later)); }")).containsExactly("P0103 await(later)");
        assertThat(body("synchronized (await(later)) { log(1); }")).isEmpty();
    }

    @Test
    void aClassInTheMethodHasMethodsOfItsOwn() {
        assertThat(body("class L { int n() { return await(f(1)); } }")).containsExactly("P0107 await(f(1))");
        assertThat(body("new Object() { int n() { return await(f(1)); } };")).containsExactly("P0107 await(f(1))");
    }

    @Test
    void theInnermostReasonIsTheOneThatIsTold() {
        assertThat(body("synchronized (this) { Runnable r = () -> await(f(1)); }"))
                .containsExactly("P0102 await(f(1))");
        assertThat(body("Runnable r = () -> { synchronized (this) { await(f(1)); } };"))
                .containsExactly("P0103 await(f(1))");
    }

    @Test
    void aCallThatIsNotAwaitedIsDropped() {
        String callee = "@Async Future<Integer> n() { return f(1); } ";
        assertThat(check(callee + "void m() { n(); this.n(); }")).containsExactly("P0202 n()", "P0202 this.n()");
        assertThat(check(callee + "Object m() { Object o = n(); return n(); }")).isEmpty();
        assertThat(check("Future<Integer> n() { return f(1); } void m() { n(); }"))
                .isEmpty();
        String eager = "@Async java.util.concurrent.CompletableFuture<Integer> n() { return null; } ";
        assertThat(check(eager + "void m() { n(); }")).isEmpty();
    }

    @Test
    void anotherAsyncIsWarnedOf() {
        assertThat(check("@interface Async {} @Async void a() {}")).containsExactly("P0204 @Async");
        assertThat(check("static class spring { @interface Async {} } @spring.Async void a() {}"))
                .containsExactly("P0204 @spring.Async");
        assertThat(check("@interface AsyncLike {} @AsyncLike void a() {}")).isEmpty();
    }

    @Test
    void aCancellationIsNotSwallowed() {
        assertThat(body("try { await(later); } catch (Throwable t) { log(1); }"))
                .containsExactly("P0205 Throwable");
        assertThat(body("try (AutoCloseable c = await(open())) { } catch (RuntimeException | Error e) { }"))
                .containsExactly("P0205 RuntimeException | Error");
        assertThat(body("try { try { await(later); } finally { log(1); } } catch (Error e) { return later; }"))
                .containsExactly("P0205 Error");
    }

    @Test
    void aCancellationThatPassesIsFine() {
        assertThat(body("try { await(later); } catch (Exception e) { log(1); }"))
                .isEmpty();
        assertThat(body("try { await(later); } catch (Throwable t) { log(1); throw t; }"))
                .isEmpty();
        assertThat(
                        body(
                                "try { await(later); } catch (dev.pollen.Cancelled c) { throw c; } catch (Throwable t) { log(1); }"))
                .isEmpty();
        assertThat(body("try { log(1); } catch (Throwable t) { log(await(later)); }"))
                .isEmpty();
        assertThat(body("try { log(1); } finally { try { await(later); } catch (Throwable t) { log(1); } }"))
                .isEmpty();
    }

    @Test
    void allIsToldInOneGo() {
        assertThat(check("void m() { await(f(1)); await(f(2)); } int x = await(f(3));"))
                .containsExactly("P0101 await(f(1))", "P0101 await(f(2))", "P0104 await(f(3))");
    }
}
