import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.concurrent.Callable;
import probe.Probe;

/**
 * Yields in a finally that are overtaken themselves: what was yielded before the finally counts again (JLS 14.20.2).
 * javac hands out the later value all the same (17 and 25): its code has one place for it.
 */
public class Yields {
    record Res(String name, boolean fails) implements AutoCloseable {
        @Override
        public void close() {
            Probe.log("close " + name);
            if (fails) throw new IllegalStateException(name);
        }
    }

    static <T> T call(Callable<T> code) {
        try {
            return code.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static boolean always() {
        return true;
    }

    @Async
    static Future<Integer> resource(int n) {
        int value =
                /*value*/ switch (await(Probe.later(n))) {
                    case 0 -> /*give*/ await(Probe.later(10)) + 1;
                    case 1 -> /*give*/ 20;
                    case 2 -> throw new IllegalStateException("two");
                    default -> {
                        try {
                            if (n == 3) throw new IllegalStateException("three");
                            yield n;
                        } finally {
                            await(Probe.pause());
                            try (Res r = new Res("r", n % 2 == 0)) {
                                if (n > 3) yield n * 10;
                            } catch (IllegalStateException e) {
                                Probe.log("caught " + e.getMessage());
                            }
                            Probe.log("on");
                        }
                    }
                } /*end*/;
        return Future.ready(value);
    }

    @Async
    static Future<String> again(int n) {
        String last = "none";
        while (n < 9) {
            try {
                int k = n;
                last = "got " + /*value*/ switch (k) {
                    case 7:
                        Probe.log("seven");
                    case 8:
                        yield "eight";
                    default:
                        try {
                            if (k == 0) yield "zero " + await(Probe.later(1));
                            yield "one";
                        } finally {
                            try {
                                try {
                                    if (k < 2) yield "inner " + k;
                                } finally {
                                    Probe.log("finally " + await(Probe.later(k)));
                                    try (Res r = new Res("in", k != 3)) {
                                        if (k == 3) yield "innermost";
                                    }
                                }
                            } catch (IllegalStateException e) {
                                Probe.log("caught " + await(Probe.later(e.getMessage())));
                            }
                            if (k == 4) throw new IllegalArgumentException("four");
                        }
                } /*end*/;
            } catch (IllegalArgumentException e) {
                Probe.log(e.getMessage());
                n += 2;
            }
            Probe.log(last + await(Probe.later(n)));
            n++;
        }
        return Future.ready(last);
    }

    /** No yield but those in the finally ends the switch. */
    @Async
    static Future<Long> only(int n) {
        int[] count = {n};
        long value = /*value*/ switch (n) {
            default -> {
                while (always()) {
                    try {
                        if (count[0] > 9) throw new IllegalArgumentException("nine");
                        await(Probe.pause());
                    } catch (IllegalArgumentException e) {
                        Probe.log(e.getMessage());
                    } finally {
                        Probe.log("n " + await(Probe.later(count[0]++)));
                        try {
                            try {
                                yield count[0];
                            } finally {
                                if (count[0] < 12) throw new IllegalStateException("low");
                            }
                        } catch (IllegalStateException e) {
                            Probe.log("caught " + await(Probe.later(e.getMessage())));
                        }
                    }
                }
                throw new AssertionError();
            }
        } /*end*/;
        return Future.ready(value);
    }

    /** The inner switch's yields are not the outer one's. */
    @Async
    static Future<String> nested(int n) {
        String s =
                /*value*/ switch (n) {
                    case 0 -> /*give*/ "none";
                    default -> {
                        try {
                            yield "outer " + await(Probe.later(n));
                        } finally {
                            int inner =
                                    /*value*/ switch (await(Probe.later(n))) {
                                        case 1 -> /*give*/ 1;
                                        default -> {
                                            try {
                                                yield n;
                                            } finally {
                                                Probe.log("inner " + await(Probe.later(n)));
                                                try (Res r = new Res("deep", n == 2)) {
                                                    if (n > 1) yield n + 100;
                                                } catch (IllegalStateException e) {
                                                    Probe.log("caught " + e.getMessage());
                                                }
                                            }
                                        }
                                    } /*end*/;
                            Probe.log("inner is " + inner);
                            try (Res r = new Res("wide", n == 3)) {
                                if (n > 1) yield "clobbered " + inner;
                            } catch (IllegalStateException e) {
                                Probe.log("caught " + await(Probe.later(e.getMessage())));
                            }
                        }
                    }
                } /*end*/;
        return Future.ready(s);
    }

    /** Nothing is ever yielded: each yield is overtaken. */
    @Async
    static Future<Integer> never(int n) {
        int value =
                /*value*/ switch (n) {
                    default -> {
                        try {
                            yield await(Probe.later(n));
                        } finally {
                            Probe.log("never");
                            if (n < 9) throw new IllegalStateException("always");
                            else throw new IllegalStateException("or so");
                        }
                    }
                } /*end*/;
        return Future.ready(value);
    }

    @Async
    static Future<Integer> neverEither(int n) {
        int value =
                /*value*/ switch (n) {
                    default -> {
                        try {
                            yield n;
                        } finally {
                            await(Probe.pause());
                            try {
                                yield n + 1;
                            } finally {
                                if (n < 9) throw new IllegalStateException("always");
                                else throw new IllegalStateException("or so");
                            }
                        }
                    }
                } /*end*/;
        return Future.ready(value);
    }

    @Async
    static Future<?> program() {
        for (int n = 0; n < 8; n++) {
            try {
                Probe.log(await(resource(n)));
            } catch (IllegalStateException e) {
                Probe.log(e.getMessage());
            }
        }
        for (int n = 0; n < 5; n++) Probe.log(await(again(n)));
        Probe.log(await(only(8)));
        for (int n = 0; n < 6; n++) Probe.log(await(nested(n)));
        for (int n = 0; n < 2; n++) {
            try {
                Probe.log(await(n == 0 ? never(n) : neverEither(n)));
            } catch (IllegalStateException e) {
                Probe.log(e.getMessage());
            }
        }
        return Future.ready(1);
    }
}
