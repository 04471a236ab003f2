import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import probe.Probe;

/** Values whose type arguments have no name, where they are stored and awaited. */
public class OwnStoredAsAssumed {
    static <T> int count(List<T> all, Predicate<T> what) {
        int n = 0;
        for (T t : all) if (what.test(t)) n++;
        return n;
    }

    @Async
    static Future<Long> branches(boolean first) {
        var s = first ? List.of("x", 2).stream() : List.of("x", await(Probe.later(3))).stream();
        await(Probe.pause());
        var t = switch (await(Probe.later(1))) {
            case 1 -> List.of("y", 2).stream().filter(q -> true);
            default -> {
                await(Probe.pause());
                yield List.of("z", 3).stream();
            }
        };
        await(Probe.pause());
        return Future.ready(s.count() * 10 + t.count());
    }

    @Async
    static Future<String> rounds() {
        StringBuilder names = new StringBuilder();
        for (var c : List.of(String.class, Integer.class)) names.append(c.getSimpleName()).append(await(Probe.later(1)));
        var mixed = new TreeMap<>(Map.of("a", 1, "b", "c"));
        for (var e : mixed.entrySet()) {
            names.append(e.getKey()).append(e.getValue());
            await(Probe.pause());
        }
        return Future.ready(names.toString());
    }

    @Async
    static Future<String> again() {
        var list = Stream.of(1, "x").toList();
        await(Probe.pause());
        list = list.subList(0, 1);
        await(Probe.pause());
        list = new ArrayList<>(list);
        int n = count(list, x -> x.hashCode() > 0);
        await(Probe.pause());
        list = List.of("t", await(Probe.later(2)));
        return Future.ready(n + "" + list + list.contains("t"));
    }

    @Async
    static Future<?> program() {
        Probe.log(await(Stream.of(1, "x").map(v -> Probe.later(v)).findFirst().get()));
        Probe.log(await(branches(true)));
        Probe.log(await(branches(false)));
        Probe.log(await(rounds()));
        return again();
    }
}
