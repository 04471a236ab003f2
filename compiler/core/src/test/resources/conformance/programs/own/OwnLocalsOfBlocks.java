import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import probe.Probe;

/** Local classes that come out of async blocks and have machines of their own, or values of several types. */
public class OwnLocalsOfBlocks {
    int field = 5;

    static <T> T get(Supplier<T> s) {
        return s.get();
    }

    @Async
    Future<String> blockMachine(int k) {
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            class R {
                int a = n + k;

                @Async
                Future<Integer> go(int x) {
                    int y = await(Probe.later(x));
                    return Future.ready(y + a + await(Probe.later(n)));
                }
            }
            await(Probe.later(1));
            return new R();
        }));
        await(Probe.later(1));
        return Future.ready("" + r.a + await(r.go(2)));
    }

    @Async
    Future<String> blockMachine2(int k) {
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            class R {
                int a = n + k;

                Future<Integer> go(int x) {
                    return async(() -> {
                        int y = await(Probe.later(x));
                        return y + a + field + await(Probe.later(n));
                    });
                }
            }
            await(Probe.later(1));
            return new R();
        }));
        await(Probe.later(1));
        return Future.ready("" + r.a + await(r.go(2)));
    }

    @Async
    Future<String> blockMachine3(int k) {
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            return await(async(() -> {
                int z = await(Probe.later(n));
                class R {
                    int a = n + k + z;

                    @Async
                    Future<Integer> go(int x) {
                        R o = new R();
                        int y = await(Probe.later(x));
                        o.a++;
                        return Future.ready(y + o.a + field + await(async(() -> await(Probe.later(n + z)))));
                    }
                }
                await(Probe.later(1));
                return new R();
            }));
        }));
        await(Probe.later(1));
        return Future.ready("" + r.a + await(r.go(2)));
    }

    @Async
    Future<String> blockMachine4(int k) {
        int h = await(Probe.later(k));
        h++;
        int j = h;
        String s = "";
        for (int i = 0; i < 2; i++) {
            int c = i;
            var r = await(async(() -> {
                int n = await(Probe.later(2));
                class R {
                    int a = n + j + c;

                    @Async
                    Future<Integer> go(int x) {
                        int y = await(Probe.later(x));
                        class Q {
                            int z = y + a + c;
                        }
                        var q = new Q();
                        await(Probe.later(1));
                        return Future.ready(q.z + get(Q::new).z + field + j + await(hop(n)));
                    }

                    @Async
                    Future<Integer> hop(int w) {
                        var p = new Object() {
                            int e = w + n;
                            R r = new R();
                        };
                        await(Probe.later(2));
                        return Future.ready(p.e + p.r.a);
                    }
                }
                await(Probe.later(1));
                R one = get(R::new);
                await(Probe.later(1));
                return List.of(one, new R());
            }));
            await(Probe.later(1));
            s += r.get(0).a + await(r.get(1).go(2));
        }
        return Future.ready(s);
    }

    @Async
    Future<String> blockMachine5(int k) {
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            abstract class R {
                int a = n;

                abstract int q();

                @Async
                Future<Integer> go() {
                    int y = await(Probe.later(a));
                    return Future.ready(y + q() + this.q() + R.this.a);
                }

                String poll() {
                    return "poll" + n;
                }

                @Async
                Future<String> named() {
                    String z = poll();
                    return Future.ready(await(Probe.later(z)) + poll());
                }
            }
            await(Probe.later(1));
            return new R() {
                int q() {
                    return n + k;
                }
            };
        }));
        await(Probe.later(1));
        return Future.ready("" + r.a + await(r.go()) + await(r.named()));
    }

    @Async
    Future<String> lambdaBlockClass(int k) {
        int h = await(Probe.later(k));
        h++;
        int j = h;
        var f = get(() -> async(() -> {
            int n = await(Probe.later(2));
            class R {
                int a = n + j;

                @Async
                Future<Integer> go() {
                    return Future.ready(await(Probe.later(a)) + j + n);
                }
            }
            await(Probe.later(1));
            return get(() -> new R());
        }));
        var r = await(f);
        await(Probe.later(1));
        return Future.ready("" + r.a + await(r.go()));
    }

    @Async
    Future<String> blockLambdaClass(int k) {
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            var l = get(() -> {
                class R {
                    int a = n + k;
                }
                Supplier<R> s = R::new;
                return s.get();
            });
            await(Probe.later(1));
            l.a++;
            return Optional.of(l);
        }));
        await(Probe.later(1));
        return Future.ready("" + r.get().a);
    }

    @Async
    Future<String> blockOnly(int k) {
        int r = await(async(() -> {
            int n = await(Probe.later(2));
            var l = get(() -> {
                class R {
                    int a = n + k;
                }
                Supplier<R> s = R::new;
                return s.get();
            });
            await(Probe.later(1));
            l.a++;
            return l.a;
        }));
        await(Probe.later(1));
        return Future.ready("" + r);
    }

    @Async
    Future<String> twoBlocks(int k) {
        var f = async(() -> {
            int n = await(Probe.later(2));
            class R {
                int a = n;
            }
            await(Probe.later(1));
            return get(() -> new R());
        });
        var g = async(() -> {
            String n = await(Probe.later("s"));
            class R {
                String a = n;
            }
            await(Probe.later(1));
            return get(R::new);
        });
        var r = await(f);
        var s = await(g);
        await(Probe.later(1));
        return Future.ready("" + r.a + s.a);
    }

    @Async
    Future<String> blockSeveral(int k) {
        var v = k == 3 ? 1 : "one";
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            class R {
                int a = n + v.hashCode();
                Comparable<?> c = v;
                java.io.Serializable s = v;
            }
            await(Probe.later(1));
            return new R();
        }));
        await(Probe.later(1));
        return Future.ready("" + r.a + r.c + r.s);
    }

    @Async
    Future<String> blockSeveral2(int k) {
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            var v = k == 3 ? 1 : "one";
            class R {
                int a = n + v.hashCode();
                Comparable<?> c = v;
                java.io.Serializable s = v;
            }
            await(Probe.later(1));
            return new R();
        }));
        await(Probe.later(1));
        return Future.ready("" + r.a + r.c + r.s);
    }

    @Async
    Future<String> lambdaSeveral(int k) {
        var v = k == 3 ? 1 : "one";
        var r = Optional.of(k)
                .map(n -> {
                    var w = n == 3 ? 1 : "two";
                    class R {
                        Comparable<?> c = v;
                        java.io.Serializable s = v;
                        Comparable<?> d = w;
                        java.io.Serializable t = w;
                    }
                    return get(R::new);
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + r.c + r.s + r.d + r.t);
    }

    @Async
    Future<String> several3(int k) {
        var v = k == 3 ? 1 : "one";
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            class R {
                Comparable<?> c = v;
                java.io.Serializable s = v;

                java.io.Serializable t() {
                    return get(() -> v);
                }

                @Async
                Future<java.io.Serializable> u() {
                    await(Probe.later(1));
                    java.io.Serializable z = v;
                    Comparable<?> y = v;
                    await(Probe.later(1));
                    return Future.ready(z + "" + y);
                }
            }
            await(Probe.later(1));
            return List.of(get(R::new), get(() -> new R()));
        }));
        await(Probe.later(1));
        return Future.ready(
                "" + r.get(0).c + r.get(1).s + r.get(0).t() + await(r.get(1).u()));
    }

    @Async
    Future<String> several4(int k) {
        var v = List.of(1, "a");
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            class R {
                Comparable<?> c = v.get(0);
                java.io.Serializable s = v.get(1);
            }
            await(Probe.later(1));
            java.io.Serializable z = v.get(0);
            return List.of(get(R::new), get(() -> new R()));
        }));
        await(Probe.later(1));
        return Future.ready("" + r.get(0).c + r.get(1).s);
    }

    @Async
    Future<String> several5(int k) {
        var r = await(async(() -> {
            var v = List.of(k, "a");
            int n = await(Probe.later(2));
            class R {
                Comparable<?> c = v.get(0);
                java.io.Serializable s = v.get(1);
            }
            await(Probe.later(1));
            return List.of(get(R::new), get(() -> new R()));
        }));
        await(Probe.later(1));
        return Future.ready("" + r.get(0).c + r.get(1).s);
    }

    static Future<?> program() {
        return async(() -> {
            OwnLocalsOfBlocks p = new OwnLocalsOfBlocks();
            Probe.log(await(p.blockMachine(3)));
            Probe.log(await(p.blockMachine(1)));
            Probe.log(await(p.blockMachine2(3)));
            Probe.log(await(p.blockMachine2(1)));
            Probe.log(await(p.blockMachine3(3)));
            Probe.log(await(p.blockMachine3(1)));
            Probe.log(await(p.blockMachine4(3)));
            Probe.log(await(p.blockMachine4(1)));
            Probe.log(await(p.blockMachine5(3)));
            Probe.log(await(p.blockMachine5(1)));
            Probe.log(await(p.lambdaBlockClass(3)));
            Probe.log(await(p.lambdaBlockClass(1)));
            Probe.log(await(p.blockLambdaClass(3)));
            Probe.log(await(p.blockLambdaClass(1)));
            Probe.log(await(p.blockOnly(3)));
            Probe.log(await(p.blockOnly(1)));
            Probe.log(await(p.twoBlocks(3)));
            Probe.log(await(p.twoBlocks(1)));
            Probe.log(await(p.blockSeveral(3)));
            Probe.log(await(p.blockSeveral(1)));
            Probe.log(await(p.blockSeveral2(3)));
            Probe.log(await(p.blockSeveral2(1)));
            Probe.log(await(p.lambdaSeveral(3)));
            Probe.log(await(p.lambdaSeveral(1)));
            Probe.log(await(p.several3(3)));
            Probe.log(await(p.several3(1)));
            Probe.log(await(p.several4(3)));
            Probe.log(await(p.several4(1)));
            Probe.log(await(p.several5(3)));
            Probe.log(await(p.several5(1)));

            return "end";
        });
    }
}
