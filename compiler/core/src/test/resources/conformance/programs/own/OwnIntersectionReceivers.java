import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import probe.Probe;

/** A kept value of several types goes to methods of what is of all of them, as a list of such values is. */
public class OwnIntersectionReceivers {
    interface Area {
        default int area() {
            return 1;
        }
    }

    interface Named {
        default String name() {
            return "n" + this;
        }
    }

    record Dot(int x) implements Area, Named {}

    record Seg(String s) implements Area, Named {}

    static <T> List<? extends T> only(T value) {
        return List.of(value);
    }

    @Async
    static Future<String> go(int k) {
        var v = k > 2 ? new Dot(k) : new Seg("s");
        await(Probe.later(1));
        List<Object> all = new ArrayList<>();
        all.add(Optional.of(v).orElse(v).name());
        all.add(new ArrayList<>(List.of(v)).add(v));
        Named reduced = Stream.of(v).reduce(v, (x, y) -> y);
        all.add(reduced.name());
        Named found = new HashMap<>(Map.of(1, v)).getOrDefault(2, v);
        all.add(found.name() + v.area());
        var only = only(k > 2 ? new Dot(k) : new Seg("o"));
        await(Probe.later(2));
        List<? extends Named> named = only;
        all.add(named.get(0).name());
        return Future.ready(all + v.name());
    }

    @Async
    public static Future<String> program() {
        return Future.ready(await(go(3)) + await(go(1)));
    }
}
