import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import probe.Probe;

/**
 * Fields that are protected in another package, in a class without a name: hidden ones, and those of what is yielded. The
 * latter, too, where a type parameter hides the class's name.
 */
public class OwnHiddenFields {
    abstract static class Line extends HttpURLConnection {
        Line() {
            super(null);
        }

        abstract Future<String> run();

        @Override
        public void connect() {}

        @Override
        public void disconnect() {}

        @Override
        public boolean usingProxy() {
            return false;
        }
    }

    static <T> T logged(String what, T value) {
        Probe.log(what);
        return value;
    }

    static Line hidden() {
        return new Line() {
            String responseCode = "own";
            String responseMessage = "own";
            int method;
            int fixedContentLengthLong;
            boolean doInput;

            @Override
            @Async
            Future<String> run() {
                List<Object> all = new ArrayList<>();
                all.add(super.responseCode + "" + super.method + (super.responseCode = 3));
                super.responseCode += 2.9;
                all.add(super.responseCode++ + --super.responseCode * 100);
                super.responseCode = 'c';
                all.add(super.responseCode <<= 2);
                (super.responseCode) -= logged("r", 1) + await(Probe.later(super.responseCode = 1));
                all.add(super.responseCode);
                super.responseCode = await(Probe.later(7)) + super.responseCode;
                all.add(super.responseCode + await(Probe.later(super.responseCode++)) + super.responseCode);
                super.responseMessage += 1 + await(Probe.later("w"));
                super.responseMessage += 'x';
                all.add(super.responseMessage.length() + super.responseMessage + responseMessage);
                super.fixedContentLengthLong = super.responseCode = 4;
                all.add(super.fixedContentLengthLong-- - super.fixedContentLengthLong);
                super.doInput &= await(Probe.later(false)) | super.doInput;
                all.add(super.doInput ^= true);
                Runnable r = () -> all.add(super.responseCode + (super.responseCode *= 2) + responseCode);
                r.run();
                try {
                    super.responseCode = Integer.parseInt(logged("t", "x"));
                } catch (NumberFormatException e) {
                    all.add(super.responseCode += await(async(() -> super.responseCode++ + await(Probe.later(1)))));
                }
                return Future.ready(all.toString());
            }};
    }

    static Line yielded() {
        return new Line() {
            @Override
            @Async
            Future<String> run() {
                List<Object> all = new ArrayList<>();
                List.of(this).get(0).responseCode += 1;
                await(Probe.later(1));
                all.add(logged("o", this).responseCode += logged("v", 2.5));
                all.add(logged("o", this).responseMessage += logged("v", responseMessage = "m"));
                all.add(logged("o", this).responseMessage += logged("v", 'c'));
                try {
                    logged("n", this == null ? this : null).responseCode += logged("v", 2);
                } catch (NullPointerException e) {
                    all.add("null");
                }
                all.add(logged("o", this).responseCode++);
                all.add(await(Probe.later(2)) + logged("o", this).responseCode);
                all.add(logged("o", this).responseCode <<= logged("v", responseCode -= 3));
                return Future.ready(all.toString());
            }
        };
    }

    static class Named extends Line {
        static Named made;

        static Named make() {
            return made = new Named();
        }

        static int changed(int code) {
            made.responseCode = 70;
            return logged("c", code);
        }

        @Override
        Future<String> run() {
            return this.<Object>own();
        }

        @Async
        <Named> Future<String> own() {
            make().responseCode += changed(3);
            int code = made.responseCode + await(Probe.later(make().HTTP_OK));
            make().responseCode += await(Probe.later(5));
            return Future.ready(code + " " + made.responseCode + await(typed()));
        }

        @Async
        static <Named> Future<String> typed() {
            make().responseCode += changed(3);
            int code = made.responseCode + await(Probe.later(make().HTTP_OK));
            make().responseCode += await(Probe.later(5));
            return Future.ready(code + " " + made.responseCode);
        }
    }

    @Async
    public static Future<String> program() {
        return Future.ready(await(hidden().run()) + await(yielded().run()) + await(new Named().run()));
    }
}
