package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.harness.Loader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Assertions that are switched on and off: rows AS of the catalogue. */
class AssertionRowsTest {
    private static final String MEMBERS = """
            @Async static Future<Boolean> is(boolean b) throws Exception {
              log("is " + b);
              await(Future.ready(1));
              return Future.ready(b);
            }
            @Async static Future<String> text(String s) throws Exception {
              log(s);
              return Future.ready(s);
            }
            @Async static Future<String> check(boolean b) throws Exception {
              assert await(is(b)) : await(text("message"));
              assert b : await(text("plain"));
              assert await(is(b));
              assert is(b) == null || await(is(b));
              return Future.ready("end");
            }
            static String run(boolean b) throws Exception {
              try {
                return blockOn(check(b));
              } catch (AssertionError e) {
                return "failed " + e.getMessage();
              }
            }
            static class Inner {
              @Async static Future<String> check(boolean b) throws Exception {
                assert b && await(is(b)) : "inner";
                return Future.ready("end");
              }
              @Async static Future<String> assigns(int x, int y) throws Exception {
                assert (x = 1) > (y = 2) : x = 3;
                return Future.ready(x + " " + y);
              }
            }
            static String runAssigns() throws Exception {
              return blockOn(Inner.assigns(10, 20));
            }
            static String runInner(boolean b) throws Exception {
              try {
                return blockOn(Inner.check(b));
              } catch (AssertionError e) {
                return "failed " + e.getMessage();
              }
            }
            """;

    /** A loader of its own for each status. */
    private static final class Memory extends Loader {
        Memory(Map<String, byte[]> classes, boolean status) {
            super(classes, AssertionRowsTest.class.getClassLoader());
            setDefaultAssertionStatus(status);
        }

        Object call(String type, String name, Object... arguments) throws Exception {
            for (Method m : loadClass(type).getDeclaredMethods()) {
                if (!m.getName().equals(name) || m.getParameterCount() != arguments.length) continue;
                m.setAccessible(true);
                try {
                    return m.invoke(null, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause() instanceof Exception cause ? cause : e;
                }
            }
            throw new NoSuchMethodException(name);
        }

        List<?> log() throws Exception {
            var log = loadClass("C").getDeclaredField("LOG");
            log.setAccessible(true);
            return (List<?>) log.get(null);
        }
    }

    private static Memory loaded(boolean status) throws Exception {
        return new Memory(Loaded.of(MEMBERS).classes(), status);
    }

    @Test
    void whereTheyAreOffNothingIsEvaluated() throws Exception {
        Memory c = loaded(false);
        assertThat(c.call("C", "run", false)).isEqualTo("end");
        assertThat(c.call("C", "run", true)).isEqualTo("end");
        assertThat(c.call("C", "runInner", false)).isEqualTo("end");
        assertThat(c.call("C", "runAssigns")).isEqualTo("10 20");
        assertThat(c.log()).isEmpty();
    }

    @Test
    void whereTheyAreOnTheMessageIsEvaluatedForAFailureOnly() throws Exception {
        Memory c = loaded(true);
        assertThat(c.call("C", "run", true)).isEqualTo("end");
        assertThat(c.log()).containsExactly("is true", "is true", "is true");
        assertThat(c.call("C", "run", false)).isEqualTo("failed message");
        assertThat(c.log())
                .containsExactly("is true", "is true", "is true", "is false", "message")
                .inOrder();
    }

    /** {@code -ea:C} and {@code -da:C} reach its machines, in nested classes as well. */
    @Test
    void theStatusIsThatOfTheHost() throws Exception {
        Memory on = loaded(false);
        on.setClassAssertionStatus("C", true);
        assertThat(on.call("C", "run", false)).isEqualTo("failed message");
        assertThat(on.call("C", "runInner", false)).isEqualTo("failed inner");
        Memory off = loaded(true);
        off.setClassAssertionStatus("C", false);
        assertThat(off.call("C", "run", false)).isEqualTo("end");
        assertThat(off.call("C", "runInner", false)).isEqualTo("end");
        Memory machine = loaded(false);
        machine.setClassAssertionStatus("C$CheckFuture", true);
        assertThat(machine.call("C", "run", false)).isEqualTo("end");
    }
}
