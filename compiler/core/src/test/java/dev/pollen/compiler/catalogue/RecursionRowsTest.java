package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Machines that await machines of their own kind, and tail awaits: rows RC and TL of the catalogue. */
class RecursionRowsTest {
    private static final Context CX = Context.of(() -> {});

    /** Counts how often the levels of a deep chain are polled. */
    private static final String CHAIN = """
            static int polls;
            static <T> Future<T> counted(Future<T> f) {
              return cx -> {
                polls++;
                return f.poll(cx);
              };
            }
            @Async static Future<Integer> bottom() throws Exception {
              for (int i = 0; i < 100; i++) await(yieldNow());
              return Future.ready(0);
            }
            @Async static Future<Integer> plain(int n) throws Exception {
              if (n == 0) return bottom();
              return Future.ready(1 + await(counted(plain(n - 1))));
            }
            @Async static Future<Integer> tasks(int n) throws Exception {
              if (n == 0) return bottom();
              return Future.ready(1 + await(counted(spawn(tasks(n - 1)))));
            }
            """;

    /** A wake polls the chain from its root; a level that is a task of its own is woken alone. */
    @Test
    void aTaskIsWhereAPollBegins() throws Exception {
        List<Object> log = Loaded.of(CHAIN + """
                @Async static Future<Void> program() throws Exception {
                  log(await(plain(50)));
                  log(polls);
                  polls = 0;
                  log(await(tasks(50)));
                  log(polls);
                  return Future.ready();
                }
                """).run();
        assertThat(log.get(0)).isEqualTo(50);
        assertThat(log.get(1)).isEqualTo(50 * 101);
        assertThat(log.get(2)).isEqualTo(50);
        assertThat((Integer) log.get(3)).isAtMost(50 * 3);
    }

    private static final String FACTORIAL = """
            @Async static Future<Integer> factorial(int n, Future<?>[] gates) throws Exception {
              log("down " + n);
              if (n == 0) return Future.ready(1);
              int result = n * await(factorial(n - 1, gates));
              await(gates[n - 1]);
              log("up " + n + " " + result);
              return Future.ready(result);
            }
            """;

    @Test
    void twoOfOneMethodShareNothing() throws Exception {
        Loaded c = Loaded.of(FACTORIAL);
        List<Hand<String>> hands = Stream.generate(Hand<String>::new).limit(6).toList();
        Future<Integer> first =
                c.call("factorial", 3, (Object) hands.subList(0, 3).toArray(new Future<?>[0]));
        Future<Integer> second =
                c.call("factorial", 3, (Object) hands.subList(3, 6).toArray(new Future<?>[0]));
        for (int i = 0; i < 3; i++) {
            assertThat(first.poll(CX).isPending()).isTrue();
            assertThat(second.poll(CX).isPending()).isTrue();
            hands.get(3 + i).complete("x");
            assertThat(first.poll(CX).isPending()).isTrue();
            Poll<Integer> poll = second.poll(CX);
            assertThat(poll.isReady()).isEqualTo(i == 2);
            if (i == 2) assertThat(poll.get()).isEqualTo(6);
        }
        for (int i = 0; i < 3; i++) hands.get(i).complete("x");
        assertThat(first.poll(CX).get()).isEqualTo(6);
        assertThat(c.log())
                .containsExactly(
                        "down 3", "down 2", "down 1", "down 0", "down 3", "down 2", "down 1", "down 0", "up 1 1",
                        "up 2 2", "up 3 6", "up 1 1", "up 2 2", "up 3 6")
                .inOrder();
    }

    /** A future in tail position is awaited by the machine, so that its frame is in the trace. */
    @Test
    void aTailAwaitKeepsItsFrame() throws Exception {
        Loaded c = Loaded.of("""
                @Async static Future<String> inner(Future<String> f) throws Exception {
                  return Future.ready(await(f).trim());
                }
                @Async static Future<String> tail(Future<String> f) throws Exception {
                  return inner(f);
                }
                @Async static Future<String> outer(Future<String> f) throws Exception {
                  return Future.ready(await(tail(f)));
                }
                """);
        Hand<String> f = new Hand<>();
        Future<String> machine = c.call("outer", f);
        assertThat(machine.poll(CX).isPending()).isTrue();
        f.complete(null);
        NullPointerException e = assertThrows(NullPointerException.class, () -> machine.poll(CX));
        assertThat(Stream.of(e.getStackTrace())
                        .limit(3)
                        .map(StackTraceElement::getClassName)
                        .toList())
                .containsExactly("C$InnerFuture", "C$TailFuture", "C$OuterFuture")
                .inOrder();
    }
}
