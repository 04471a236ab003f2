import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import probe.Probe;

/** A stream of a class that has no name where it is kept. */
public class OwnStreamsOfLocals {

    private static <T> T log(T value) {
        Probe.log("" + value);
        return value;
    }

    @Async
    Future<String> skipped(int k) throws Exception {
        String r = Optional.of(k)
                .map(n -> {
                    class L {
                        int v = n;

                        @Override
                        public String toString() {
                            return "L" + v;
                        }
                    }
                    return List.of(new L(), new L());
                })
                .get()
                .stream()
                .skip(await(Probe.later(1)))
                .map(l -> l.v + "!" + l)
                .collect(Collectors.joining());
        return Future.ready(r);
    }

    public static Future<String> program() {
        return async(() -> {
            OwnStreamsOfLocals p = new OwnStreamsOfLocals();
            log(await(p.skipped(4)));
            log(await(p.skipped(1)));
            return "end";
        });
    }
}
