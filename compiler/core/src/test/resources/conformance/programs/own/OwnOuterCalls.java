import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Methods of an outer class without a name, called by names that the machine has, too. */
public class OwnOuterCalls {
    interface Named<T> {
        T start(T first, List<? extends T> rest) throws Exception;

        Future<String> run();
    }

    abstract static class Base<T> {
        int pending = 2;

        <E extends Exception> T ready(T value, E error) throws E {
            if (error != null) throw error;
            return value;
        }

        int poll(int... all) {
            return all.length + pending;
        }

        static String future(String of) {
            return of + "!";
        }

        @SafeVarargs
        static <E> String within(E... all) {
            return List.of(all).toString();
        }

        abstract Future<String> run();
    }

    static Object[] made() {
        return new Object[] {
            new Base<String>() {
                String close(String s) {
                    return s + pending;
                }

                class Inner {
                    @Async
                    Future<String> run() throws Exception {
                        String s = close("a" + await(Probe.later(1))) + poll() + poll(1, await(Probe.later(2)));
                        List<String> all = List.of("x", "y").stream().map(this::mapped).toList();
                        class Local {
                            String told() {
                                return close("l") + poll(7);
                            }
                        }
                        try {
                            s += ready("r", null) + ready("q", (java.io.IOException) null);
                            ready("t", new java.io.IOException("io"));
                        } catch (java.io.IOException e) {
                            s += e.getMessage() + await(Probe.later(3)) + new Local().told();
                        }
                        return Future.ready(s + all + future("z") + await(field));
                    }

                    String mapped(String of) {
                        return close(of);
                    }

                    Future<String> field = async(() -> poll(1) + close("f") + await(Probe.later(4))); }

                @Async
                Future<String> run() {
                    Object o = new Object() {
                        @Async
                        Future<String> inner() {
                            Runnable r = () -> Probe.log(close("r"));
                            r.run();
                            return Future.ready(within(1, 2L) + future("s") + close("n") + await(Probe.later(2)) + poll(await(Probe.later(1))));
                        }

                        @Override
                        public String toString() {
                            return "o";
                        }

                        Future<String> both() {
                            return inner();
                        }
                    }.both();
                    @SuppressWarnings("unchecked")
                    var f = (Future<String>) o;
                    try {
                        return Future.ready(await(f) + await(new Inner().run()));
                    } catch (Exception e) {
                        return Future.ready(e.toString());
                    }
                }
            }
        };
    }

    enum Kind {
        ONE {
            int start(int by) {
                return by + 1;
            }

            @Override
            Future<Integer> go() {
                return new Object() {
                    @Async
                    Future<Integer> go() {
                        return Future.ready(start(await(Probe.later(5))) + start(2));
                    }
                }.go();
            }
        };

        abstract Future<Integer> go();
    }

    @Async
    public static Future<String> program() {
        String s = "";
        for (Object o : made()) s += await(((Base<?>) o).run());
        return Future.ready(s + await(Kind.ONE.go()));
    }
}
