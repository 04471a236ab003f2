import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.io.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;

/** Async blocks whose type something is inferred from: it is a Future, not the class of the machine. */
public class OwnInferredBlocks {
    @Async
    static Future<?> program() throws Exception {
        Probe.log(await(OrElse.program()));
        Probe.log(await(OrElseGet.program()));
        Probe.log(await(Listed.program()));
        Probe.log(await(Reduced.program()));
        Probe.log(await(ReducedAlone.program()));
        Probe.log(await(Composed.program()));
        Probe.log(await(Assigned.program()));
        Probe.log(await(Conditional.program()));
        Probe.log(await(Plain.program()));
        return Future.ready(null);
    }

    static class OrElse {
        static Future<String> g(Optional<Future<String>> of) {
            return of.map(k -> async(() -> await(k) + "!")).orElse(Probe.later("other"));
        }

        @Async
        static Future<?> program() throws Exception {
            Probe.log(await(g(Optional.empty())) + await(g(Optional.of(Probe.later("y")))));
            return Future.ready(1);
        }
    }

    static class OrElseGet {
        @Async
        static Future<?> program() throws Exception {
            Optional<Future<String>> of = Optional.of(Probe.later("x"));
            Future<String> f = of.map(k -> async(() -> await(k))).orElseGet(() -> async(() -> "never"));
            Probe.log(await(f));
            Future<String> g = of.map(k -> async(() -> await(k))).get();
            return Future.ready(1);
        }
    }

    static class Listed {
        static Stream<Future<Integer>> st() {
            return Stream.of(1, 2).map(x -> async(() -> await(Probe.later(x))));
        }

        @Async
        static Future<?> program() throws Exception {
            for (var f : st().toList()) Probe.log(await(f));
            List<Future<Integer>> l =
                    Stream.of(1, 2).map(x -> async(() -> await(Probe.later(x)))).toList();
            for (var f : l) Probe.log(await(f));
            var m = new HashMap<>(Map.of("a", async(() -> await(Probe.later("v")))));
            m.put("b", Probe.later("w"));
            Probe.log(await(m.get("b")));
            return Future.ready(1);
        }
    }

    static class Reduced {
        // async + overloads, see()
        static String k(Future<?> f, int i) {
            return "F";
        }

        static String k(Object f, int i) {
            return "O";
        }

        static String k2(Future<Integer> f, Object o) {
            return "FI";
        }

        static <T> String k2(Supplier<T> f, Object o) {
            return "S";
        }

        static String k3(Supplier<Future<Integer>> f) {
            return "SF";
        }

        static String k3(Runnable r) {
            return "R";
        }

        static Future<Integer> p() {
            Future<Integer> f = Probe.see("x", async(() -> await(Probe.later(1)))) == null
                    ? null
                    : Objects.requireNonNull(async(() -> await(Probe.later(2))));
            Probe.log(k(async(() -> await(Probe.later(1))), 1)
                    + k2(async(() -> await(Probe.later(1))), 2)
                    + k3(() -> async(() -> await(Probe.later(1)))));
            return f;
        }

        static Future<Integer> q() {
            return Stream.of(1, 2, 3)
                    .map(x -> async(() -> x * await(Probe.later(x))))
                    .reduce(Future.ready(0), (a, b) -> async(() -> await(a) + await(b)));
        }

        @Async
        static Future<?> program() throws Exception {
            Probe.log(await(q()));
            return Future.ready(1);
        }
    }

    static class ReducedAlone {
        static Future<Integer> sum(int... xs) {
            return Arrays.stream(xs)
                    .mapToObj(x -> async(() -> await(Probe.later(x))))
                    .reduce((a, b) -> async(() -> await(a) + await(b)))
                    .get();
        }

        static <T> List<Future<T>> twice(List<T> l) {
            List<Future<T>> r = new ArrayList<>();
            for (T t : l)
                r.addAll(Stream.of(t, t)
                        .map(x -> async(() -> await(Probe.later(x))))
                        .toList());
            return r;
        }

        @Async
        static Future<?> program() throws Exception {
            Probe.log(await(sum(1, 2, 3)));
            for (var f : twice(List.of("a"))) Probe.log(await(f));
            return Future.ready(1);
        }
    }

    static class Composed {
        static Future<Integer> q() {
            return Stream.of(1, 2, 3)
                    .<Future<Integer>>map(x -> async(() -> x * await(Probe.later(x))))
                    .reduce(Future.ready(0), (a, b) -> async(() -> await(a) + await(b)));
        }

        static CompletableFuture<Future<Integer>> cf(int k) {
            return CompletableFuture.completedFuture(k)
                    .thenApply(x -> async(() -> x + await(Probe.later(x))))
                    .whenComplete((f, t) -> Probe.log(t));
        }

        static Future<Integer>[] arr() {
            @SuppressWarnings("unchecked")
            Future<Integer>[] a =
                    Stream.of(1).map(x -> async(() -> await(Probe.later(x)))).toArray(Future[]::new);
            return a;
        }

        @Async
        static Future<?> program() throws Exception {
            Probe.log(await(q()));
            Probe.log(await(arr()[0]));
            Probe.log(await(cf(1).join()));
            return Future.ready(1);
        }
    }

    static class Assigned {
        @Async
        static Future<?> program() throws Exception {
            var ref = new java.util.concurrent.atomic.AtomicReference<>(async(() -> await(Probe.later(1))));
            ref.set(Probe.later(2));
            Probe.log(await(ref.get()));
            var g = async(() -> await(Probe.later(4)));
            g = Probe.later(5);
            Probe.log(await(g));
            return Future.ready(1);
        }
    }

    static class Conditional {
        static Future<Integer> f(boolean b) throws Exception {
            var g = async(() -> await(Probe.later(4)));
            if (b) g = Probe.later(5);
            return g;
        }

        static Future<Integer> h(boolean b) throws Exception {
            var l = new ArrayList<>(List.of(async(() -> await(Probe.later(4)))));
            l.add(Probe.later(9));
            return l.get(1);
        }

        static Future<Integer> i(boolean b) throws Exception {
            var g = b ? async(() -> await(Probe.later(4))) : async(() -> 3);
            g = Probe.later(5);
            return g;
        }

        @Async
        static Future<?> program() throws Exception {
            return Future.ready(await(f(true)) + await(h(true)) + await(i(true)));
        }
    }

    static class Plain {
        static Future<Integer> run(boolean b) {
            var f = b ? async(() -> await(Probe.later(1))) : async(() -> await(Probe.later(2)));
            f = Probe.later(3);
            var g = async(() -> await(Probe.later(4)));
            if (b) g = Probe.later(5);
            var l = List.of(async(() -> 1 + await(Probe.later(6))));
            List<Future<Integer>> m = l;
            var n = new ArrayList<>(List.of(g));
            n.add(f);
            n.add(async(() -> await(Probe.later(7))));
            return n.get(b ? 0 : 2);
        }

        static <T> T id(T t) {
            return t;
        }

        static <T> T or(T a, T b) {
            return a == null ? b : a;
        }

        static Supplier<Future<String>> s() {
            var s = id((Supplier<Future<String>>) () -> async(() -> "s" + await(Probe.later(1))));
            return s;
        }

        static Future<String> t() {
            return or(async(() -> "t" + await(Probe.later(1))), Probe.later("u"));
        }

        static Future<String> u() {
            var v = or(async(() -> "t" + await(Probe.later(1))), async(() -> "w"));
            v = t();
            return id(v);
        }

        static Optional<Future<String>> o() {
            return Optional.of(async(() -> "o" + await(Probe.later(1))))
                    .or(() -> Optional.of(Probe.later("z")))
                    .filter(x -> true);
        }

        @Async
        static Future<?> program() throws Exception {
            Probe.log(await(run(true)) + await(run(false)));
            Probe.log(await(s().get()) + await(t()) + await(u()) + await(o().get()));
            return Future.ready(1);
        }
    }
}
