import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

/** Objects of a class without a name that its own methods keep over an await, alone and in lists, and ask for all that they have. */
public class OwnNamelessKept {
    interface All {
        Future<Integer> run(int i);
    }

    static <T> T logged(String what, T value) {
        Probe.log(what);
        return value;
    }

    static <T> T pick(T one, T other) {
        return other;
    }

    static <T> T get(Supplier<T> s) {
        return s.get();
    }

    static <X> All all(int q, X x) {
        return new All() {
            int n;
            private final X own = x;

            int add(int k) {
                return n += k + q;
            }

            <T> T same(T k) {
                return k;
            }

            @Override
            public String toString() {
                return "all of " + own;
            }

            @Override
            public Future<Integer> run(int i) {
                return switch (i) {
                    case 0 -> m0();
                    case 1 -> m1();
                    case 2 -> m2();
                    case 3 -> m3();
                    case 4 -> m4();
                    case 5 -> m5();
                    case 6 -> m6();
                    case 7 -> m7();
                    case 8 -> m8();
                    case 9 -> m9();
                    case 10 -> m10();
                    case 11 -> m11();
                    case 12 -> m12();
                    case 13 -> m13();
                    case 14 -> m14();
                    case 15 -> m15();
                    case 16 -> m16();
                    case 17 -> m17();
                    case 18 -> m18();
                    case 19 -> m19();
                    case 20 -> m20();
                    case 21 -> m21();
                    case 22 -> m22();
                    case 23 -> m23();
                    case 24 -> m24();
                    case 25 -> m25();
                    case 26 -> m26();
                    case 27 -> m27();
                    case 28 -> m28();
                    case 29 -> m29();
                    case 30 -> m30();
                    case 31 -> m31();
                    case 32 -> m32();
                    case 33 -> m33();
                    default -> throw new IllegalArgumentException();
                };
            }

            @Async
            Future<Integer> m0() {
                int out;
                var me = this;
                int k = await(Probe.later(1));
                me.n += k;
                out = me.n + me.add(3);
                return Future.ready(out);
            }

            @Async
            Future<Integer> m1() {
                int out;
                var me = await(Probe.later(true)) ? this : null;
                me.n += await(Probe.later(1));
                out = me.n + me.add(await(Probe.later(3)));
                return Future.ready(out);
            }

            @Async
            Future<Integer> m2() {
                int out;
                out = 0;
                for (var me : List.of(this, this)) {
                    me.n += await(Probe.later(1));
                    out = me.n++;
                }
                return Future.ready(out);
            }

            @Async
            Future<Integer> m3() {
                int out;
                List.of(this).get(0).n += await(Probe.later(2));
                out = n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m4() {
                int out;
                var me = this;
                int k = await(Probe.later(1));
                Supplier<Integer> s = () -> me.n + me.add(k);
                out = s.get() + me.n + await(Probe.later(2));
                return Future.ready(out);
            }

            @Async
            Future<Integer> m5() {
                int out;
                var mes = List.of(this);
                int k = await(Probe.later(1));
                mes.get(0).n += k;
                out = mes.get(0).add(2);
                return Future.ready(out);
            }

            @Async
            Future<Integer> m6() {
                int out;
                var me = this;
                int k = await(Probe.later(1));
                var you = me;
                you.n = k;
                await(Probe.later(1));
                you.n++;
                me = you;
                me = logged("a", me);
                out = me.n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m7() {
                int out;
                var me = this;
                int k = await(Probe.later(1));
                out = me.<Integer>same(3)
                        + logged("b", me).add(k)
                        + await(Probe.later(me)).add(3);
                return Future.ready(out);
            }

            @Async
            Future<Integer> m8() {
                int out;
                out = await(Probe.later(this)).n + (await(Probe.later(true)) ? this : null).add(4);
                return Future.ready(out);
            }

            @Async
            Future<Integer> m9() {
                int out;
                var me = this;
                out = me.add(1)
                        + await(Probe.later(1))
                        + me.add(2)
                        + logged("x", me).add(await(Probe.later(2)));
                return Future.ready(out);
            }

            @Async
            Future<Integer> m10() {
                int out;
                var us = Map.of("a", this);
                await(Probe.later(1));
                us.get("a").n = 3;
                us.forEach((a, b) -> b.n++);
                out = us.get("a").n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m11() {
                int out;
                var me = Optional.of(this);
                out = me.map(m -> m.n).orElse(2)
                        + await(Probe.later(1))
                        + me.map(m -> m.add(1)).get();
                return Future.ready(out);
            }

            @Async
            Future<Integer> m12() {
                int out;
                var me = this;
                await(Probe.later(1));
                var q = new Object() {
                    int z = me.n + 2;
                };
                out = q.z + await(Probe.later(3)) + q.z;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m13() {
                int out;
                var me = this;
                await(Probe.later(1));
                Function<Integer, Integer> f = me::add;
                out = f.apply(await(Probe.later(2)));
                return Future.ready(out);
            }

            @Async
            Future<Integer> m14() {
                int out;
                var me = this;
                out = await(async(() -> {
                            me.n += await(Probe.later(1));
                            return me.n;
                        }))
                        + me.n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m15() {
                int out;
                var me = this;
                var you = await(Probe.later(true)) ? me : this;
                you.n++;
                out = you.n + await(Probe.later(1)) + you.n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m16() {
                int out;
                int k = await(Probe.later(1));
                var me = switch (k) {
                    case 1 -> {
                        await(Probe.later(2));
                        yield this;
                    }
                    default -> null;
                };
                me.n++;
                out = (switch (k) {
                            case 1 -> {
                                await(Probe.later(2));
                                yield this;
                            }
                            default -> this;
                        })
                        .n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m17() {
                int out;
                var us = new ArrayList<>(List.of(this));
                us.add(await(Probe.later(this)));
                us.get(1).n++;
                us.removeIf(u -> u.n > 30);
                for (var u : us) u.n += await(Probe.later(4));
                out = n + us.size();
                return Future.ready(out);
            }

            @Async
            Future<Integer> m18() {
                int out;
                var me = this;
                var f = async(() -> {
                    await(Probe.later(1));
                    return me;
                });
                out = await(f).n + me.add(1);
                return Future.ready(out);
            }

            @Async
            Future<Integer> m19() {
                int out;
                var a = Map.of(1, List.of(this));
                await(Probe.later(1));
                out = 0;
                for (var e : a.entrySet()) {
                    await(Probe.later(2));
                    for (var x : e.getValue()) {
                        x.add(await(Probe.later(2)));
                        out = x.n;
                    }
                }
                return Future.ready(out);
            }

            @Async
            Future<Integer> m20() {
                int out;
                var me = this;
                await(Probe.later(1));
                out = pick(me, this).n
                        + pick(me, await(Probe.later(this))).add(4)
                        + pick(this, me).add(await(Probe.later(4)));
                return Future.ready(out);
            }

            @Async
            Future<Integer> m21() {
                int out;
                var me = this;
                int k = await(Probe.later(1));
                if (me == this) me.n++;
                var t = (k == 1) ? me : this;
                t.n++;
                synchronized (me) {
                    me.n++;
                }
                out = me.n + await(Probe.later(t.n)) + t.n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m22() {
                int out;
                var me = this;
                Supplier<Integer> s = () -> {
                    var you = me;
                    you.n++;
                    return you.add(me.n);
                };
                await(Probe.later(1));
                out = s.get()
                        + await(async(() -> {
                            var z = me;
                            await(Probe.later(2));
                            z.n++;
                            Supplier<Integer> w = () -> z.n + me.n;
                            await(Probe.later(2));
                            return w.get() + z.n;
                        }));
                return Future.ready(out);
            }

            @Async
            Future<Integer> m23() {
                int out;
                var me = this;
                await(Probe.later(1));
                class L {
                    int q = me.n + 1;

                    int two() {
                        me.n++;
                        return me.add(2);
                    }
                }
                out = new L().q + await(Probe.later(new L().two())) + me.n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m24() {
                int out;
                var me = this;
                do {
                    me.n++;
                    await(Probe.later(2));
                } while (me.n < 3);
                out = me.n;
                me = null;
                await(Probe.later(2));
                out = out + (me == null ? 1 : 2);
                return Future.ready(out);
            }

            @Async
            Future<Integer> m25() {
                int out;
                var me = this;
                try {
                    me.n = 2 / (await(Probe.later(1)) - 1);
                } catch (ArithmeticException e) {
                    me.n += 7;
                } finally {
                    me.add(await(Probe.later(1)));
                }
                out = me.n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m26() {
                int out;
                var me = this;
                await(Probe.later(1));
                out = List.of(me).get(0).n
                        + new ArrayList<>(List.of(me)).get(0).add(1)
                        + Map.of("a", me).get("a").n
                        + List.of(List.of(me)).get(0).get(0).n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m27() {
                int out;
                var me = this;
                await(Probe.later(1));
                out = get(() -> me).n
                        + get(() -> {
                                    return me;
                                })
                                .add(2)
                        + (me.n > 0 ? me : this).n
                        + (switch (me.n) {
                                    case 0 -> me;
                                    default -> this;
                                })
                                .n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m28() {
                int out;
                var me = this;
                out = await(async(() -> me)).n
                        + await(async(() -> get(() -> me))).add(2);
                return Future.ready(out);
            }

            @Async
            Future<Integer> m29() {
                int out;
                var me = List.of(this);
                out = await(Probe.later(me)).get(0).n
                        + pick(me, await(Probe.later(me))).get(0).n
                        + pick(await(Probe.later(me)), me).get(0).n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m30() {
                int out;
                var me = this;
                out = pick(me, await(Probe.later(me))).n
                        + pick(await(Probe.later(me)), me).add(5)
                        + pick(me, pick(me, await(Probe.later(me)))).n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m31() {
                int out;
                var me = this;
                var list = new ArrayList<>(List.of(me));
                list.add(await(Probe.later(me)));
                list.add(0, logged("a", me));
                list.addAll(await(Probe.later(list)));
                out = list.get(3).add(2) + list.size();
                return Future.ready(out);
            }

            @Async
            Future<Integer> m32() {
                int out;
                var f = Probe.later(this);
                var me = await(f);
                var g = Probe.later(me);
                me.n += await(Probe.later(2));
                await(g).n++;
                out = me.n;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m33() {
                int out;
                out = 0;
                for (var i = List.of(this).listIterator(); i.hasNext(); ) {
                    var y = i.next();
                    y.n += await(Probe.later(i.nextIndex()));
                    out = y.n;
                }
                return Future.ready(out);
            }
        };
    }

    enum Constant implements All {
        ONE {
            private int n;

            int add(int k) {
                return n += k;
            }

            @Override
            @Async
            public Future<Integer> run(int i) {
                var me = this;
                me.n += await(Probe.later(i));
                var us = List.of(me);
                us.get(0).n += await(Probe.later(i));
                return Future.ready(pick(us.get(0), me).add(us.get(0).n));
            }
        }
    }

    @Async
    static Future<?> program() {
        All all = all(3, "x");
        for (int i = 0; i < 34; i++) Probe.log(i + ": " + await(all.run(i)));
        return Future.ready(await(Constant.ONE.run(2)) + await(Constant.ONE.run(3)));
    }
}
