import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** The value of a switch expression is declared before it, where the class of a group has no name. */
public class OwnValuesOfGroups {

    private static <T> T log(T value) {
        Probe.log("" + value);
        return value;
    }

    @Async
    Future<String> grouped(int k) throws Exception {
        Object out = null;
        for (String w : List.of("a", "b")) {
            var o = switch (w) {
                case "a":
                    class L {
                        String v = w;
                    }
                    var l = new L();
                    await(Probe.later(1));
                    yield l;
                default:
                    await(Probe.later(1));
                    yield null;
            };
            out = o == null ? out : o.v;
        }
        return Future.ready("" + out);
    }

    public static Future<String> program() {
        return async(() -> {
            OwnValuesOfGroups p = new OwnValuesOfGroups();
            log(await(p.grouped(4)));
            log(await(p.grouped(1)));
            return "end";
        });
    }
}
