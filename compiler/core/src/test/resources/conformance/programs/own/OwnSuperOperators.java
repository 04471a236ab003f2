import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.net.HttpURLConnection;
import java.util.function.IntSupplier;
import probe.Probe;

/**
 * {@code super.f op= v}: a nested class reaches it by methods of javac's, which read the field behind the right side and
 * forget its type. Where the class itself needs such a method, it has the same fault.
 */
public class OwnSuperOperators {
    static class Base {
        int n = 5;
        String s = "a";
        boolean b = true;
        private int secret = 3;
        static int st = 3;
        int[] array = {1, 2};

        static int stat(int v) {
            return st = v;
        }
    }

    static class Derived extends Base {
        int n = 100;

        int set(int v) {
            return super.n = v;
        }

        int secret(int v) {
            return super.secret = v;
        }

        String text(String v) {
            return super.s = v;
        }

        boolean flag(boolean v) {
            super.b = v;
            return true;
        }

        int[] array(int v) {
            return super.array = new int[] {v, v};
        }

        @Async
        Future<String> go() {
            await(Probe.pause());
            super.n += set(7);
            super.s += text("b");
            super.b &= flag(false);
            super.secret -= secret(10);
            super.st += stat(10);
            (super.n) *= set(2);
            super.array[0] += array(5)[1];
            super.n += 1;
            Derived.super.n += set(10);
            return Future.ready(super.n + super.s + super.b + super.secret + st + super.array[0] + n);
        }

        Future<Integer> block() {
            return async(() -> {
                await(Probe.pause());
                IntSupplier less = () -> super.n -= set(9);
                Probe.log("" + less.getAsInt());
                return super.n += set(3);
            });
        }
    }

    static class Holder<T> {
        T value;
    }

    static class Text extends Holder<String> {
        @Async
        Future<String> go() {
            super.value = "a";
            await(Probe.pause());
            String whole = super.value += "x";
            int length = (super.value += "y").length();
            return Future.ready(whole + length);
        }
    }

    static class Number extends Holder<Integer> {
        @Async
        Future<String> go() {
            super.value = 4;
            await(Probe.pause());
            super.value += 2;
            super.value++;
            int k = ++super.value;
            int j = super.value--;
            Integer q = super.value *= 2;
            super.value += await(Probe.later(2));
            IntSupplier three = () -> super.value += 3;
            return Future.ready("" + super.value + k + j + q + three.getAsInt());
        }
    }

    static Line one;

    interface Late {
        int X = one.set(30);
    }

    static class Other {
        static int x = one.set(3);
        static final int CONSTANT = one == null ? 1 : 2;
    }

    abstract static class Connection extends HttpURLConnection {
        Connection() {
            super(null);
        }

        @Override
        public void connect() {}

        @Override
        public void disconnect() {}

        @Override
        public boolean usingProxy() {
            return false;
        }
    }

    static class Line extends Connection implements Late {
        Line() {
            responseCode = 6;
        }

        int set(int v) {
            return responseCode = v;
        }

        @Async
        Future<String> initialises() {
            await(Probe.pause());
            responseCode += X;
            responseCode += Other.x;
            responseCode += Other.CONSTANT;
            return Future.ready("" + responseCode);
        }

        @Async
        Future<String> steady(Line[] all, int i, Object o) {
            await(Probe.pause());
            all[i + 1].responseCode += set(2);
            all[-i].responseCode += all[0].set(4);
            ((Line) o).responseCode += ((Line) o).set(2);
            Line.super.responseCode += set(3);
            return Future.ready(all[1].responseCode + " " + responseCode);
        }

        class Inner extends Connection {
            @Async
            Future<String> go() {
                await(Probe.pause());
                Line.this.responseCode += Line.this.set(3);
                return Future.ready("" + Line.this.responseCode);
            }
        }
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(new Derived().go()));
            Probe.log("" + await(new Derived().block()));
            Probe.log(await(new Text().go()));
            Probe.log(await(new Number().go()));
            one = new Line();
            Probe.log(await(one.initialises()));
            Line line = new Line();
            Probe.log(await(line.steady(new Line[] {line, new Line()}, 0, line)));
            return await(line.new Inner().go());
        });
    }
}
