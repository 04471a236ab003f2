import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Methods in classes whose names a machine would give to its own. */
public class OwnAround {
    static class State<T> {
        final T value;

        State(T value) {
            this.value = value;
        }

        @Async
        Future<T> twice(int n) {
            Probe.log("n " + await(Probe.later(n)));
            return Future.ready(value);
        }

        class Inner {
            @Async
            Future<String> text() {
                var all = List.of(value, value);
                return Future.ready(await(twice(2)) + " " + all);
            }
        }
    }

    static class Of<State> {
        State last;

        @Async
        Future<Integer> keep(List<State> all) {
            var first = all.get(0);
            int n = await(Probe.later(1));
            last = first;
            return Future.ready(all.size() + n);
        }
    }

    static class KeepFuture {
        @Async
        Future<Integer> keep() {
            return Future.ready(await(Probe.later(4)) + 1);
        }
    }

    interface Poll<Context> {
        @Async
        default Future<Integer> context(List<Context> all) {
            var first = all.get(0);
            int n = await(Probe.later(6));
            return Future.ready(n + first.hashCode());
        }
    }

    @Async
    static Future<?> program() {
        State<String> state = new State<>("s");
        Probe.log(await(state.twice(1)));
        Probe.log(await(state.new Inner().text()));
        Of<String> of = new Of<>();
        Probe.log(await(of.keep(List.of("x", "y"))) + of.last);
        Probe.log("" + await(new KeepFuture().keep()));
        return new Poll<Integer>() {}.context(List.of(7));
    }
}
