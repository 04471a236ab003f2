import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import probe.Probe;

/** this in async blocks of enum constants and anonymous classes. */
public class OwnNamelessThisToo {
    @Async
    static Future<?> program() throws Exception {
        Probe.log(await(Constant.program()));
        Probe.log(await(Anonymous.program()));
        Probe.log(await(Body.program()));
        return Future.ready(null);
    }

    static class Constant {
        interface Sh {
            int v();

            default int w() {
                return v();
            }
        }

        enum En {
            A {
                @Override
                Future<String> m() {
                    return async(() -> this.name() + await(Probe.later(1)) + (this == A) + ordinal());
                }
            };

            abstract Future<String> m();
        }

        @Async
        static Future<?> program() {
            Sh s = new Sh() {
                int q = 3;

                public int v() {
                    return q;
                }

                Future<String> m() {
                    return async(() -> await(Probe.later(q)) + "" + v() + w());
                }
            };
            Probe.log(s.v());
            var t = new Object() {
                int q = 3;

                Future<String> m() {
                    return async(() -> await(Probe.later(q)) + "" + this.q
                            + new Object() {
                                int k = q;
                            }.k);
                }
            };
            Probe.log(await(t.m()));
            Probe.log(await(En.A.m()));
            return Future.ready(1);
        }
    }

    static class Anonymous {
        @Async
        static Future<?> program() {
            var t = new Object() {
                Object q = 3;

                Future<Object> m() {
                    return async(() -> {
                        q = this;
                        Object z = await(Probe.later(4));
                        return z.equals(4) && q == this;
                    });
                }
            };
            Probe.log(await(t.m()));
            return Future.ready(1);
        }
    }

    static class Body {
        enum En {
            A {
                @Override
                Future<String> m() {
                    return async(() -> name() + await(Probe.later(1)) + ordinal() + this);
                }
            };

            abstract Future<String> m();
        }

        @Async
        static Future<?> program() {
            Probe.log(await(En.A.m()));
            return Future.ready(1);
        }
    }
}
