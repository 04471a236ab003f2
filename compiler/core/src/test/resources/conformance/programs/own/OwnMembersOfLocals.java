import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import java.io.*;
import probe.Probe;

public class OwnMembersOfLocals {
  @Async static Future<?> program() throws Exception {
    interface Shape { record Sq(int s) implements Shape { public int a() { return s * s; } } int a(); enum Kind { X, Y } }
    Shape.Sq sq = new Shape.Sq(3);
    Shape.Kind kind = Shape.Kind.Y;
    List<Shape.Sq> all = new ArrayList<>(List.of(sq));
    await(Probe.pause());
    all.add(new Shape.Sq(await(Probe.later(4))));
    Probe.log(sq.a() + " " + kind + all);
    switch (kind) { case X: await(Probe.pause()); break; case Y: Probe.log(await(Probe.later("y"))); }
    return Future.ready();
  }
}
