import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Switches whose labels are {@code null} and {@code default} alone: no value of the selector's type is a constant, but for a box, a String or an enum. */
public class OwnOnlyNull {
    sealed interface Shape permits Dot {}

    record Dot(int x) implements Shape {}

    enum Color {
        RED
    }

    @Async
    static Future<String> ofSealed(Shape shape) {
        long b = switch (shape) {
            case null: {
            }
            default: {
                yield await(Probe.later(1L));
            }
        };
        switch (shape) {
            case null -> Probe.log("none " + await(Probe.later(2)));
            default -> Probe.log("some " + await(Probe.later(3)));
        }
        return Future.ready(shape + " " + b);
    }

    @Async
    static Future<String> ofObject(Object o, List<? extends CharSequence> list) {
        String s = switch (o) {
            case null -> "null";
            default -> o + " " + await(Probe.later("late"));
        };
        for (CharSequence c : list) {
            switch (c) {
                case null:
                    s += await(Probe.later("-"));
                default:
                    s += c + await(Probe.later("+"));
            }
        }
        return Future.ready(s);
    }

    @Async
    static <T, S extends Integer, U extends String, E extends Enum<E>> Future<String> ofVariables(T t, S i, U u, E e) {
        String s = "";
        switch (t) {
            case null, default -> s += await(Probe.later("t"));
        }
        switch (i) {
            case null -> s += await(Probe.later("no i"));
            default -> s += i + await(Probe.later("i"));
        }
        switch (u) {
            case null -> s += await(Probe.later("no u"));
            default -> s += u + await(Probe.later("u"));
        }
        switch (e) {
            case null -> s += await(Probe.later("no e"));
            default -> s += e + await(Probe.later("e"));
        }
        return Future.ready(s);
    }

    @Async
    static Future<String> ofConstants(Integer i, Character c, String s, Color color) {
        String all = "";
        switch (i) {
            case null -> all += await(Probe.later("null"));
            default -> all += i + await(Probe.later("i"));
        }
        switch (c) {
            case null -> all += await(Probe.later("null"));
            default -> all += c + await(Probe.later("c"));
        }
        switch (s) {
            case null -> all += await(Probe.later("null"));
            default -> all += s + await(Probe.later("s"));
        }
        switch (color) {
            case null -> all += await(Probe.later("null"));
            default -> all += color + await(Probe.later("color"));
        }
        return Future.ready(all);
    }

    @Async
    static Future<String> program() {
        Probe.log(await(ofSealed(new Dot(1))));
        Probe.log(await(ofSealed(null)));
        Probe.log(await(ofObject("o", java.util.Arrays.asList("x", null, "y"))));
        Probe.log(await(ofObject(null, List.of())));
        Probe.log(await(OwnOnlyNull.<Object, Integer, String, Color>ofVariables(3, 4, "five", Color.RED)));
        Probe.log(await(OwnOnlyNull.<Object, Integer, String, Color>ofVariables(null, null, null, null)));
        Probe.log(await(ofConstants(1, 'a', "b", Color.RED)));
        Probe.log(await(ofConstants(null, null, null, null)));
        return Future.ready("end");
    }
}
