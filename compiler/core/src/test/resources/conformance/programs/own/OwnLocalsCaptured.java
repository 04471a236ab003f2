import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.Optional;
import probe.Probe;

/** Generic local classes of lambdas that are kept behind wildcards, which javac infers for two of different type arguments. */
public class OwnLocalsCaptured {
    @Async
    static Future<?> program() {
        var lists = Optional.of(3)
                .map(n -> {
                    class Kept<T> {
                        int value = n;

                        T same(T t) {
                            value++;
                            return t;
                        }

                        @Override
                        public String toString() {
                            return "kept";
                        }
                    }
                    return List.of(Optional.of(new Kept<String>()), Optional.of(new Kept<Integer>()));
                })
                .get();
        Probe.log(await(Probe.later("before")));
        lists.get(0).get().value += await(Probe.later(2));
        Probe.log("" + lists.get(0).get().same(null) + lists.get(1).get().value);
        return Future.ready(lists.get(0).get().value + await(Probe.later(lists)).get(1).get().value);
    }
}
