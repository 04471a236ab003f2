import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.net.HttpURLConnection;
import java.util.function.IntSupplier;
import probe.Probe;

/**
 * Operators that assign protected fields of another package, whose right sides change them: javac's methods for nested
 * classes read the field too late.
 */
public class OwnInheritedOperators {
    static class Line extends HttpURLConnection {
        Line next;

        Line() {
            super(null);
            method = "m";
            responseCode = 6;
            chunkLength = 5;
            fixedContentLength = 7;
            ifModifiedSince = 3;
        }

        int code(int to) {
            return responseCode = to;
        }

        long since(long to) {
            return ifModifiedSince = to;
        }

        boolean input(boolean to) {
            return doInput = to;
        }

        String name(String to) {
            return method = to;
        }

        int boom() {
            throw new IllegalStateException("boom");
        }

        Line self() {
            Probe.log("self");
            return this;
        }

        @Async
        Future<String> ints() {
            await(Probe.pause());
            Probe.log("xor " + (responseCode ^= responseCode = 8));
            Probe.log("add " + (this.responseCode += code(3)) + " " + responseCode);
            super.responseCode -= code(4) + 1;
            responseCode <<= code(2);
            responseCode
                    /* on
                    two lines */
                    += // and more
                    code(9);
            responseCode += responseCode += code(1);
            responseCode *= 2.5 * code(3);
            responseCode += await(Probe.later(code(20)));
            responseCode += 1;
            responseCode += responseCode;
            return Future.ready("" + responseCode);
        }

        @Async
        Future<String> others(Line other) {
            Line[] all = {other};
            Line none = null;
            int i = 0;
            await(Probe.pause());
            ifModifiedSince -= since(9);
            ifModifiedSince >>>= since(2);
            doInput &= input(false);
            doInput |= input(true);
            method += name("n");
            Line.this.method += name("o") + name("p");
            method += responseCode + name("q");
            other.responseCode += other.code(30);
            all[i].responseCode += all[0].code(40);
            next = other;
            next.responseCode += (next = this).responseCode;
            other.responseCode += (other = this).code(50);
            self().chunkLength += 4;
            try {
                none.responseCode += boom();
            } catch (RuntimeException e) {
                Probe.log(e.getClass().getName());
            }
            return Future.ready(ifModifiedSince + " " + doInput + " " + method + " " + all[0].responseCode + " "
                    + responseCode + " " + chunkLength + " " + fixedContentLength);
        }

        @Async
        Future<String> inLambdas() {
            IntSupplier adding = () -> responseCode += code(2);
            Future<Integer> block = async(() -> {
                await(Probe.pause());
                return responseCode -= code(1);
            });
            await(Probe.pause());
            int first = adding.getAsInt();
            return Future.ready(first + " " + await(block) + " " + responseCode);
        }

        class Inner {
            @Async
            Future<Integer> go() {
                await(Probe.pause());
                chunkLength += 2;
                return Future.ready(chunkLength);
            }
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

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(new Line().ints()));
            Probe.log(await(new Line().others(new Line())));
            Probe.log(await(new Line().inLambdas()));
            return "" + await(new Line().new Inner().go());
        });
    }
}
