package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Pollen;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An enum that has a constant more at run time than when the machines were compiled: row SW10 of the catalogue. */
class GrownEnumTest {
    private static final String MEMBERS = """
            enum E { A, B }
            static int plain(E e) {
              return switch (e) { case A -> 1; case B -> 2; };
            }
            @Async static Future<Integer> inAnArm(E e) {
              int n = switch (e) { case A -> await(Future.ready(1)); case B -> 2; };
              return Future.ready(n);
            }
            @Async static Future<Integer> asTheSelector(E e) {
              return Future.ready(switch (await(Future.ready(e))) { case A -> 1; case B -> 2; });
            }
            @Async static Future<Integer> byYield(E e) {
              int n = switch (e) {
                case A:
                  yield await(Future.ready(1));
                case B:
                  yield 2;
              };
              return Future.ready(n);
            }
            @Async static Future<Integer> statement(E e) {
              int n = 0;
              switch (e) { case A -> n = await(Future.ready(1)); case B -> n = 2; }
              switch (e) {
                case A:
                  n += await(Future.ready(10));
                  break;
                case B:
                  n += 20;
              }
              return Future.ready(n);
            }
            """;

    private static Class<?> type;
    private static Object known;
    private static Object grown;

    @BeforeAll
    static void load() throws Exception {
        Map<String, byte[]> classes = new HashMap<>(Loaded.of(MEMBERS).classes());
        String more = "enum E { A, B, C } @Async static Future<E> unused() { return Future.ready(E.C); }";
        classes.put("C$E", Loaded.of(more).classes().get("C$E"));
        ClassLoader loader = new ClassLoader(GrownEnumTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) throw new ClassNotFoundException(name);
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        type = loader.loadClass("C");
        Method values = loader.loadClass("C$E").getDeclaredMethod("values");
        values.setAccessible(true);
        Object[] all = (Object[]) values.invoke(null);
        known = all[1];
        grown = all[2];
    }

    private static Object call(String name, Object e) throws Throwable {
        Method method = type.getDeclaredMethod(name, e.getClass());
        method.setAccessible(true);
        try {
            Object result = method.invoke(null, e);
            return result instanceof Future<?> f ? Pollen.blockOn(f) : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static void failsAsPlainJavaDoes(String name) throws Throwable {
        assertThat(call(name, known)).isEqualTo(2);
        Throwable plain = assertThrows(Throwable.class, () -> call("plain", grown));
        Throwable machines = assertThrows(Throwable.class, () -> call(name, grown));
        assertThat(machines.getClass()).isEqualTo(plain.getClass());
    }

    @Test
    void anExpressionFails() throws Throwable {
        failsAsPlainJavaDoes("inAnArm");
        failsAsPlainJavaDoes("asTheSelector");
        failsAsPlainJavaDoes("byYield");
    }

    @Test
    void aStatementPassesBy() throws Throwable {
        assertThat(call("statement", known)).isEqualTo(22);
        assertThat(call("statement", grown)).isEqualTo(0);
    }
}
