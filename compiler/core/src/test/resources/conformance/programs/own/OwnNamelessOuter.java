import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.*;
import java.util.function.*;
import probe.Probe;

/** Methods of an outer class without a name, called by name out of machines in machines, which have methods of these names. */
public class OwnNamelessOuter {
    interface Go {
        Future<Integer> go(Future<Integer> f);

        default Future<Integer> more() {
            return Future.ready(0);
        }
    }

    static Go outer(int q) {
        return new Go() {
            int n = q;

            int poll() {
                return n++;
            }

            <T> T ready(T t) {
                n++;
                return t;
            }

            String close(String a, Object... b) throws java.io.IOException {
                if (b.length == 3) throw new java.io.IOException(a);
                return a + b.length;
            }

            public String toString() {
                return "outer" + n;
            }

            public Future<Integer> go(Future<Integer> f) {
                try {
                    return new Inner().outOfTwoMachines(f);
                } catch (Exception e) {
                    return null;
                }
            }

            class Inner {
                @Async
                Future<Integer> outOfTwoMachines(Future<Integer> f) throws Exception {
                    int k = await(f);
                    class Innermost {
                        @Async
                        Future<Integer> run() throws Exception {
                            Probe.log(close("a") + close("b", 1, 2) + ready("x") + cancel());
                            try {
                                close("io", 1, 2, await(Probe.later(3)));
                            } catch (java.io.IOException e) {
                                Probe.log(e.getMessage());
                            }
                            Supplier<Integer> s = () -> poll() + poll();
                            return Future.ready(await(f)
                                    + poll()
                                    + k
                                    + s.get()
                                    + await(async(() -> await(Probe.later(1)) + poll())));
                        }

                        int cancel() {
                            return 5;
                        }

                        class Deep {
                            @Async
                            Future<Integer> run() throws Exception {
                                int z = await(Probe.later(4));
                                class Deeper {
                                    @Async
                                    Future<Integer> run() {
                                        return Future.ready(await(Probe.later(2)) + poll() + cancel() + z);
                                    }
                                }
                                return Future.ready(await(new Deeper().run()) + poll() + cancel());
                            }
                        }
                    }
                    return Future.ready(
                            await(new Innermost().run()) + poll() + await(new Innermost().new Deep().run()));
                }
            }
        };
    }

    @Async
    static Future<Integer> inMachine(Future<Integer> f) {
        int j = await(f);
        Go g = new Go() {
            int n = j;

            int poll() {
                return n++;
            }

            class Inner {
                @Async
                Future<Integer> one(Future<Integer> f) {
                    int k = await(f) + poll();
                    class Innermost {
                        @Async
                        Future<Integer> two() {
                            return Future.ready(await(f) + poll() + k);
                        }
                    }
                    return Future.ready(await(new Innermost().two()) + poll());
                }
            }

            public Future<Integer> go(Future<Integer> f) {
                return new Inner().one(f);
            }

            @Async
            public Future<Integer> more() {
                int k = await(f);
                class Innermost {
                    @Async
                    Future<Integer> two() {
                        int x = await(f) + poll() + k;
                        class Most {
                            @Async
                            Future<Integer> three() {
                                return Future.ready(await(f) + poll() + x);
                            }
                        }
                        return Future.ready(await(new Most().three()));
                    }
                }
                return Future.ready(await(new Innermost().two()) + poll());
            }
        };
        return Future.ready(await(g.go(f)) + await(g.more()) + g.hashCode() * 0);
    }

    @Async
    static Future<String> program() {
        return Future.ready("" + await(outer(2).go(Probe.later(4))) + await(inMachine(Probe.later(4))));
    }
}
