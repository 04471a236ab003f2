import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.function.Supplier;
import probe.Probe;

/** Objects of a class without a name that its own methods keep, with members that are protected in another package. */
public class OwnNamelessInherited {
    abstract static class Line extends HttpURLConnection {
        Line() {
            super(null);
        }

        abstract Future<Integer> run(int i);

        @Override
        public void connect() {}

        @Override
        public void disconnect() {}

        @Override
        public boolean usingProxy() {
            return false;
        }

        @Override
        public String toString() {
            return "line";
        }
    }

    static <T> T logged(String what, T value) {
        Probe.log(what);
        return value;
    }

    static Line line() {
        return new Line() {
            @Override
            Future<Integer> run(int i) {
                return switch (i) {
                    case 0 -> m0();
                    case 1 -> m1();
                    case 2 -> m2();
                    case 3 -> m3();
                    case 4 -> m4();
                    case 5 -> m5();
                    case 6 -> m6();
                    case 7 -> m7();
                    case 8 -> m8();
                    case 9 -> m9();
                    case 10 -> m10();
                    case 11 -> m11();
                    case 12 -> m12();
                    case 13 -> m13();
                    case 14 -> m14();
                    case 15 -> m15();
                    case 16 -> m16();
                    case 17 -> m17();
                    default -> throw new IllegalArgumentException();
                };
            }

            @Async
            Future<Integer> m0() {
                int out;
                List.of(this).get(0).responseCode += await(Probe.later(3));
                out = responseCode;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m1() {
                int out;
                var l = this;
                await(Probe.later(1));
                out = l.responseCode;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m2() {
                int out;
                var l = this;
                await(Probe.later(1));
                l.responseCode++;
                out = l.responseCode + await(Probe.later(2)) + l.responseCode;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m3() {
                int out;
                var l = this;
                await(Probe.later(1));
                l.responseCode += await(Probe.later(2));
                out = l.responseCode;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m4() {
                int out;
                var l = this;
                await(Probe.later(1));
                Runnable r = () -> l.responseCode = 7;
                r.run();
                out = l.responseCode;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m5() {
                int out;
                out = 0;
                for (var l : List.of(this, this)) {
                    l.responseCode = await(Probe.later(2));
                    out += l.responseCode++;
                }
                return Future.ready(out);
            }

            @Async
            Future<Integer> m6() {
                int out;
                out = 0;
                var all = List.of(this, this);
                await(Probe.later(2));
                for (var l : all) {
                    l.responseCode = await(Probe.later(2));
                    out += l.responseCode++;
                }
                return Future.ready(out);
            }

            @Async
            Future<Integer> m7() {
                int out;
                var l = this;
                var m = l;
                await(Probe.later(1));
                m = logged("x", l);
                m.responseCode = 3;
                out = m.responseCode + logged("y", m).responseCode;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m8() {
                int out;
                var l = this;
                await(Probe.later(1));
                var n = new Object() {
                    int k = l.responseCode;
                };
                out = n.k + await(Probe.later(2)) + n.k;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m9() {
                int out;
                var l = this;
                await(Probe.later(1));
                l.method = "x";
                l.connected = true;
                out = l.connected && l.doInput && await(Probe.later(true)) ? 3 : 4;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m10() {
                int out;
                var l = this;
                await(Probe.later(1));
                try {
                    l.clone();
                    out = 2;
                } catch (CloneNotSupportedException e) {
                    out = 1;
                }
                return Future.ready(out);
            }

            @Async
            Future<Integer> m11() {
                int out;
                var l = this;
                await(Probe.later(1));
                out = logged("z", l).responseCode += 3;
                out += await(Probe.later(1)) + (l.responseCode = 5);
                return Future.ready(out);
            }

            @Async
            Future<Integer> m12() {
                int out;
                var l = logged("a", await(Probe.later(this)));
                out = l.responseCode += 3;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m13() {
                int out;
                out = logged("a", await(Probe.later(this))).responseCode;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m14() {
                int out;
                out = await(Probe.later(this)).responseCode++;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m15() {
                int out;
                out = (await(Probe.later(true)) ? this : null).responseCode++;
                return Future.ready(out);
            }

            @Async
            Future<Integer> m16() {
                int out;
                var l = this;
                await(Probe.later(1));
                l.responseMessage += "a";
                l.responseMessage += await(Probe.later("b"));
                out = l.responseMessage.length();
                return Future.ready(out);
            }

            @Async
            Future<Integer> m17() {
                int out;
                var l = this;
                await(Probe.later(1));
                Supplier<Integer> s = () -> l.responseCode + 1;
                out = s.get();
                return Future.ready(out);
            }
        };
    }

    @Async
    static Future<?> program() {
        Line line = line();
        for (int i = 0; i < 18; i++) Probe.log(i + ": " + await(line.run(i)));
        return Future.ready();
    }
}
