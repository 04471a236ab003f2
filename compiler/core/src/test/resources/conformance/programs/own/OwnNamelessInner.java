import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;
import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Anonymous classes of another object's inner class, whose own members are used across awaits. */
public class OwnNamelessInner {
    final String name;

    OwnNamelessInner(String name) {
        this.name = name;
    }

    class Inner {
        final int i;

        Inner(int... is) {
            this.i = is.length == 0 ? -1 : is[0];
            Probe.log("made " + name + i);
        }

        <T> Inner(T t, List<? extends T> ts) throws Exception {
            this(ts.size());
        }

        String outer() {
            return name + i;
        }
    }

    class Generic<T> {
        T value;

        class Deep {
            String deep() {
                return name + value;
            }
        }
    }

    static OwnNamelessInner get(String name) {
        Probe.log("get " + name);
        return name.isEmpty() ? null : new OwnNamelessInner(name);
    }

    static int arg(int i) {
        Probe.log("arg " + i);
        return i;
    }

    @Async
    static Future<String> plain(String name) throws Exception {
        OwnNamelessInner o = new OwnNamelessInner("o");
        var x = get(name).new Inner(arg(1), arg(2)) {
            int own = 5;

            String both() {
                return outer() + own++;
            }
        };
        await(Probe.pause());
        String out = x.both() + x.own;
        var y = o.new Inner() {
            String more() {
                return outer() + x.own;
            }
        };
        var z = (o).new Inner("s", List.of("t")) {
            String more() {
                return outer() + y.more();
            }
        };
        await(Probe.pause());
        return Future.ready(out + x.outer() + y.more() + z.more());
    }

    @Async
    static Future<String> awaited(String name) {
        var x = await(Probe.later(get(name))).new Inner(arg(1), await(Probe.later(2))) {
            int own = 5;

            String both() {
                return outer() + own++;
            }
        };
        await(Probe.pause());
        var y = get(name).new Inner(await(Probe.later(2))) {
            String both() {
                return outer() + x.own++;
            }
        };
        await(Probe.pause());
        return Future.ready(x.both() + y.both() + x.own);
    }

    @Async
    Future<String> deep() {
        Generic<String> g = new Generic<>();
        g.value = "v";
        var d = g.new Deep() {
            String own() {
                return deep() + g.value + name;
            }
        };
        var e = this.new Inner(1) {
            String own() {
                return outer() + d.own() + OwnNamelessInner.this.name;
            }
        };
        await(Probe.pause());
        return Future.ready(d.own() + e.own());
    }

    OwnNamelessInner other;

    @Async
    Future<String> used(String name) {
        other = this;
        String out =
                get(name).new Inner(arg(1)) {
                    String m(int i) {
                        return outer() + i;
                    }
                }.m(await(Probe.later(3)));
        var x = other
                .new Inner(
                        arg(4), // one
                        arg(5)) {
            int own = i;
        };
        Future<String> block = async(() -> {
            var y = other.new Inner(await(Probe.later(7))) {
                int own = i + x.own;
            };
            await(Probe.pause());
            return y.outer() + y.own;
        });
        return Future.ready(out + await(block) + x.own);
    }

    static String failed(String what, Exception e) {
        return what + e.getClass().getSimpleName();
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(plain("p")));
            try {
                Probe.log(await(plain("")));
            } catch (NullPointerException e) {
                Probe.log(failed("plain ", e));
            }
            try {
                Probe.log(await(awaited("")));
            } catch (NullPointerException e) {
                Probe.log(failed("awaited ", e));
            }
            Probe.log(await(new OwnNamelessInner("n").deep()));
            Probe.log(await(new OwnNamelessInner("u").used("m")));
            return await(awaited("a"));
        });
    }
}
