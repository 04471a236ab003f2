import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** A return in a finally that is overtaken itself: what was returned before the finally counts again. */
public class OwnClobbered {
    record Res(String name, boolean fails) implements AutoCloseable {
        @Override
        public void close() {
            Probe.log("close " + name);
            if (fails) throw new IllegalStateException(name);
        }
    }

    @Async
    static Future<String> resource(boolean fails) {
        try {
            return Future.ready("first " + await(Probe.later(1)));
        } finally {
            await(Probe.pause());
            try (Res r = new Res("r", fails)) {
                return Future.ready("second");
            } catch (IllegalStateException e) {
                Probe.log("caught " + e.getMessage());
            }
            Probe.log("on");
        }
    }

    @Async
    static Future<String> again(int n) {
        while (true) {
            try {
                try {
                    if (n == 0) return Future.ready("zero " + await(Probe.later(1)));
                    return Probe.later("one");
                } finally {
                    try {
                        try {
                            if (n < 2) return Future.ready("inner " + n);
                        } finally {
                            Probe.log("finally " + await(Probe.later(n)));
                            try (Res r = new Res("in", n != 3)) {
                                if (n == 3) return Future.ready("innermost");
                            }
                        }
                    } catch (IllegalStateException e) {
                        Probe.log("caught " + await(Probe.later(e.getMessage())));
                    }
                    if (n == 4) throw new IllegalArgumentException("four");
                }
            } catch (IllegalArgumentException e) {
                Probe.log(e.getMessage());
                n = 3;
            }
        }
    }

    @Async
    static Future<Object> tails(boolean fails) {
        try {
            return Probe.later("first");
        } finally {
            await(Probe.pause());
            try {
                try {
                    return Probe.later("second");
                } finally {
                    if (fails) throw new IllegalStateException("tail");
                }
            } catch (IllegalStateException e) {
                Probe.log("caught " + e.getMessage());
            }
        }
    }

    @Async
    static Future<String> never(int n) {
        try {
            if (n == 0) throw new IllegalArgumentException("zero");
            Probe.log("n " + n);
        } finally {
            await(Probe.pause());
            try {
                try {
                    return Future.ready("never " + await(Probe.later(n)));
                } finally {
                    if (n < 9) throw new IllegalStateException("always");
                    else throw new IllegalStateException("or so");
                }
            } catch (IllegalStateException e) {
                Probe.log("caught " + e.getMessage());
            }
        }
        throw new IllegalArgumentException("end");
    }

    @Async
    static Future<?> program() {
        int exit = 1;
        Probe.log(await(resource(true)));
        Probe.log(await(resource(false)));
        for (int n = 0; n < 6; n++) Probe.log(await(again(n)));
        Probe.log(await(tails(true)));
        Probe.log(await(tails(false)));
        for (int n = 0; n < 2; n++) {
            try {
                Probe.log(await(never(n)));
            } catch (IllegalArgumentException e) {
                Probe.log(e.getMessage());
            }
        }
        return Future.ready(exit);
    }
}
