import static dev.pollen.Future.ready;
import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import probe.Probe;

/** Operators that assign what must be narrowed: to a type variable, or from a type with an annotation; and hidden names. */
public class OwnNarrowed<C extends String> {
    @Target(ElementType.TYPE_USE)
    @interface A {}

    static int field = 3;
    C text;

    OwnNarrowed(C text) {
        this.text = text;
    }

    static @A long wide(int x) {
        return x + 2L;
    }

    static @A double real(int x) {
        return x + 0.5;
    }

    @Async
    static Future<String> annotated() {
        int[] ints = {1};
        long y = 2;
        ints[0] += wide(await(Probe.later(4)));
        ints[0] += (@A long) await(Probe.later(4));
        field += wide(await(Probe.later(4)));
        y -= y++ * real(await(Probe.later(4)));
        return Future.ready(ints[0] + " " + field + " " + y);
    }

    @Async
    static <T extends CharSequence> Future<String> variable(T t) {
        t += await(Probe.later("x"));
        return Future.ready("" + t);
    }

    @Async
    Future<C> ofTheClass() {
        text += await(Probe.later("x"));
        return Future.ready(text);
    }

    interface Util {
        static int drop(int n) {
            return n - 1;
        }

        @Async
        static Future<String> hidden(int Util) {
            return Future.ready("" + drop(Util) + await(Probe.later(1)));
        }
    }

    @Async
    static Future<String> hiddenImport() {
        Future<Integer> f = ready(3);
        int Future = 4;
        return dev.pollen.Future.ready("" + await(f) + Future);
    }

    @Async
    <OwnNarrowed extends Number> Future<String> hiddenClass(OwnNarrowed n) {
        C before = this.text;
        await(Probe.pause());
        return Future.ready("" + before + this.text + n);
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(annotated()));
            Probe.log(await(variable("a")));
            Probe.log(await(new OwnNarrowed<String>("b").ofTheClass()));
            Probe.log(await(Util.hidden(4)));
            Probe.log(await(hiddenImport()));
            return await(new OwnNarrowed<String>("c").hiddenClass(3));
        });
    }
}
