import static dev.pollen.Pollen.*;
import static dev.pollen.Pollen.await;
import static probe.Probe.*;

import dev.pollen.*;
import java.io.*;
import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;

/** Containers of several types at once: what is kept of them can be written to. */
public class OwnAssumedArguments {
    @Async
    static Future<?> program() throws Exception {
        Probe.log(await(Spilled.program()));
        Probe.log(await(Optionals.program()));
        Probe.log(await(OptionalVars.program()));
        Probe.log(await(Added.program()));
        Probe.log(await(Declared.program()));
        Probe.log(await(Sets.program()));
        Probe.log(await(Generic.program()));
        Probe.log(await(Merged.program()));
        Probe.log(await(LoopedOver.program()));
        Probe.log(await(Grouped.program()));
        Probe.log(await(Queued.program()));
        Probe.log(await(Literals.program()));
        Probe.log(await(Maps.program()));
        Probe.log(await(FixedSize.program()));
        Probe.log(await(Sequences.program()));
        return Future.ready(null);
    }

    static class Spilled {
        @Async
        static Future<?> program() {
            log(new ArrayList<>(List.of(1, "s")).add(await(later(3))));
            return Future.ready();
        }
    }

    static class Optionals {
        @Async
        static Future<?> program() {
            log(Stream.of("a", 2).findFirst().orElse(await(later("z"))));
            return Future.ready();
        }
    }

    static class OptionalVars {
        @Async
        static Future<?> program() {
            var best = Stream.of("a", 2).findFirst();
            log(best.orElse(await(later("z"))));
            return Future.ready();
        }
    }

    static class Added {
        @SafeVarargs
        static <T> List<T> la(T... ts) {
            return new ArrayList<>(Arrays.asList(ts));
        }

        @Async
        static Future<?> program() {
            var l = la(1, 2L);
            await(pause());
            l.add(3);
            log(l);
            return Future.ready();
        }
    }

    static class Declared {
        @SafeVarargs
        static <T> List<T> la(T... ts) {
            return new ArrayList<>(Arrays.asList(ts));
        }

        @Async
        static Future<?> program() {
            var l = la(1, await(later(2L)));
            l.add(3);
            log(l);
            return Future.ready();
        }
    }

    static class Sets {
        static <T> List<T> two(T a, T b) {
            return new ArrayList<>(Arrays.asList(a, b));
        }

        @Async
        static Future<?> program() {
            var l = two(1, "s");
            l.set(0, l.get(1));
            await(pause());
            log(l);
            return Future.ready();
        }
    }

    static class Generic {
        static <T> List<T> two(T a, T b) {
            return new ArrayList<>(Arrays.asList(a, b));
        }

        static <T> void set(List<T> l, T t, int x) {
            l.set(0, t);
        }

        @Async
        static Future<?> program() {
            var l = two(1, "s");
            set(l, l.get(1), 0);
            await(pause());
            log(l);
            return Future.ready();
        }
    }

    static class Merged {
        @Async
        static Future<?> program() {
            var mm = new TreeMap<>(Map.of("a", 1, "b", 2L));
            mm.merge("a", 7, (x, y) -> y);
            mm.put("q", 2.5);
            await(pause());
            log(mm);
            return Future.ready();
        }
    }

    static class LoopedOver {
        @Async
        static Future<?> program() {
            var l = new ArrayList<>(Arrays.asList(1, 2.5));
            for (var x : List.of(1, 2.5)) if (x.intValue() > await(later(1))) l.add(x);
            log(l);
            return Future.ready();
        }
    }

    static class Grouped {
        @Async
        static Future<?> program() {
            var m = Stream.of(1, 2.5, 3L).collect(Collectors.groupingBy(x -> x.intValue() % 2));
            await(pause());
            for (var e : m.entrySet()) {
                log(e.getKey() + "" + e.getValue());
                for (var v : e.getValue()) log(v.intValue() + await(later(1)));
            }
            m.get(1).remove(await(later(0)).intValue());
            m.computeIfAbsent(5, k -> new ArrayList<>()).addAll(m.get(0));
            log(m);
            return Future.ready();
        }
    }

    static class Queued {
        @Async
        static Future<?> program() {
            var q = new ArrayDeque<>(List.of("s", 1));
            q.add("t");
            q.add(4);
            while (!q.isEmpty()) {
                var h = q.poll();
                if (h.equals(await(later(1)))) q.add("again");
                log(h);
            }
            return Future.ready();
        }
    }

    static class Literals {
        @Async
        static Future<?> program() {
            var q = new PriorityQueue<>(List.of(1, 2));
            q.add(await(later(0)));
            log(q.poll());
            var l = new ArrayList<>(List.of(Optional.of(1), Optional.of("s")));
            l.add(Optional.of(2.5));
            log(l.size() + await(later(1)));
            var k = new ArrayList<>(List.of(String.class, Integer.class));
            k.add(Double.class);
            await(pause());
            log(k.size());
            return Future.ready();
        }
    }

    static class Maps {
        @Async
        static Future<?> program() throws Exception {
            var m = new HashMap<>(Map.of("name", "x", "age", 3));
            m.put("k", await(Probe.later(5)));
            Probe.log(new TreeMap<>(m));
            return Future.ready(1);
        }
    }

    static class FixedSize {
        @Async
        static Future<?> program() throws Exception {
            var l = Arrays.asList(1, 2.5);
            await(Probe.pause());
            l.set(0, 3);
            Probe.log(l);
            return Future.ready(1);
        }
    }

    static class Sequences {
        @Async
        static Future<?> program() throws Exception {
            boolean c = await(Probe.later(true));
            var x = c ? new ArrayList<String>() : new LinkedList<String>();
            x.add(await(Probe.later("q")));
            var y = c ? List.of(1) : Set.of(2);
            await(Probe.pause());
            for (int i : y) Probe.log(i);
            var z = c ? List.of(1) : List.of("a");
            await(Probe.pause());
            Probe.log(z.get(0));
            var w =
                    switch (x.size()) {
                        case 1 -> 1;
                        case 2 -> 2.0;
                        default -> 'c';
                    };
            Probe.log(w + await(Probe.later(1)));
            var v =
                    switch (x.size()) {
                        case 1 -> 1;
                        default -> "s";
                    };
            Probe.log(v.hashCode() + await(Probe.later(1)) + "" + v);
            var u = c ? new int[0] : "s";
            await(Probe.pause());
            Probe.log(u.getClass());
            var t = new ArrayList<>(List.of(c ? new StringBuilder("a") : "b"));
            t.add("c");
            await(Probe.pause());
            Probe.log(t.get(0).length());
            t.add(new StringBuilder("d"));
            return Future.ready(t.size());
        }
    }
}
