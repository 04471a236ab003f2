import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

/** Local classes whose objects are made in other lambdas, loops and blocks than declare them, and kept. */
public class OwnLocalsMadeInLambdas {
    static <T> T get(Supplier<T> s) {
        return s.get();
    }

    @Async
    Future<String> groupLambda(int k) {
        var o = switch (k) {
            case 3 -> {
                int q = await(Probe.later(2));
                class L {
                    int v = q + k;
                }
                var l = Optional.of(k).map(n -> new L()).get();
                await(Probe.later(1));
                var z = Optional.of(k)
                        .map(n -> {
                            l.v++;
                            return new L();
                        })
                        .get();
                z.v += l.v;
                yield z;
            }
            default -> null;
        };
        await(Probe.later(1));
        return Future.ready(o == null ? "n" : "" + o.v);
    }

    @Async
    Future<String> groupLambda2(int k) {
        int s = 0;
        for (int i = 0; i < 2; i++) {
            int j = i;
            var o = switch (k) {
                case 3 -> {
                    int q = await(Probe.later(2));
                    class L {
                        int v = q + j;
                    }
                    L f = get(() -> new L());
                    await(Probe.later(1));
                    f.v += get(() -> get(() -> new L())).v;
                    await(Probe.later(1));
                    yield get(() -> get(() -> new L() {
                        {
                            v += f.v;
                        }
                    }));
                }
                default -> null;
            };
            s += await(Probe.later(1));
            if (o != null) s += o.v;
        }
        return Future.ready("" + s);
    }

    @Async
    Future<String> groupOld(int k) {
        switch (k) {
            case 3:
                int z = k;
                class L {
                    int v = z;
                }
                var o = get(() -> new L());
                await(Probe.later(1));
                o = get(L::new);
                Probe.log(o.v);
            case 1:
                o = null;
                await(Probe.later(1));
                break;
            default:
        }
        return Future.ready("x");
    }

    @Async
    Future<String> groupOld2(int k) {
        switch (k) {
            case 3:
                final int z;
                z = await(Probe.later(k));
                class L {
                    int v = z;
                }
                L o = new L();
                await(Probe.later(1));
                o = get(L::new);
                Probe.log(o.v);
            case 1:
                o = null;
                await(Probe.later(1));
                break;
            default:
        }
        return Future.ready("x");
    }

    @Async
    Future<String> groupPattern(int k) {
        Object x = k == 3 ? "abc" : k;
        var o = switch (k) {
            case 3 -> {
                if (!(x instanceof String s)) yield null;
                class L {
                    int v = s.length();
                }
                await(Probe.later(1));
                yield get(() -> new L());
            }
            default -> null;
        };
        await(Probe.later(1));
        return Future.ready(o == null ? "n" : "" + o.v);
    }

    @Async
    Future<String> groupBlock(int k) {
        var o = switch (k) {
            case 3 -> {
                int q = await(Probe.later(2));
                class L {
                    int v = q + k;
                }
                var f = async(() -> {
                    await(Probe.later(1));
                    return new L();
                });
                yield await(f);
            }
            default -> null;
        };
        await(Probe.later(1));
        return Future.ready(o == null ? "n" : "" + o.v);
    }

    @Async
    Future<String> groupBlock2(int k) {
        int t = 0;
        for (int i = 0; i < 2; i++) {
            int j = i;
            var o = switch (k) {
                case 3 -> {
                    int q = await(Probe.later(2));
                    class L {
                        int v = q + j;
                    }
                    class M {
                        int w = new L().v;
                    }
                    var f = async(() -> {
                        await(Probe.later(1));
                        var x = new L() {
                            int e = v;
                        };
                        await(Probe.later(1));
                        return List.of(Optional.of(new L()), Optional.of(get(L::new)), Optional.of(get(M::new)));
                    });
                    yield await(f);
                }
                default -> null;
            };
            t += await(Probe.later(1));
            t += o == null ? 0 : o.size();
        }
        return Future.ready("" + t);
    }

    @Async
    Future<String> groupGuard(int k) {
        try {
            var o = switch (k) {
                case 3 -> {
                    int q = await(Probe.later(2));
                    class L implements AutoCloseable {
                        int v = q;

                        public void close() {
                            Probe.log("closed" + v);
                        }
                    }
                    try (var l = get(() -> new L());
                            var n = get(L::new)) {
                        await(Probe.later(1));
                    }
                    yield new L();
                }
                default -> null;
            };
            await(Probe.later(1));
            return Future.ready(o == null ? "n" : "" + o.v);
        } finally {
            Probe.log("f");
        }
    }

    @Async
    Future<String> lambdaBlock(int k) {
        int q = await(Probe.later(2));
        q += 0;
        int z = q;
        var o = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = z + n;
                    }
                    var f = async(() -> {
                        await(Probe.later(1));
                        return new L();
                    });
                    return f;
                })
                .get();
        var l = await(o);
        await(Probe.later(1));
        return Future.ready("" + l.v);
    }

    @Async
    Future<String> blockLambda(int k) {
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            class R {
                int a = n + k;
            }
            await(Probe.later(1));
            return get(() -> new R());
        }));
        await(Probe.later(1));
        return Future.ready("" + r.a);
    }

    @Async
    Future<String> blockBlock(int k) {
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            class R {
                int a = n + k;
            }
            await(Probe.later(1));
            var f = async(() -> {
                int z = await(Probe.later(1));
                var q = get(() -> new R());
                var w = new R() {
                    int b = a + z;
                };
                await(Probe.later(1));
                q.a += z + w.b;
                return List.of(q, new R(), get(R::new));
            });
            await(Probe.later(1));
            return await(f);
        }));
        await(Probe.later(1));
        return Future.ready("" + r.get(0).a + r.get(1).a + r.get(2).a);
    }

    @Async
    Future<String> blockBlock2(int k) {
        int q = await(Probe.later(3));
        q++;
        int h = q;
        var r = await(async(() -> {
            int n = await(Probe.later(2));
            class R {
                int a = n + h;
            }
            await(Probe.later(1));
            return await(async(() -> {
                await(Probe.later(1));
                return get(() -> get(() -> new R()));
            }));
        }));
        await(Probe.later(1));
        return Future.ready("" + r.a);
    }

    @Async
    Future<String> deadAround(int k) {
        var o = switch (k) {
            case 3 -> {
                int q = await(Probe.later(2));
                class A {
                    int v = q;
                }
                Probe.log(new A().v);
                int u = await(Probe.later(4));
                class B {
                    int w = u;
                }
                await(Probe.later(1));
                yield get(() -> new B());
            }
            default -> null;
        };
        await(Probe.later(1));
        return Future.ready(o == null ? "n" : "" + o.w);
    }

    @Async
    Future<String> deadAround2(int k) {
        switch (k) {
            case 3:
                int q;
                q = await(Probe.later(2));
                class A {
                    int v = q;
                }
                var a = get(() -> new A());
                await(Probe.later(1));
                Probe.log(a.v);
            case 1:
                int u;
                u = await(Probe.later(4));
                class B {
                    int w = u;
                }
                a = null;
                var b = get(() -> new B());
                await(Probe.later(1));
                Probe.log(b.w);
            case 7:
                b = null;
                await(Probe.later(3));
            default:
                return Future.ready("q");
        }
    }

    @Async
    Future<String> share2(int k) {
        class L {
            int v = k;
        }
        switch (k) {
            case 3:
                class M extends L {
                    int w = k;
                }
                L o = new M();
                List<M> ms = List.of(new M());
                await(Probe.later(1));
                Probe.log(o.v + ms.get(0).w);
            case 1:
                o = new L();
                ms = null;
                await(Probe.later(1));
                Probe.log("" + o.v + ms);
                break;
            default:
        }
        return Future.ready("x");
    }

    @Async
    Future<String> share5(int k) {
        switch (k) {
            case 3:
                int z = k;
                var o = new Object() {
                    int v = z;
                };
                class L {
                    int w = z;
                }
                L l = new L();
                await(Probe.later(1));
                Probe.log(o.v + l.w);
                l = get(() -> new L());
            case 1:
                o = null;
                l = null;
                await(Probe.later(1));
                Probe.log("" + l + o);
                break;
            default:
        }
        return Future.ready("x");
    }

    @Async
    Future<String> share6(int k) {
        for (int i = 0; i < 2; i++) {
            int j = i;
            switch (k) {
                case 3:
                    int z = await(Probe.later(j));
                    class L {
                        int v = z + j;
                    }
                    var o = get(L::new);
                    var p = new L() {
                        int w = v;
                    };
                    await(Probe.later(1));
                    Probe.log(o.v + p.w);
                case 1:
                    o = null;
                    p = null;
                    await(Probe.later(1));
                    Probe.log("" + o + p);
                    break;
                default:
            }
        }
        return Future.ready("x");
    }

    @Async
    Future<String> loopHead(int k) {
        var o = switch (k) {
            case 3 -> {
                int q = await(Probe.later(2));
                class L {
                    int v = q;
                }
                int s = 0;
                for (int i = 0; i < get(() -> new L()).v; i++) {
                    s += await(Probe.later(i)) + get(L::new).v;
                }
                while (s < get(L::new).v * 10) s += await(Probe.later(3));
                int z = s;
                yield get(() -> new L() {
                    {
                        v += z;
                    }
                });
            }
            default -> null;
        };
        await(Probe.later(1));
        return Future.ready(o == null ? "n" : "" + o.v);
    }

    @Async
    Future<String> renamed(int k) {
        String s = "";
        {
            int z = await(Probe.later(1));
            s += z;
        }
        var o = switch (k) {
            case 3 -> {
                int z = await(Probe.later(2));
                class L {
                    int v = z + k;
                }
                var f = get(() -> new L());
                await(Probe.later(1));
                f.v += get(L::new).v;
                {
                }
                yield get(() -> get(() -> f));
            }
            default -> null;
        };
        {
            String z = "q";
            await(Probe.later(1));
            s += z;
        }
        return Future.ready(s + (o == null ? "n" : "" + o.v));
    }

    @Async
    Future<String> catchVar(int k) {
        try {
            throw new IllegalStateException("" + await(Probe.later(k)));
        } catch (IllegalStateException e) {
            var o = switch (k) {
                case 3 -> {
                    class L {
                        String v = e.getMessage();
                    }
                    await(Probe.later(1));
                    yield List.of(get(() -> new L()), get(L::new));
                }
                default -> null;
            };
            await(Probe.later(1));
            return Future.ready("" + (o == null ? "" : o.get(0).v + o.get(1).v));
        }
    }

    @Async
    Future<String> foreach(int k) {
        String s = "";
        for (var x : List.of("a", "b")) {
            var o = switch (k) {
                case 3 -> {
                    class L {
                        String v = x;
                    }
                    await(Probe.later(1));
                    yield List.of(get(() -> new L()), get(L::new));
                }
                default -> null;
            };
            s += await(Probe.later(1));
            s += o == null ? "" : o.get(0).v + o.get(1).v;
        }
        return Future.ready(s);
    }

    @Async
    Future<String> anon1(int k) {
        var two = Optional.of(k)
                .map(n -> {
                    class Two {
                        int twice = 2 * n;
                    }
                    Supplier<Two> twos = Two::new;
                    return new Object() {
                        Two two = new Two();
                    };
                })
                .get();
        await(Probe.later(1));
        return Future.ready("" + two.two.twice);
    }

    @Async
    Future<String> anon2(int k) {
        var two = switch (k) {
            case 1 -> {
                class Two {
                    int value = k;
                }
                Optional.of(k).map(n -> new Two());
                yield new Two() {
                    int twice = 2 * value;
                };
            }
            default -> null;
        };
        await(Probe.later(1));
        return Future.ready(two == null ? "" : "" + two.twice);
    }

    @Async
    Future<String> anonMember2(int k) {
        var o = get(() -> {
            class T {
                int t = k;

                class In {
                    int u = t + 1;
                }
            }
            T t = new T();
            return new Object() {
                T.In x = t.new In();
                Supplier<T> s = T::new;
                Function<T, T.In> f = q -> q.new In();
            };
        });
        await(Probe.later(1));
        return Future.ready("" + o.x.u + o.f.apply(o.s.get()).u);
    }

    @Async
    Future<String> nested3(int k) {
        var o = get(() -> get(() -> {
            int a = k + 1;
            class T {
                int t = a;
            }
            return get(() -> {
                int b = a + 1;
                class U extends T {
                    int u = b;
                }
                return Map.entry(
                        get(U::new),
                        get(() -> new T() {
                                    int w = b;
                                })
                                .w);
            });
        }));
        await(Probe.later(1));
        return Future.ready("" + o.getKey().t + o.getKey().u + o.getValue());
    }

    @Async
    Future<String> wild(int k) {
        List<? extends Number> w = List.of(k, 2.5);
        var o = switch (k) {
            case 3 -> {
                var v = w.get(1);
                var u = w;
                class R {
                    Number c = v;
                    Number d = u.get(0);
                }
                await(Probe.later(1));
                yield List.of(get(() -> new R()), get(R::new));
            }
            default -> null;
        };
        await(Probe.later(1));
        return Future.ready(o == null ? "" : "" + o.get(0).c + o.get(1).d);
    }

    @Async
    Future<String> several6(int k) {
        var o = switch (k) {
            case 3 -> {
                var v = k == 3 ? await(Probe.later(1)) : "one";
                class R {
                    Comparable<?> c = v;
                    java.io.Serializable s = v;
                }
                await(Probe.later(1));
                yield List.of(get(() -> new R()), get(R::new));
            }
            default -> null;
        };
        await(Probe.later(1));
        return Future.ready(o == null ? "" : "" + o.get(0).c + o.get(1).s);
    }

    static Future<?> program() {
        return async(() -> {
            OwnLocalsMadeInLambdas p = new OwnLocalsMadeInLambdas();
            Probe.log(await(p.groupLambda(3)));
            Probe.log(await(p.groupLambda(1)));
            Probe.log(await(p.groupLambda2(3)));
            Probe.log(await(p.groupLambda2(1)));
            Probe.log(await(p.groupOld(3)));
            Probe.log(await(p.groupOld(1)));
            Probe.log(await(p.groupOld2(3)));
            Probe.log(await(p.groupOld2(1)));
            Probe.log(await(p.groupPattern(3)));
            Probe.log(await(p.groupPattern(1)));
            Probe.log(await(p.groupBlock(3)));
            Probe.log(await(p.groupBlock(1)));
            Probe.log(await(p.groupBlock2(3)));
            Probe.log(await(p.groupBlock2(1)));
            Probe.log(await(p.groupGuard(3)));
            Probe.log(await(p.groupGuard(1)));
            Probe.log(await(p.lambdaBlock(3)));
            Probe.log(await(p.lambdaBlock(1)));
            Probe.log(await(p.blockLambda(3)));
            Probe.log(await(p.blockLambda(1)));
            Probe.log(await(p.blockBlock(3)));
            Probe.log(await(p.blockBlock(1)));
            Probe.log(await(p.blockBlock2(3)));
            Probe.log(await(p.blockBlock2(1)));
            Probe.log(await(p.deadAround(3)));
            Probe.log(await(p.deadAround(1)));
            Probe.log(await(p.deadAround2(3)));
            Probe.log(await(p.deadAround2(1)));
            Probe.log(await(p.share2(3)));
            Probe.log(await(p.share2(1)));
            Probe.log(await(p.share5(3)));
            Probe.log(await(p.share5(1)));
            Probe.log(await(p.share6(3)));
            Probe.log(await(p.share6(1)));
            Probe.log(await(p.loopHead(3)));
            Probe.log(await(p.loopHead(1)));
            Probe.log(await(p.renamed(3)));
            Probe.log(await(p.renamed(1)));
            Probe.log(await(p.catchVar(3)));
            Probe.log(await(p.catchVar(1)));
            Probe.log(await(p.foreach(3)));
            Probe.log(await(p.foreach(1)));
            Probe.log(await(p.anon1(3)));
            Probe.log(await(p.anon1(1)));
            Probe.log(await(p.anon2(3)));
            Probe.log(await(p.anon2(1)));
            Probe.log(await(p.anonMember2(3)));
            Probe.log(await(p.anonMember2(1)));
            Probe.log(await(p.nested3(3)));
            Probe.log(await(p.nested3(1)));
            Probe.log(await(p.wild(3)));
            Probe.log(await(p.wild(1)));
            Probe.log(await(p.several6(3)));
            Probe.log(await(p.several6(1)));

            return "end";
        });
    }
}
