import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import probe.Probe;

/** Objects of classes without a name whose own members are used around an await. */
public class OwnNamelessUsed {
    private int field = 40;

    private static String log(String text) {
        Probe.log(text);
        return text;
    }

    @Async
    static Future<String> called(int k) {
        int a =
                new Object() {
                    int x = k;

                    int m(int i) {
                        log("m" + i);
                        return x++ * i;
                    }
                }.m(await(Probe.later(2)));
        int b =
                new ArrayList<Integer>(List.of(k, k)) {
                            int third(int i) {
                                add(i);
                                return get(2);
                            }
                        }.third(await(Probe.later(8)))
                        + a;
        return Future.ready(a + "-" + b);
    }

    static <T> int use(T given, ToIntBiFunction<T, Integer> function, int late) {
        return function.applyAsInt(given, late);
    }

    @Async
    Future<String> given(int k) {
        int a =
                use(
                        new Object() {
                            int x = k + field++;
                        },
                        (o, late) -> o.x + k + late,
                        await(Probe.later(3)));
        String s =
                Optional.of(
                                        new Object() {
                                            int x = k;
                                        })
                                .map(o -> o.x + 1)
                                .orElse(await(Probe.later(5)))
                        + "/"
                        + Optional.of(
                                        new Object() {
                                            int x = k;
                                        })
                                .filter(o -> o.x > 100)
                                .map(o -> o.x)
                                .orElse(await(Probe.later(6)));
        return Future.ready(a + s + field);
    }

    @Async
    Future<String> within(List<Integer> numbers) {
        String out = "";
        for (int n : numbers) {
            if (new Object() {
                                boolean isOdd(int add) {
                                    return (n + add) % 2 == 1;
                                }
                            }.isOdd(await(Probe.later(1)))
                    && n > 1) {
                out += n;
            }
            while (new Object() {
                        boolean fewer(int than) {
                            return ++field < than;
                        }
                    }.fewer(await(Probe.later(43)))) {
                out += ".";
            }
            out +=
                    switch (new Object() {
                        int half = n / 2;
                    }.half) {
                        case 0 -> await(Probe.later("none"));
                        case 1 -> "one";
                        default -> {
                            log("more");
                            yield "more" + await(Probe.later(n));
                        }
                    };
        }
        Future<Integer> block =
                async(
                        () ->
                                new Object() {
                                            int x = field;
                                        }.x
                                        + await(Probe.later(1)));
        return Future.ready(out + await(block));
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(called(7)));
            Probe.log(await(new OwnNamelessUsed().given(9)));
            return await(new OwnNamelessUsed().within(List.of(1, 2, 4, 5)));
        });
    }
}
