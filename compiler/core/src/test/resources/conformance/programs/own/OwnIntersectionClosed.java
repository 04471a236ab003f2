import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Resources of several types, the first of which is not the one that closes. */
public class OwnIntersectionClosed {
    interface Named {
        default String label() {
            return "<" + this + ">";
        }
    }

    record Door(int n) implements Named, AutoCloseable {
        public void close() {
            Probe.log("close " + this);
        }
    }

    record Lid(int n) implements Named, AutoCloseable {
        public void close() {
            Probe.log("shut " + this);
            if (n > 8) throw new IllegalStateException("stuck");
        }
    }

    static <T> T first(T one, T other, Object after) {
        return one;
    }

    @Async
    static Future<?> declared(boolean b) throws Exception {
        try (var r = b ? new Door(1) : new Lid(2);
                var q = first(new Door(3), new Lid(4), await(Probe.later(1)))) {
            Probe.log(r.label() + q.label() + await(Probe.later(2)));
        }
        try (var r = await(Probe.later(b)) ? new Door(5) : new Lid(6)) {
            Probe.log(r.label());
        }
        try (var r = b ? new Door(7) : new Lid(9)) {
            Probe.log(r.label() + await(Probe.later(3)));
        } catch (IllegalStateException e) {
            Probe.log(e.getMessage() + await(Probe.later(4)));
        } finally {
            Probe.log(await(Probe.later(5)));
        }
        return Future.ready("declared");
    }

    @Async
    static Future<?> kept(boolean b) throws Exception {
        var v = b ? new Door(1) : new Lid(2);
        await(Probe.later(1));
        try (v) {
            Probe.log(v.label());
        }
        try (AutoCloseable a = v;
                v) {
            Probe.log(v.label() + await(Probe.later(2)));
        }
        try (var w = v) {
            Probe.log(w.label());
        }
        try (var w = v) {
            Probe.log(w.label() + await(Probe.later(3)));
        }
        for (var x : List.of(new Door(3), new Lid(4))) {
            try (x) {
                Probe.log(x.label() + await(Probe.later(4)));
            }
        }
        Runnable later = () -> {
            try (v) {
                Probe.log(v.label());
            } catch (Exception e) {
                Probe.log(e);
            }
        };
        later.run();
        return Future.ready("kept");
    }

    @Async
    static Future<?> program() throws Exception {
        for (boolean b : new boolean[] {true, false}) {
            Probe.log(await(declared(b)));
            Probe.log(await(kept(b)));
        }
        return Future.ready(null);
    }
}
