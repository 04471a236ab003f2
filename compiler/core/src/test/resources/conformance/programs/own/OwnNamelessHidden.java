import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;

/** Objects of classes without a name: in machines inside, behind wildcards, and with members that hide those of the type above. */
public class OwnNamelessHidden {
    static class P10 {
        static class Base {
            int n = 1;

            String f(long x) {
                return "long";
            }
        }

        static Future<String> go() {
            var box = new Base() {
                int n = 2;

                String f(int x) {
                    return "int";
                }
            };
            return async(() -> {
                var b = box;
                await(Probe.later(1));
                class Q {
                    Future<String> b() {
                        return async(() -> {
                            await(Probe.later(1));
                            return b.n + b.f(1);
                        });
                    }
                }
                return await(new Q().b());
            });
        }

        @Async
        static Future<?> program() {
            Probe.log(await(go()));
            return Future.ready(1);
        }
    }

    static class P13 {
        static class Base {
            int n = 1;

            static String st() {
                return "base";
            }

            private String pv() {
                return "pb";
            }
        }

        static class G<T> extends Base {}

        static <Q> Future<String> go(Q qq) {
            return new G<Q>() {
                int n = 2;

                static String st() {
                    return "anon";
                }

                @Async
                Future<String> a() {
                    await(Probe.later(1));
                    var me = this;
                    return Future.ready(await(
                                    new Object() {
                                        @Async
                                        Future<String> b() {
                                            await(Probe.later(1));
                                            return Future.ready("" + me.n + me.st());
                                        }
                                    }.b())
                            + me.n);
                }
            }.a();
        }

        @Async
        static Future<?> program() {
            Probe.log(await(go("k")));
            return Future.ready(1);
        }
    }

    static
    class U4 { // P10 family: variable of machine around used in a machine inside: parameter/for-each of nameless type;
        // lambda param; me in a block inside anonymous class's method with inner anonymous's machine
        static class Base {
            int n = 1;
        }

        static Future<String> go() {
            var box = new Base() {
                int n = 2;
            };
            return async(() -> {
                String r = "";
                for (var b : List.of(box)) {
                    await(Probe.later(1));
                    r += await(async(() -> {
                        await(Probe.later(1));
                        return "" + b.n;
                    }));
                }
                return r;
            });
        }

        static Future<String> go2() {
            var box = new Base() {
                int n = 2;
            };
            return async(() -> {
                var l = List.of(box);
                await(Probe.later(1));
                return await(async(() -> {
                    await(Probe.later(1));
                    return "" + l.get(0).n;
                }));
            });
        }

        static Future<String> go3() {
            return new Base() {
                int n = 2;

                Future<String> q() {
                    var me = this;
                    return async(() -> {
                        await(Probe.later(1));
                        return await(
                                        new Object() {
                                            @Async
                                            Future<String> z() {
                                                await(Probe.later(1));
                                                return Future.ready(me.n + "");
                                            }
                                        }.z())
                                + me.n;
                    });
                }
            }.q();
        }

        static Future<String> go4() {
            return new Base() {
                int n = 2;

                @Async
                Future<String> q() {
                    await(Probe.later(1));
                    var l = List.of(this);
                    return Future.ready(await(
                                    new Object() {
                                        @Async
                                        Future<String> z() {
                                            await(Probe.later(1));
                                            return Future.ready(l.get(0).n + "");
                                        }
                                    }.z())
                            + l.get(0).n);
                }
            }.q();
        }

        @Async
        static Future<?> program() {
            Probe.log(await(go()));
            Probe.log(await(go2()));
            Probe.log(await(go3()));
            Probe.log(await(go4()));
            return Future.ready(1);
        }
    }

    static class P4 {
        static Future<Integer> go() {
            var box = new Object() {
                int n = 1;
            };
            return async(() -> {
                var b = box;
                await(Probe.later(1));
                class Q {
                    Future<Integer> b() {
                        return async(() -> {
                            await(Probe.later(1));
                            return b.n++;
                        });
                    }
                }
                var q = new Q();
                await(Probe.later(1));
                var z = new Object() {
                    @Async
                    Future<Integer> c() {
                        await(Probe.later(1));
                        return Future.ready(b.n);
                    }

                    Supplier<Integer> s() {
                        return () -> b.n;
                    }
                };
                await(Probe.later(1));
                return await(q.b()) + await(z.c()) + z.s().get();
            });
        }

        @Async
        static Future<?> program() {
            Probe.log(await(go()));
            return Future.ready(1);
        }
    }

    static class P5 {
        static class G<T> {
            T v;
        }

        static <Q> Future<String> go(Q qq) {
            return new G<Q>() {
                Q mine = qq;

                @Async
                Future<String> a() {
                    await(Probe.later(1));
                    var me = this;
                    return Future.ready(await(
                            new Object() {
                                @Async
                                Future<String> b() {
                                    await(Probe.later(1));
                                    return Future.ready("" + me.mine);
                                }
                            }.b()));
                }
            }.a();
        }

        @Async
        static Future<?> program() {
            Probe.log(await(go("k")));
            return Future.ready(1);
        }
    }

    static class P11 {
        static class Base {
            int n = 1;

            String f(long x) {
                return "long";
            }
        }

        static <T> Supplier<? extends T> sup(T t) {
            return () -> t;
        }

        static Future<String> go() {
            var box = new Base() {
                int n = 2;

                String f(int x) {
                    return "int";
                }
            };
            return async(() -> {
                var s = sup(box);
                await(Probe.later(1));
                return s.get().n + s.get().f(1);
            });
        }

        @Async
        static Future<?> program() {
            Probe.log(await(go()));
            return Future.ready(1);
        }
    }

    static class P12 {
        static class Base {
            int n = 1;
        }

        static Future<String> go() {
            var box = new Base() {
                int n = 2;
            };
            return async(() -> {
                var c = box.getClass();
                await(Probe.later(1));
                return "" + c.cast(box).n;
            });
        }

        @Async
        static Future<?> program() {
            Probe.log(await(go()));
            return Future.ready(1);
        }
    }

    static class F7 { // same but me in own method (base accepted?)
        static class Base {
            int n = 1;
        }

        static <T> List<? extends T> ext(T t) {
            return List.of(t);
        }

        @Async
        static Future<?> program() {
            Probe.log(await(
                    new Base() {
                        int n = 2;

                        @Async
                        Future<String> go() {
                            var a = ext(this);
                            var c = getClass();
                            await(Probe.later(1));
                            return Future.ready("" + a.get(0).n);
                        }
                    }.go()));
            var box = new Base() {
                int n = 2;
            };
            var a = ext(box);
            await(Probe.later(1));
            Probe.log(a.get(0).n);
            var d = Optional.of(1)
                    .map(i -> new Base() {
                        int n = 4;
                    })
                    .map(x -> ext(x))
                    .get();
            await(Probe.later(1));
            Probe.log(d.get(0).n);
            return Future.ready(1);
        }
    }

    static class W1 {
        static <T> Supplier<? extends T> sup(T t) {
            return () -> t;
        }

        static Future<Integer> go() {
            var box = new Object() {
                int n = 1;
            };
            return async(() -> {
                var s = sup(box);
                await(Probe.later(1));
                return s.get().n;
            });
        }

        @Async
        static Future<?> program() {
            Probe.log(await(go()));
            return Future.ready(null);
        }
    }

    static class W3 {
        static Future<Integer> go() {
            var box = new Object() {
                int n = 1;
            };
            return async(() -> {
                var o = Optional.of(box).map(b -> {
                    b.n++;
                    return b;
                });
                await(Probe.later(1));
                o.ifPresent(b -> b.n++);
                var g = o.map(b -> List.of(b)).orElse(null);
                var c = box.getClass();
                await(Probe.later(1));
                Probe.log(c == g.get(0).getClass());
                return g.get(0).n + c.cast(box).n;
            });
        }

        @Async
        static Future<?> program() {
            Probe.log(await(go()));
            return Future.ready(null);
        }
    }

    static class T2 {
        interface S {
            default String s() {
                return "s";
            }
        }

        interface G<X> {
            X g();
        }

        static class A implements S, G<A> {
            @Override
            public A g() {
                return this;
            }
        }

        static class B implements S, G<B> {
            @Override
            public B g() {
                return this;
            }
        }

        static <Q> Q pick(Q a, Q b) {
            return a;
        }

        static Future<String> go() {
            return async(() -> {
                var v = pick(new A(), new B());
                await(Probe.later(1));
                return v.g().s();
            });
        }

        @Async
        static Future<?> program() {
            Probe.log(await(go()));
            return Future.ready(1);
        }

        static void last() {} // the user's
    }

    static class K1 {
        interface G {
            default int g() {
                return 1;
            }
        }

        static class E1 extends Exception implements G {}

        static class E2 extends Exception implements G {}

        static void t() throws E1, E2 {
            throw new E1();
        }

        @Async
        static Future<?> program() {
            try {
                t();
            } catch (E1 | E2 e) {
                await(Probe.later(1));
                Probe.log(e.g());
            }
            return Future.ready(null);
        }
    }

    @Async
    static Future<?> program() throws Exception {
        await(P10.program());
        await(P13.program());
        await(U4.program());
        await(P4.program());
        await(P5.program());
        await(P11.program());
        await(P12.program());
        await(F7.program());
        await(W1.program());
        await(W3.program());
        await(T2.program());
        await(K1.program());
        return Future.ready();
    }
}
