import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.io.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;

/** this in async blocks of classes without a name. */
public class OwnNamelessSelf {
    @Async
    static Future<?> program() throws Exception {
        Probe.log(await(SelfRemoving.program()));
        Probe.log(await(Compared.program()));
        Probe.log(await(Passed.program()));
        Probe.log(await(Ordinary.program()));
        Probe.log(await(Visiting.program()));
        Probe.log(await(AsyncCase.program()));
        return Future.ready(null);
    }

    static class SelfRemoving {
        interface Listener {
            Future<Void> on(String e);
        }

        static class Bus {
            final List<Listener> ls = new ArrayList<>();

            @Async
            Future<Void> emit(String e) {
                for (Listener l : List.copyOf(ls)) await(l.on(e));
                return Future.ready();
            }
        }

        @Async
        static Future<?> program() throws Exception {
            Bus b = new Bus();
            b.ls.add(new Listener() {
                int left = 2;

                public Future<Void> on(String e) {
                    return async(() -> {
                        Probe.log(e + await(Probe.later(left)));
                        if (--left == 0) {
                            b.ls.remove(this);
                            return;
                        }
                        synchronized (this) {
                            Probe.log("sync " + (b.ls.get(0) == this));
                        }
                    });
                }
            });
            for (int i = 0; i < 4; i++) await(b.emit("e" + i));
            return Future.ready(b.ls.size());
        }
    }

    static class Compared {
        interface V<R> {
            R go(int n);

            default R two(V<R> v, int n) {
                return v.go(n);
            }
        }

        @Async
        static Future<Integer> a() {
            V<Future<Integer>> v = new V<>() {
                public Future<Integer> go(int n) {
                    return async(() -> n == 0 ? 0 : await(Probe.later(n)) + await(two(this, n - 1)));
                }
            };
            return v.go(3);
        }

        @Async
        static Future<?> program() throws Exception {
            return a();
        }
    }

    static class Passed {
        interface V<R> {
            R go(int n);

            default R two(V<R> v, int n) {
                return v.go(n);
            }
        }

        @Async
        static Future<Integer> a() {
            V<Future<Integer>> v = new V<Future<Integer>>() {
                public Future<Integer> go(int n) {
                    return async(() -> n == 0 ? 0 : await(Probe.later(n)) + await(two(this, n - 1)));
                }
            };
            return v.go(3);
        }

        @Async
        static Future<?> program() throws Exception {
            return a();
        }
    }

    static class Ordinary {
        interface V<R> {
            R go(int n);

            default R two(V<R> v, int n) {
                return v.go(n);
            }
        }

        static V<Future<Integer>> b() {
            return new V<>() {
                int k = 2;

                public Future<Integer> go(int n) {
                    return async(() -> n == 0 ? this.k : await(Probe.later(n)) + await(two(this, n - 1)));
                }
            };
        }

        @Async
        static Future<?> program() throws Exception {
            return b().go(3);
        }
    }

    static class Visiting {
        abstract static class Either<L, R> {
            abstract <T> T fold(Function<? super L, ? extends T> l, Function<? super R, ? extends T> r);

            static <L, R> Either<L, R> left(L l) {
                return new Either<>() {
                    <T> T fold(Function<? super L, ? extends T> f, Function<? super R, ? extends T> g) {
                        return f.apply(l);
                    }
                };
            }

            static <L, R> Either<L, R> right(R r) {
                return new Either<>() {
                    <T> T fold(Function<? super L, ? extends T> f, Function<? super R, ? extends T> g) {
                        return g.apply(r);
                    }
                };
            }

            @Async
            <Q> Future<Either<L, Q>> then(
                    Function<? super R, ? extends Future<? extends Either<? extends L, ? extends Q>>> f) {
                Future<? extends Either<? extends L, ? extends Q>> n =
                        this.<Future<? extends Either<? extends L, ? extends Q>>>fold(l -> null, f);
                if (n == null) return Future.ready(Either.left(this.<L>fold(l -> l, r -> null)));
                Either<? extends L, ? extends Q> e = await(n);
                return Future.ready(e.fold(l -> Either.<L, Q>left(l), q -> Either.<L, Q>right(q)));
            }

            @Async
            static <A, B, X extends Exception> Future<Either<X, B>> attempt(
                    Future<? extends A> a, Function<? super A, ? extends B> f, Class<? extends X> c) throws Exception {
                try {
                    B b = f.apply(await(a));
                    return Future.ready(Either.right(b));
                } catch (Exception e) {
                    if (!c.isInstance(e)) throw e;
                    X x = c.cast(e);
                    await(Probe.pause());
                    return Future.ready(Either.left(x));
                }
            }

            public String toString() {
                return fold(l -> "L" + l, r -> "R" + r);
            }
        }

        interface Visitor<R> {
            R num(int n);

            R add(Ex a, Ex b);

            R neg(Ex e);
        }

        interface Ex {
            <R> R accept(Visitor<R> v);
        }

        static Ex num(int n) {
            return new Ex() {
                public <R> R accept(Visitor<R> v) {
                    return v.num(n);
                }
            };
        }

        static Ex add(Ex a, Ex b) {
            return new Ex() {
                public <R> R accept(Visitor<R> v) {
                    return v.add(a, b);
                }
            };
        }

        static Ex neg(Ex e) {
            return new Ex() {
                public <R> R accept(Visitor<R> v) {
                    return v.neg(e);
                }
            };
        }

        static class Ev implements Visitor<Future<Integer>> {
            int depth;

            @Async
            public Future<Integer> num(int n) {
                return Future.ready(await(Probe.later(n)));
            }

            @Async
            public Future<Integer> add(Ex a, Ex b) {
                depth++;
                try {
                    return Future.ready(await(a.accept(this)) + await(b.accept(this)));
                } finally {
                    depth--;
                }
            }

            @Override
            @Async
            public Future<Integer> neg(Ex e) {
                int d = depth;
                int v = -await(e.accept(this));
                return Future.ready(v + 0 * d);
            }
        }

        @Async
        static Future<String> show(Ex e) {
            return Future.ready(await(e.accept(new Visitor<Future<String>>() {
                int n;

                @Async
                public Future<String> num(int k) {
                    n++;
                    return Future.ready(k + "#" + await(Probe.later(n)));
                }

                @Async
                public Future<String> add(Ex a, Ex b) {
                    return Future.ready("(" + await(a.accept(this)) + "+" + await(b.accept(this)) + ")");
                }

                public Future<String> neg(Ex x) {
                    return async(() -> "-" + await(x.accept(this)) + n);
                }
            })));
        }

        @Async
        static Future<?> program() throws Exception {
            Ex e = add(num(1), neg(add(num(2), num(await(Probe.later(3))))));
            Probe.log(await(e.accept(new Ev())));
            Probe.log(await(show(e)));
            Either<String, Integer> r = Either.right(4);
            Probe.log(await(r.then(i -> Probe.later(Either.<String, Double>right(i * 1.5)))));
            Probe.log(await(await(r.<Object>then(i -> async(() -> {
                        if (await(Probe.later(i)) > 3) return Either.<String, Object>left("big");
                        return Either.right(i);
                    })))
                    .then(o -> Probe.later(Either.right("never")))));
            Probe.log(await(Either.<String, Integer, NumberFormatException>attempt(
                            Probe.later("12"), Integer::parseInt, NumberFormatException.class))
                    + ""
                    + await(Either.<String, Integer, Exception>attempt(
                            Probe.fail(new IOException("io")), Integer::parseInt, IOException.class)));
            return Future.ready(1);
        }
    }

    static class AsyncCase {
        interface Listener {
            Future<Void> on(String e);
        }

        static class Bus {
            final List<Listener> ls = new ArrayList<>();

            @Async
            Future<Void> emit(String e) {
                for (Listener l : List.copyOf(ls)) await(l.on(e));
                return Future.ready();
            }
        }

        @Async
        static Future<?> program() throws Exception {
            Bus b = new Bus();
            b.ls.add(new Listener() {
                int left = 2;

                @Async
                public Future<Void> on(String e) {
                    Probe.log(e + await(Probe.later(left)));
                    if (--left == 0) {
                        b.ls.remove(this);
                        return Future.ready();
                    }
                    synchronized (this) {
                        Probe.log("sync " + (b.ls.get(0) == this));
                    }
                    Listener me = this;
                    Runnable r = () -> Probe.log(me == this);
                    r.run();
                    await(Probe.pause());
                    r.run();
                    return Future.ready();
                }
            });
            for (int i = 0; i < 4; i++) await(b.emit("e" + i));
            return Future.ready(b.ls.size());
        }
    }
}
