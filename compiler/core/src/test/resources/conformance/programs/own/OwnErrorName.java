import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import probe.Probe;
public class OwnErrorName { enum E { A, B } static class IncompatibleClassChangeError { }
  @Async static Future<?> program() { E e = E.A; int v = switch (e) { case A -> await(Probe.later(1)); case B -> 2; }; return Future.ready(v); } }
