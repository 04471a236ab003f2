import static dev.pollen.Pollen.await;
import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import java.io.*;
import probe.Probe;

public class OwnMembersOfGenericLocals {
  @Async static Future<?> program() throws Exception {
    class Box<T> { T v; class It { T get() { return v; } } static class St<U> { U u; } Box(T v) { this.v = v; } }
    Box<String> b = new Box<>("q");
    Box<String>.It it = b.new It();
    Box.St<Integer> st = new Box.St<>();
    st.u = await(Probe.later(3));
    Probe.log(it.get() + st.u + await(Probe.later(it.get().length())));
    return Future.ready(st.u + it.get());
  }
}
