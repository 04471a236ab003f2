import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Conditionals and switches of several types that await, as what a parameter with several bounds is given. */
public class OwnIntersectionChosen {
    interface Shape {
        int area();
    }

    interface Named {
        default String label() {
            return "<" + this + ">";
        }
    }

    record Square(int area) implements Shape, Named {}

    record Circle(int area) implements Shape, Named {}

    static <T extends Shape & Named> String both(T t) {
        return t.label() + t.area();
    }

    static <T extends Shape & Named> List<T> list(T a, T b) {
        return List.of(a, b);
    }

    static <T extends Shape & Named> String rivals(T t) {
        return "both" + t.area();
    }

    static String rivals(Object o) {
        return "any" + o;
    }

    @Async
    static Future<String> overloaded(int k) {
        var v = k > 2 ? new Square(7) : new Circle(8);
        String s = rivals(k > 2 ? new Square(await(Probe.later(k))) : new Circle(1));
        s += rivals(await(Probe.later(k > 3 ? v : new Circle(2))));
        return Future.ready(s + rivals(await(Probe.later(v))) + rivals(v));
    }

    @Async
    static Future<String> chosen(int k) {
        var v = k > 2 ? new Square(7) : new Circle(8);
        String s = both(k > 2 ? new Square(await(Probe.later(k))) : new Circle(1));
        s += both((switch (k) {
            case 4 -> new Square(await(Probe.later(k)));
            default -> new Circle(2);
        }));
        s += list(
                        k > 2 ? new Square(await(Probe.later(k))) : new Circle(3),
                        k > 3 ? v : new Circle(await(Probe.later(5))))
                .get(1)
                .label();
        return Future.ready(s);
    }

    public static Future<String> program() {
        return async(() -> await(chosen(1)) + await(chosen(3)) + await(chosen(4)) + await(overloaded(3)));
    }
}
