import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.IntUnaryOperator;
import probe.Probe;

/** {@code super.f += v}, written out in a machine, begins a statement that copies of captured variables are made before. */
public class OwnSuperCaptures extends OwnSuperCapturesBase {
    public static Future<?> program() {
        return new OwnSuperCaptures().run();
    }

    static int apply(IntUnaryOperator f, int x) {
        return f.applyAsInt(x);
    }

    @Async
    Future<String> run() {
        int k = await(Probe.later(3));
        super.count += apply(x -> x + k, 1);
        {
            {
                super.count += apply(x -> x * k, 2);
            }
            if (k > 2) super.count -= apply(x -> x - k, 5);
            else super.count ^= apply(x -> x | k, 5);
            for (int i = 0; i < k; i++) super.count += apply(x -> x + k, i);
        }
        {{super.name += apply(x -> x + k, 1);super.name += apply(x -> x - k, 1);}}
        await(Probe.pause());
        int[] all = {await(Probe.later(k)), k};
        for (int each : all) {
            switch (each) {
                case 3:super.count += apply(x -> x + each + k, 1);
                    break;
                default:
                    once:super.count += apply(x -> x + k, 7);
            }
        }
        await(Probe.pause());
        return Future.ready(super.count + super.name + k);
    }
}

class OwnSuperCapturesBase {
    protected int count = 5;
    protected String name = "n";
}
