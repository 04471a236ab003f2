import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.net.HttpURLConnection;
import java.util.function.IntSupplier;
import probe.Probe;

/** {@code super.f} in classes without a name, which a machine in them cannot call by {@code C.super}. */
public class OwnNamelessSuper {
    abstract static class Base<T> {
        int n = 5;
        T value;
        T[] all;
        private int secret = 3;
        static int shared = 3;
        int[] array = {1, 2};

        int set(int v) {
            return n = v;
        }

        int[] array(int v) {
            return array = new int[] {v, v};
        }

        @Async
        abstract Future<String> go();
    }

    static Base<String> hiding() {
        return new Base<>() {
            int n = 100;
            String value = "own";

            @Async
            Future<String> go() {
                super.value = "a" + await(Probe.later(1));
                super.n += await(Probe.later(2));
                super.n += set(7);
                (super.n)++;
                int k = --super.n;
                super.value += n + value;
                super.secret -= 1;
                super.array[0] += array(5)[1];
                super.array[await(Probe.later(1))] -= array(6)[0];
                IntSupplier less = () -> super.n -= set(9);
                int length = super.value.length();
                Base.shared *= 2;
                return Future.ready(super.n + super.value + super.secret + super.array[1] + less.getAsInt() + k + length + n);
            }
        };
    }

    static Base<Integer> inheriting(int start) {
        return new Base<>() {
            {
                super.value = start;
            }

            @Async
            Future<String> go() {
                Future<Integer> block = async(() -> {
                    super.n -= await(Probe.later(20));
                    return super.value += super.n;
                });
                super.value += await(block);
                super.value++;
                var copy = super.value;
                return Future.ready("" + copy + super.n + super.all);
            }
        };
    }

    abstract static class Connection extends HttpURLConnection {
        Connection() {
            super(null);
        }

        @Async
        abstract Future<String> go();

        @Override
        public void connect() {}

        @Override
        public void disconnect() {}

        @Override
        public boolean usingProxy() {
            return false;
        }
    }

    static Connection elsewhere() {
        return new Connection() {
            int set(int v) {
                return responseCode = v;
            }

            @Async
            Future<String> go() {
                super.responseCode = 4;
                await(Probe.pause());
                super.responseCode += set(30);
                super.responseCode += await(Probe.later(2));
                super.responseCode++;
                IntSupplier three = () -> super.responseCode -= set(3);
                return Future.ready(super.responseCode + super.responseMessage + three.getAsInt());
            }
        };
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(hiding().go()));
            Probe.log(await(inheriting(4).go()));
            return await(elsewhere().go());
        });
    }
}
