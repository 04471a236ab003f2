import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.IntSupplier;
import probe.Probe;

/** The class of a {@code var} captures a local and assigns a field: of this class, of its own, and of another object. */
public class OwnVarClassAssigns {
    static String tag = "none";
    static int[] cells = {0};

    int count;

    @Async
    Future<Integer> counted(int n) throws Exception {
        int twice = await(Probe.later(n)) * 2;
        var counter = new IntSupplier() {
            int own;

            @Override
            public int getAsInt() {
                tag = "of " + twice;
                (count) = count + 1;
                own = own + twice;
                this.own = own + 1;
                cells[0] = own;
                return switch (twice) {
                    case 1 -> 9;
                    default -> {
                        OwnVarClassAssigns.tag = tag + "!";
                        yield own;
                    }
                };
            }
        };
        await(Probe.pause());
        Probe.log(counter.getAsInt() + " " + tag);
        await(Probe.pause());
        return Future.ready(counter.getAsInt() + counter.own + count + cells[0]);
    }

    @Async
    static Future<Integer> program() throws Exception {
        return Future.ready(await(new OwnVarClassAssigns().counted(4)));
    }
}
