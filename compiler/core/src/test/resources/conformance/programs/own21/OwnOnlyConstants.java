import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import probe.Probe;

/** Statements that switch over the constants of several enums: exhaustive, although neither pattern nor null is among the labels. */
public class OwnOnlyConstants {
    sealed interface I permits A, B {}

    enum A implements I {
        X,
        Y
    }

    enum B implements I {
        Z
    }

    @Async
    static Future<String> left(I i) {
        try {
            await(Probe.pause());
            switch (i) {
                case A.X -> {
                    return Future.ready("x");
                }
                case A.Y -> {
                    return Future.ready("y");
                }
                case B.Z -> {
                    return Future.ready("z");
                }
            }
        } finally {
            Probe.log(await(Probe.later("finally")));
        }
    }

    @Async
    static Future<String> fallen(I i) {
        int n;
        switch (i) {
            case A.X:
                return Future.ready("x" + await(Probe.later(1)));
            case A.Y:
                Probe.log("y");
            case B.Z:
                n = await(Probe.later(2));
        }
        return Future.ready("n" + n);
    }

    @Async
    static Future<?> program() {
        for (I i : new I[] {A.X, A.Y, B.Z}) Probe.log(await(left(i)) + await(fallen(i)));
        I none = null;
        try {
            await(fallen(none));
        } catch (NullPointerException e) {
            Probe.log("null");
        }
        return Future.ready("end");
    }
}
