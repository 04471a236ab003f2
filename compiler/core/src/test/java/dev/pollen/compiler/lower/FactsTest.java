package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {
    /** The statements of the method that suspend. */
    private static List<String> suspending(String body) {
        Methods m = new Methods(body);
        return m.tree().getBody().getStatements().stream()
                .filter(m.facts::suspends)
                .map(m::text)
                .toList();
    }

    @Test
    void whatContainsAnAwaitSuspends() {
        assertThat(suspending("log(1); log(await(later)); if (field > 1) { await(later); }"))
                .containsExactly("log(await(later));", "if (field > 1) { await(later); }");
    }

    @Test
    void aReturnedFutureSuspendsButAReadyOneDoesNot() {
        assertThat(suspending("return f(1);")).containsExactly("return f(1);");
        assertThat(suspending("return Future.ready(1);")).isEmpty();
    }

    @Test
    void insideATryItIsAwaitedOutside() {
        assertThat(suspending("try { return f(1); } finally { log(1); }")).isEmpty();
        assertThat(suspending("synchronized (this) { return f(1); }")).isEmpty();
    }

    @Test
    void aReturnInALambdaIsTheLambdas() {
        assertThat(suspending("Supplier<Object> s = () -> { return f(1); }; log(s); return Future.ready(0);"))
                .isEmpty();
    }

    @Test
    void equalNamesAreNumbered() {
        Methods m = new Methods("{ int x = 1; log(x); } { int x = 2; log(x); } int y = 3; log(y);");
        assertThat(m.facts.localsInOrder.stream().map(l -> l.element() + " " + l.ordinal()))
                .containsExactly("p 1", "later 1", "x 1", "x 2", "y 1")
                .inOrder();
    }

    @Test
    void aNameIsFoundBehindItsType() {
        Methods m = new Methods("List<Integer> Integer = null; int[] /* a */ a; int b[], c; log(Integer);");
        assertThat(m.facts.localsInOrder.stream().map(l -> m.host.unit().text(l.name())))
                .containsExactly("p", "later", "Integer", "a", "b", "c")
                .inOrder();
        String text = m.host.unit().file().text();
        int name = m.facts.localsInOrder.get(2).name().start();
        assertThat(text.substring(name)).startsWith("Integer = null");
    }

    @Test
    void occurrencesKnowWhatCapturesThem() {
        Methods m = new Methods("int x = 1; Runnable r = () -> { Runnable s = () -> log(x); s.run(); }; r.run();");
        List<String> captured = m.facts.occurrences.stream()
                .filter(o -> o.local() != null && o.capture() != null)
                .map(o -> o.name() + " by " + m.text(o.capture()))
                .toList();
        assertThat(captured).containsExactly("x by () -> { Runnable s = () -> log(x); s.run(); }");
    }

    @Test
    void theVariablesOfALambdaAreNotTheMethods() {
        Methods m =
                new Methods("Function<Integer, Integer> r = a -> { int b = a; return b; }; return Future.ready(0);");
        assertThat(m.facts.localsInOrder.stream().map(l -> l.element().toString()))
                .containsExactly("p", "later", "r");
    }

    @Test
    void methodsAreNoOccurrences() {
        Methods m = new Methods("int log = 1; log(log);");
        assertThat(m.facts.occurrences.stream().filter(o -> o.name().equals("log")))
                .hasSize(2);
    }

    @Test
    void patternVariablesAreBindings() {
        Methods m = new Methods("if (later instanceof Task<Integer> t) log(t);");
        assertThat(m.facts.bindings.stream().map(b -> b.element().toString())).containsExactly("t");
    }
}
