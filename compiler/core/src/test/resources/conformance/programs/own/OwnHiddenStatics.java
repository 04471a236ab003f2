import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import probe.Fields;
import probe.Probe;

/** Static members of a superclass in another package, protected there, that the class around or one between hides. */
public class OwnHiddenStatics extends Fields<String> {
    static int shared = 70;
    static final int FIXED = 71;

    protected static String said(Object... what) {
        return "own" + what.length;
    }

    protected static <A> A same(A a) {
        Probe.log("own same");
        return a;
    }

    static class Below extends OwnHiddenStatics {
        @Async
        Future<String> run() {
            int before = Fields.shared;
            Fields.shared = await(Probe.later(31));
            String all = before + " " + Fields.shared + " " + shared + " " + super.shared + " " + Fields.said(1, 2);
            Fields.shared = before;
            return Future.ready(all + said() + super.said(3));
        }
    }

    @Async
    static Future<String> fields() {
        StringBuilder all = new StringBuilder();
        int old = Fields.shared;
        await(Probe.later(0));
        all.append(Fields.shared)
                .append(' ')
                .append(shared)
                .append(' ')
                .append(Fields.FIXED)
                .append(FIXED);
        Fields.shared = 6;
        all.append(' ').append(Fields.shared++).append(++Fields.shared).append(-Fields.shared--);
        Fields.shared += 10;
        (Fields.shared) <<= 1;
        all.append(' ').append(Fields.shared).append(' ').append(probe.Fields.shared = 9);
        Fields.shared = await(Probe.later(20));
        Fields.shared += await(Probe.later(2));
        Fields.shared -= shared(3) + await(Probe.later(1));
        all.append(' ').append(Fields.shared + await(Probe.later(100)));
        UnaryOperator<Integer> add = n -> Fields.shared += n;
        all.append(' ').append(add.apply(4)).append(' ').append(shared);
        Future<Integer> block = async(() -> Fields.shared * await(Probe.later(2)));
        all.append(' ').append(await(block));
        long wide = Fields.shared;
        Fields.shared = (char) 65;
        all.append(' ').append(wide).append(' ').append(Fields.shared);
        Fields.shared = old;
        return Future.ready(all.append(' ').append(shared).toString());
    }

    private static int shared(int n) {
        Probe.log("shared " + Fields.shared);
        return n;
    }

    @Async
    static Future<String> methods() {
        String all = Fields.said() + Fields.said(1, await(Probe.later(2))) + said();
        all += Fields.said(new Object[] {1, 2, 3}) + Fields.same("s") + Fields.<Object>same(5) + same(6);
        Function<Object[], String> reference = Fields::said;
        Function<String, String> generic = Fields::<String>same;
        await(Probe.later(0));
        List<Integer> list = Fields.same(List.of(await(Probe.later(7))));
        return Future.ready(all + reference.apply(new Object[4]) + generic.apply("g") + list);
    }

    @Async
    @SuppressWarnings("static")
    static Future<String> ofObjects(Fields<String> object, OwnHiddenStatics own) {
        class Local extends Fields<String> {}
        var nameless = new Local() {};
        await(Probe.later(0));
        Probe.log(Local.shared + " " + Local.said(1) + nameless.shared + nameless.said());
        return Future.ready(object.shared + " " + own.shared + " " + object.said(1) + own.said(1, 2));
    }

    static Future<String> inNameless() {
        return new Fields<String>() {
            int shared = 81;

            @Async
            Future<String> run() {
                int old = Fields.shared;
                Fields.shared = await(Probe.later(41));
                String all = Fields.shared + " " + shared + " " + super.shared;
                Fields.shared = old;
                return Future.ready(all);
            }
        }.run();
    }

    @Async
    public static Future<String> program() {
        Fields.shared = 5; // other programs leave others
        Probe.log(await(fields()));
        Probe.log(await(methods()));
        Probe.log(await(new Below().run()));
        Probe.log(await(ofObjects(null, null)));
        Probe.log(await(inNameless()));
        return Future.ready("done");
    }
}
