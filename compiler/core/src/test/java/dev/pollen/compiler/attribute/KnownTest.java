package dev.pollen.compiler.attribute;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.harness.Stages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTest {
    /** What each call of {@code members} is to Pollen. */
    private static List<String> calls(String members) {
        Unit unit = Stages.unit(members);
        List<String> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void p) {
                String select = tree.getMethodSelect().toString();
                if (Known.isAwait(getCurrentPath(), unit.trees())) found.add("await " + select);
                if (Known.asyncBlock(getCurrentPath(), unit.trees()) != null) found.add("async " + select);
                if (Known.isReady(getCurrentPath(), unit.trees())) found.add("ready " + select);
                return super.visitMethodInvocation(tree, p);
            }
        }.scan(unit.tree(), null);
        found.remove("ready Future.ready"); // of f and yes, which are always there
        found.remove("ready Future.ready");
        return found;
    }

    private static List<String> async(String members) {
        Unit unit = Stages.unit(members);
        List<String> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void p) {
                if (Known.isAsync(unit.trees().getElement(getCurrentPath())))
                    found.add(tree.getName().toString());
                return super.visitMethod(tree, p);
            }
        }.scan(unit.tree(), null);
        return found;
    }

    @Test
    void awaitIsKnownHoweverItIsWritten() {
        assertThat(calls("void m() throws Exception { await(f(1)); dev.pollen.Pollen.await(f(1));"
                        + " await(f(1), Exception.class); await(CompletableFuture.completedFuture(1)); }"))
                .containsExactly(
                        "await await",
                        "await dev.pollen.Pollen.await",
                        "await await",
                        "await await",
                        "ready CompletableFuture.completedFuture");
    }

    @Test
    void aMethodOfTheSameNameIsAnother() {
        assertThat(calls("static <T> T await(Future<T> f) { return null; } void m() { await(f(1)); }"))
                .isEmpty();
        assertThat(calls("static class Pollen { static void await(Object o) {} } void m() { Pollen.await(1); }"))
                .isEmpty();
    }

    @Test
    void blocksAndReadyValuesAreKnown() {
        assertThat(calls("Future<Integer> m() { async(() -> 1); return Future.ready(2); }"))
                .containsExactly("async async", "ready Future.ready");
        assertThat(calls("void m(dev.pollen.Pollen.Block<Integer> b) { async(b); }"))
                .isEmpty();
        assertThat(calls("void m() { Future.failed(new Exception()); }")).isEmpty();
    }

    @Test
    void onlyPollensAnnotationCounts() {
        assertThat(async("@Async Future<Integer> a() { return f(1); } Future<Integer> b() { return f(1); }"))
                .containsExactly("a");
        assertThat(
                        async(
                                "@interface Async {} @Async void a() {} @dev.pollen.Async Future<Integer> b() { return f(1); }"))
                .containsExactly("b");
    }
}
