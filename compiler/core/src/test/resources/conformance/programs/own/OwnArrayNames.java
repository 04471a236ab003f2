import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Arrays;
import probe.Probe;

/** {@code int n[]}: the name stands within the type, and what it begins with may have that name, too. */
public class OwnArrayNames {
    @Target(ElementType.TYPE_USE)
    @interface Sized {
        int[] value() default {};
    }

    static final int n = 7;
    final int n2 = 100;
    final int n3 = 200;
    int state = 8;

    public static Future<?> program() {
        return new OwnArrayNames().run();
    }

    @Async
    Future<String> run() {
        StringBuilder all = new StringBuilder();
        {
            int n = await(Probe.later(1));
            await(Probe.pause());
            all.append(n);
        }
        {
            int n[] = new int[] {OwnArrayNames.n, this.n2, this.n3};
            await(Probe.pause());
            n[1] += await(Probe.later(1));
            all.append(Arrays.toString(n));
        }
        {
            int a = await(Probe.later(2)), n[] /* not n */ [] = {{OwnArrayNames.n}, {a, this.n2}}, b[] = n[0];
            await(Probe.pause());
            all.append(Arrays.deepToString(n)).append(a).append(Arrays.toString(b));
        }
        {
            int @Sized(OwnArrayNames.n) [] n = {OwnArrayNames.n, 1};
            await(Probe.pause());
            all.append(Arrays.toString(n));
        }
        {
            int @Sized({OwnArrayNames.n, 2}) [] n @Sized [] = {{OwnArrayNames.n}, {this.n3}};
            await(Probe.pause());
            all.append(Arrays.deepToString(n));
        }
        for (int n[] = {OwnArrayNames.n, 0}, i = 0; i < 2; i++) {
            n[i] += await(Probe.later(n[0]));
            all.append(Arrays.toString(n));
        }
        Probe.log(all.toString());
        return inside();
    }

    @Async
    Future<String> inside() {
        class Local {
            int go() {
                return state;
            }

            @Async
            Future<String> get() {
                int before = await(Probe.later(state));
                int state[] = new int[] {OwnArrayNames.this.state, before};
                await(Probe.pause());
                state[1]++;
                return Future.ready(Arrays.toString(state) + go());
            }
        }
        return Future.ready(await(new Local().get()));
    }
}
