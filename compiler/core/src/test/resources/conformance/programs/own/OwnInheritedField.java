/** What classes of a method inherit must not hide what the machine calls its own: x2 is a copy of x. */
import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import probe.Probe;

public class OwnInheritedField {
    abstract static class Line {
        protected int x1 = 11, x2 = 22, x3 = 33;

        abstract int get();
    }

    interface Constants {
        int Y2 = 5, y2 = 6, self = 7;
    }

    @Async
    static Future<String> anonymous(int n) {
        List<Line> ls = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int x = await(Probe.later(i * 100));
            ls.add(new Line() {
                @Override
                int get() {
                    return x;
                }
            });
            await(Probe.pause());
            ls.add(new Line() {
                @Override
                int get() {
                    return x + 1;
                }
            });
        }
        String s = "";
        for (Line l : ls) s += l.get() + " ";
        return Future.ready(s);
    }

    @Async
    static Future<String> local(int n) {
        String s = "";
        for (int i = 0; i < n; i++) {
            int x = await(Probe.later(i));
            class Seg extends Line {
                @Override
                int get() {
                    return x * 10;
                }
            }
            Line l = new Seg();
            await(Probe.pause());
            s += l.get() + " " + new Seg().get() + " ";
        }
        return Future.ready(s);
    }

    /** A class in a lambda, and one in a class. */
    @Async
    static Future<String> deep(int n) {
        String s = "";
        for (int i = 0; i < n; i++) {
            int x = await(Probe.later(i));
            int y = x * 2;
            Supplier<Supplier<Integer>> inner = () -> new Supplier<>() {
                class Sum implements Constants {
                    int get() {
                        return y;
                    }
                }

                @Override
                public Integer get() {
                    return new Sum().get() + new Line() {
                        @Override
                        int get() {
                            return x * 100;
                        }
                    }.get();
                }
            };
            s += inner.get().get() + await(Probe.later("_")) + y;
        }
        return Future.ready(s);
    }

    /** A pattern's variable in the same expression. */
    @Async
    static Future<String> bound(Object o) {
        Line l;
        if (await(Probe.later(true)) && o instanceof Integer x && (l = new Line() {
            @Override
            int get() {
                return x;
            }
        }).get() > 0) {
            await(Probe.pause());
            return Future.ready("bound " + x + l.get());
        }
        return Future.ready("no");
    }

    @Async
    static Future<?> program() {
        Probe.log(await(anonymous(3)));
        Probe.log(await(local(3)));
        Probe.log(await(deep(3)));
        return Future.ready(await(bound(4)));
    }
}
