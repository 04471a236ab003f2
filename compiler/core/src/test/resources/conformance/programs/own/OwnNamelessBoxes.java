import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import probe.Probe;

/** Objects of a class without a name, made by an ordinary method, that a machine in it keeps over an await and uses. */
public class OwnNamelessBoxes {
    static <T> T pick(T one, T other) {
        return other;
    }

    static <X> Future<Integer> block0(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return async(() -> {
            int out;
            var b = box;
            b.n += await(Probe.later(2));
            out = b.n++ + b.add(2);
            return out;
        });
    }

    static <X> Future<Integer> method0(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return new Object() {
            @Async
            Future<Integer> go() {
                int out;
                var b = box;
                b.n += await(Probe.later(2));
                out = b.n++ + b.add(2);
                return Future.ready(out);
            }
        }.go();
    }

    static <X> Future<Integer> block1(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return async(() -> {
            int out;
            out = 0;
            for (var b : boxes) {
                b.n += await(Probe.later(2));
                out = b.n;
            }
            return out;
        });
    }

    static <X> Future<Integer> method1(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return new Object() {
            @Async
            Future<Integer> go() {
                int out;
                out = 0;
                for (var b : boxes) {
                    b.n += await(Probe.later(2));
                    out = b.n;
                }
                return Future.ready(out);
            }
        }.go();
    }

    static <X> Future<Integer> block2(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return async(() -> {
            int out;
            boxes.get(0).n += await(Probe.later(2));
            out = box.n;
            return out;
        });
    }

    static <X> Future<Integer> method2(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return new Object() {
            @Async
            Future<Integer> go() {
                int out;
                boxes.get(0).n += await(Probe.later(2));
                out = box.n;
                return Future.ready(out);
            }
        }.go();
    }

    static <X> Future<Integer> block3(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return async(() -> {
            int out;
            out = boxes.get(0).add(await(Probe.later(2)));
            return out;
        });
    }

    static <X> Future<Integer> method3(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return new Object() {
            @Async
            Future<Integer> go() {
                int out;
                out = boxes.get(0).add(await(Probe.later(2)));
                return Future.ready(out);
            }
        }.go();
    }

    static <X> Future<Integer> block4(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return async(() -> {
            int out;
            box.n += await(Probe.later(2));
            out = box.n + box.add(await(Probe.later(3)));
            return out;
        });
    }

    static <X> Future<Integer> method4(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return new Object() {
            @Async
            Future<Integer> go() {
                int out;
                box.n += await(Probe.later(2));
                out = box.n + box.add(await(Probe.later(3)));
                return Future.ready(out);
            }
        }.go();
    }

    static <X> Future<Integer> block5(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return async(() -> {
            int out;
            var l = new ArrayList<>(boxes);
            await(Probe.later(2));
            l.add(box);
            l.get(2).n++;
            out = box.n + box.x.hashCode();
            return out;
        });
    }

    static <X> Future<Integer> method5(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return new Object() {
            @Async
            Future<Integer> go() {
                int out;
                var l = new ArrayList<>(boxes);
                await(Probe.later(2));
                l.add(box);
                l.get(2).n++;
                out = box.n + box.x.hashCode();
                return Future.ready(out);
            }
        }.go();
    }

    static <X> Future<Integer> block6(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return async(() -> {
            int out;
            out = pick(box, await(Probe.later(box))).n;
            return out;
        });
    }

    static <X> Future<Integer> method6(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return new Object() {
            @Async
            Future<Integer> go() {
                int out;
                out = pick(box, await(Probe.later(box))).n;
                return Future.ready(out);
            }
        }.go();
    }

    static <X> Future<Integer> block7(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return async(() -> {
            int out;
            out = await(async(() -> {
                        var b = boxes.get(1);
                        b.n += await(Probe.later(1));
                        return b;
                    }))
                    .add(3);
            return out;
        });
    }

    static <X> Future<Integer> method7(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return new Object() {
            @Async
            Future<Integer> go() {
                int out;
                out = await(async(() -> {
                            var b = boxes.get(1);
                            b.n += await(Probe.later(1));
                            return b;
                        }))
                        .add(3);
                return Future.ready(out);
            }
        }.go();
    }

    static <X> Future<Integer> block8(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return async(() -> {
            int out;
            Supplier<Integer> s = () -> {
                var b = boxes.get(1);
                return b.n;
            };
            var c = boxes.get(0);
            out = s.get() + await(Probe.later(2));
            c.n += out;
            return out;
        });
    }

    static <X> Future<Integer> method8(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return new Object() {
            @Async
            Future<Integer> go() {
                int out;
                Supplier<Integer> s = () -> {
                    var b = boxes.get(1);
                    return b.n;
                };
                var c = boxes.get(0);
                out = s.get() + await(Probe.later(2));
                c.n += out;
                return Future.ready(out);
            }
        }.go();
    }

    static <X> Future<Integer> block9(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return async(() -> {
            int out;
            var o = Optional.of(box);
            await(Probe.later(1));
            out = o.get().n + o.map(b -> b.add(2)).get();
            return out;
        });
    }

    static <X> Future<Integer> method9(X q) {
        var box = new Object() {
            int n;
            final X x = q;

            int add(int k) {
                return n += k;
            }

            @Override
            public String toString() {
                return "box of " + x;
            }
        };
        var boxes = List.of(box, box);
        return new Object() {
            @Async
            Future<Integer> go() {
                int out;
                var o = Optional.of(box);
                await(Probe.later(1));
                out = o.get().n + o.map(b -> b.add(2)).get();
                return Future.ready(out);
            }
        }.go();
    }

    @Async
    static Future<?> program() {
        Probe.log(await(block0("x")) + ", " + await(method0(7)));
        Probe.log(await(block1("x")) + ", " + await(method1(7)));
        Probe.log(await(block2("x")) + ", " + await(method2(7)));
        Probe.log(await(block3("x")) + ", " + await(method3(7)));
        Probe.log(await(block4("x")) + ", " + await(method4(7)));
        Probe.log(await(block5("x")) + ", " + await(method5(7)));
        Probe.log(await(block6("x")) + ", " + await(method6(7)));
        Probe.log(await(block7("x")) + ", " + await(method7(7)));
        Probe.log(await(block8("x")) + ", " + await(method8(7)));
        Probe.log(await(block9("x")) + ", " + await(method9(7)));
        return Future.ready();
    }
}
