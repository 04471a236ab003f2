import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** Local classes of switches whose objects are kept outside of their groups. */
public class OwnLocalsOfSwitches {

    private static <T> T log(T value) {
        Probe.log("" + value);
        return value;
    }

    @Async
    Future<String> yielded(int k) throws Exception {
        var o = switch (k) {
            case 4 -> {
                int q = k + 1;
                class L {
                    int v = q + k;
                }
                await(Probe.later(1));
                yield new L();
            }
            case 1 -> {
                record P(int z) {}
                yield new P(await(Probe.later(8)));
            }
            default -> null;
        };
        await(Probe.later(1));
        return Future.ready(String.valueOf(o == null)
                + (o instanceof Record)
                + (o.getClass().getSimpleName()));
    }

    @Async
    Future<String> after(int k) throws Exception {
        var o = switch (k) {
            case 4 -> {
                int q = k + 1;
                class L {
                    int v = q + k;
                }
                await(Probe.later(1));
                var l = new L();
                await(Probe.later(1));
                yield l;
            }
            default -> {
                await(Probe.later(1));
                yield null;
            }
        };
        await(Probe.later(1));
        return Future.ready(o == null ? "n" : "" + o.v);
    }

    @Async
    Future<String> expression(int k) throws Exception {
        var y = switch (k) {
            case 1:
                class L {
                    int v = k;
                }
                yield new L();
            default:
                yield null;
        };
        await(Probe.later(1));
        return Future.ready("" + (y == null ? 0 : y.v));
    }

    @Async
    Future<String> group(int k) throws Exception {
        switch (k) {
            case 4:
                int z = k;
                class L {
                    int v = z;
                }
                var o = new L();
                await(Probe.later(1));
            case 1:
                o = null;
                await(Probe.later(1));
                log("" + (o == null));
                break;
            default:
                return Future.ready("q");
        }
        return Future.ready("x");
    }

    @Async
    Future<String> grouped(int k) throws Exception {
        switch (k) {
            case 4:
                record P(int z) {}
                var o = new P(k);
                log(o.z + await(Probe.later(1)));
            case 1:
                o = null;
                await(Probe.later(2));
                return Future.ready("s" + (o == null));
            default:
                return Future.ready("q");
        }
    }

    @Async
    Future<String> nameless(int k) throws Exception {
        switch (k) {
            case 4:
                var o = new Object() {
                    int z = k;
                };
                log(o.z + await(Probe.later(1)));
            case 1:
                o = null;
                await(Probe.later(2));
                return Future.ready("s" + (o == null));
            default:
                return Future.ready("q");
        }
    }

    public static Future<String> program() {
        return async(() -> {
            OwnLocalsOfSwitches p = new OwnLocalsOfSwitches();
            log(await(p.yielded(4)));
            log(await(p.yielded(1)));
            log(await(p.after(4)));
            log(await(p.after(1)));
            log(await(p.expression(4)));
            log(await(p.expression(1)));
            log(await(p.group(4)));
            log(await(p.group(1)));
            log(await(p.grouped(4)));
            log(await(p.grouped(1)));
            log(await(p.nameless(4)));
            log(await(p.nameless(1)));
            return "end";
        });
    }
}
