package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a machine holds on to, read out of its fields: rows LV of the catalogue. */
class KeptTest {
    private static final Context CX = Context.of(() -> {});

    private final Hand<Object> f = new Hand<>();
    private final Hand<Object> g = new Hand<>();
    private final Object a = new Object();
    private final Object b = new Object();

    /** The objects in the fields of {@code machine}, and its primitives that are not 0. */
    private static List<Object> held(Object machine) throws IllegalAccessException {
        List<Object> all = new ArrayList<>();
        for (Field field : machine.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.getType().isEnum()) continue;
            field.setAccessible(true);
            Object value = field.get(machine);
            if (value != null && !field.getType().isPrimitive()) all.add(value);
        }
        return all;
    }

    private static void suspends(Future<?> machine) throws Exception {
        assertThat(machine.poll(CX).isPending()).isTrue();
    }

    /** {@code m(a, b, f, g)} with this body, at its first await. */
    private Future<Object> started(String body) throws Exception {
        Future<Object> machine = Loaded.of(
                        "@Async static Future<Object> m(Object a, Object b, Future<Object> f, Future<Object> g)"
                                + " throws Exception {\n" + body + "\n}")
                .call("m", a, b, f, g);
        suspends(machine);
        return machine;
    }

    private void on(Future<Object> machine) throws Exception {
        f.complete("f");
        suspends(machine);
    }

    @Test
    void aReferenceIsGoneAfterItsLastUse() throws Exception {
        Future<Object> machine = started("await(f); log(a); await(g); log(b); return Future.ready(b);");
        assertThat(held(machine)).containsExactly(a, b, f, g);
        on(machine);
        assertThat(held(machine)).containsExactly(b, g);
    }

    @Test
    void ofTwoTheRightOneGoes() throws Exception {
        String body = "Object x = a; Object y = b; await(f); log(%s); await(g); return Future.ready(%s);";
        Future<Object> machine = started(body.formatted("x", "y"));
        on(machine);
        assertThat(held(machine)).containsExactly(b, g);
    }

    @Test
    void primitivesStayWhatTheyAre() throws Exception {
        Future<Object> machine = started("int n = a.hashCode() | 1; long w = n; boolean z = n != 0; double d = n;"
                + " await(f); log(n); log(z); log(a); await(g); return Future.ready(w + d);");
        assertThat(held(machine)).containsExactly(a, f, g);
        on(machine);
        assertThat(held(machine)).containsExactly(g);
        g.complete("g");
        assertThat(machine.poll(CX).get()).isEqualTo(2.0 * (a.hashCode() | 1));
    }

    @Test
    void whatOneBranchReadsIsKeptForThatBranch() throws Exception {
        Future<Object> machine = started("await(f); if (a != b) { await(g); log(a); } return Future.ready(b);");
        on(machine);
        assertThat(held(machine)).containsExactly(a, b, g);
        Hand<Object> h = new Hand<>();
        Future<Object> other = Loaded.of("@Async static Future<Object> m(Object a, Object b, Future<Object> f,"
                        + " boolean c) throws Exception {"
                        + " if (c) { log(a); await(f); } else { await(f); log(b); } return Future.ready(1); }")
                .call("m", a, b, h, true);
        suspends(other);
        assertThat(held(other)).containsExactly(h);
    }

    @Test
    void whatIsReadBeforeTheFirstAwaitOnlyIsNotSaved() throws Exception {
        Future<Object> machine = started("log(a); Object between = b; log(between); await(f); Object x = f; log(x);"
                + " await(g); return Future.ready(1);");
        assertThat(held(machine)).containsExactly(f, f, g);
        on(machine);
        assertThat(held(machine)).containsExactly(g);
        assertThat(machine.getClass().getDeclaredFields()).asList().hasSize(6);
    }

    @Test
    void anArgumentOfTheAwaitedCallIsNotSaved() throws Exception {
        Future<Object> machine = started("await(id(f, a)); return Future.ready(1); }"
                + " static <T> Future<T> id(Future<T> future, Object... more) { log(more.length); return future;");
        assertThat(held(machine)).containsExactly(f);
    }

    @Test
    void aTemporaryGoesWithItsExpression() throws Exception {
        Future<Object> machine = started("pair(id(a), pair(id(b), await(f))); await(g); return Future.ready(1); }"
                + " static Object id(Object o) { return o; }"
                + " static Object pair(Object x, Object y) { return x;");
        assertThat(held(machine)).containsExactly(a, b, f, g);
        on(machine);
        assertThat(held(machine)).containsExactly(g);
    }

    @Test
    void whatWasAwaitedAndItsResultAreGone() throws Exception {
        Future<Object> machine = started("log(await(f).hashCode()); await(g); return Future.ready(1);");
        on(machine);
        assertThat(held(machine)).containsExactly(g);
    }

    @Test
    void aLoopHoldsOneRound() throws Exception {
        List<Hand<Object>> all = new ArrayList<>();
        Supplier<Future<Object>> next = () -> {
            all.add(new Hand<>());
            return all.get(all.size() - 1);
        };
        Future<Object> machine = Loaded.of("@Async static Future<Object> m(Supplier<Future<Object>> next)"
                        + " throws Exception { while (true) { Object o = await(next.get()); int n = o.hashCode();"
                        + " if (n == 0) log(n); } }")
                .call("m", next);
        for (int i = 0; i < 100; i++) {
            suspends(machine);
            assertThat(held(machine)).containsExactly(next, all.get(i));
            all.get(i).complete(new Object());
        }
    }

    private static final String KEEPS = "try { await(f); log(a); } finally { log(b); } return Future.ready(a);";

    @Test
    void nothingIsHeldAfterTheEnd() throws Exception {
        Future<Object> machine = started(KEEPS);
        assertThat(held(machine)).containsExactly(a, b, f);
        f.complete("f");
        assertThat(machine.poll(CX).get()).isSameInstanceAs(a);
        assertThat(held(machine)).isEmpty();
    }

    @Test
    void nothingIsHeldAfterAFailure() throws Exception {
        Future<Object> machine = started(KEEPS);
        f.fail(new IOException("f"));
        assertThrows(IOException.class, () -> machine.poll(CX));
        assertThat(held(machine)).isEmpty();
    }

    @Test
    void nothingIsHeldAfterAnErrorOfTheJvm() throws Exception {
        Future<Object> machine = started("await(f); log(deep(a) + deep(b)); await(g); return Future.ready(a); }"
                + " static int deep(Object o) { return deep(o) + 1;");
        f.complete("f");
        assertThrows(StackOverflowError.class, () -> machine.poll(CX));
        assertThat(held(machine)).isEmpty();
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> machine.poll(CX));
        assertThat(e).hasMessageThat().contains("POISONED");
    }

    @Test
    void aFailureBeforeTheFirstAwaitIsAFailureOfThePoll() throws Exception {
        Future<Object> machine = Loaded.of("@Async static Future<Object> m(String s, Future<Object> f)"
                        + " throws Exception { log(s.length()); await(f); return Future.ready(1); }")
                .call("m", null, f);
        assertThrows(NullPointerException.class, () -> machine.poll(CX));
        assertThat(f.polls).isEqualTo(0);
    }
}
