import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import probe.Probe;

/** Names and types that are what they mean, whatever annotations they carry and whatever a machine calls its own parts. */
public class OwnMeantNames {
    @Target(ElementType.TYPE_USE)
    @interface Given {}

    static Future<OwnMeantState> load() {
        return Probe.later(new OwnMeantState(7));
    }

    static Future<String> call(Supplier<String> s) {
        return Probe.later(s.get());
    }

    final int low = 2;

    boolean within(int x, int high) {
        return x >= low && x < high;
    }

    @Async
    Future<String> ofTheMachine(int x, String awaitee) {
        int y = await(Probe.later(x));
        String s = await(call(() -> "x"));
        return Future.ready(within(y, 5) + awaitee + s);
    }

    @Given String field = "f";

    @Async
    Future<String> annotated(@Given String key, @Given Integer number) {
        key += await(Probe.later("+"));
        field += await(Probe.later("-"));
        number += await(Probe.later(1));
        switch (key) {
            case "a+":
                return Future.ready("A" + field + number);
            default:
                return Future.ready("D" + await(Probe.later(key)) + field + number);
        }
    }

    static void run(Runnable r) {
        r.run();
    }

    @Async
    static Future<String> thrownInALambda(int n) {
        try {
            if (n == 1) throw new IllegalStateException("state");
            return Future.ready("fine");
        } catch (Exception e) {
            Probe.log(await(Probe.later("rollback")));
            run(() -> {
                throw e;
            });
            return Future.ready("never");
        }
    }

    interface Step {
        void run() throws IOException;
    }

    @Async
    static Future<String> thrownInAClass(int n) throws IOException {
        try {
            if (n == 1) throw new IOException("io");
            return Future.ready("fine");
        } catch (IOException e) {
            Probe.log(await(Probe.later("rollback")));
            new Step() {
                @Override
                public void run() throws IOException {
                    throw (e);
                }
            }.run();
            return Future.ready("never");
        }
    }

    @Async
    static Future<String> ofNothing(int n) {
        Runnable r = () -> async(() -> {
            await(Probe.later(n));
        });
        r.run();
        Supplier<Future<Integer>> s = () -> async(() -> await(Probe.later(n)) + 1);
        return Future.ready("x" + await(s.get()));
    }

    @Async
    static Future<?> program() throws Exception {
        Probe.log(await(new OwnMeantNames().ofTheMachine(3, "q")));
        Probe.log(await(new OwnMeantNames().annotated("a", 1)));
        Probe.log(await(new OwnMeantNames().annotated("b", 2)));
        try {
            await(thrownInALambda(1));
        } catch (IllegalStateException e) {
            Probe.log(e.getMessage());
        }
        try {
            await(thrownInAClass(1));
        } catch (IOException e) {
            Probe.log(e.getMessage());
        }
        Probe.log(await(ofNothing(4)));
        var s = await(load());
        String t = await(Probe.later("t"));
        return Future.ready(t + s.v());
    }
}

record OwnMeantState(int v) {}
