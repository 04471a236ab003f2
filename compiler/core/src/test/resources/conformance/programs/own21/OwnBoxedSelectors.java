import static dev.pollen.Pollen.await;
import static dev.pollen.Pollen.async;
import dev.pollen.*;
import probe.Probe;
import java.util.*;
import java.util.function.*;

public class OwnBoxedSelectors {
  sealed interface K permits Op, Op2 {} enum Op implements K { ADD, SUB } enum Op2 implements K { ADD, NOP }
  @Async static Future<String> a(Integer i) {
    String r = "";
    switch (i) { case 1 -> r += "one" + await(Probe.later(1)); case null, default -> r += "nd" + await(Probe.later(2)); }
    switch (i) { case null -> r += "null" + await(Probe.later(1)); case 1, 2 -> r += "12"; default -> r += "d" + await(Probe.later(2)); }
    r += switch (i) { case null -> "n"; case 2 -> await(Probe.later("t")); default -> await(Probe.later(3)); };
    return Future.ready(r);
  }
  @Async static Future<String> b(Character i) {
    String r = "";
    switch (i) { case 'a': r += "one" + await(Probe.later(1)); case 'b': r += "b"; break; case null, default: r += "nd" + await(Probe.later(2)); }
    r += switch (i) { case 'a' -> await(Probe.later("t")); case 98 -> "bb"; case null, default -> await(Probe.later(3)); };
    return Future.ready(r);
  }
  @Async static Future<String> c(Byte i, Short s) {
    String r = "";
    switch (i) { case 1: r += "one" + await(Probe.later(1)); case 'b': r += "b"; break; case null: r += "null"; default: r += "nd" + await(Probe.later(2)); }
    r += switch (s) { case 1 -> await(Probe.later("t")); case null -> await(Probe.later(4)); case 98 -> "bb"; default -> await(Probe.later(3)); };
    r += switch (s) { case 1 -> await(Probe.later("t")); case 98 -> "bb"; default -> await(Probe.later(3)); };
    return Future.ready(r);
  }
  @Async static Future<String> d(K t, List<K> l, K[] ks) {
    String r = switch (t) { case Op.ADD -> "A" + await(Probe.later(1)); case Op.SUB -> "S"; case Op2.ADD -> await(Probe.later("2a")); case Op2.NOP -> "nop"; };
    switch (l.get(0)) { case Op.ADD -> r += "A" + await(Probe.later(1)); case Op.SUB, Op2.ADD -> r += "S" + await(Probe.later(2)); case Op2.NOP -> r += "nop"; }
    switch (ks[await(Probe.later(0))]) { case null -> r += "N" + await(Probe.later(1)); case Op.ADD -> r += "A" + await(Probe.later(1)); case Op.SUB, Op2.ADD -> r += "S" + await(Probe.later(2)); case Op2.NOP -> r += "nop"; }
    Object o = t; switch (o) { case Op.ADD -> r += "oa" + await(Probe.later(1)); case Op2.ADD -> r += "o2"; default -> r += "od" + await(Probe.later(2)); }
    java.io.Serializable se = (java.io.Serializable) t; switch (se) { case Op.ADD: r += "sa" + await(Probe.later(1)); case Op2.ADD: r += "s2"; break; default: r += "sd" + await(Probe.later(2)); }
    return Future.ready(r);
  }
  @Async static Future<String> e(K e, String s) {
    return Future.ready(switch (e) { case Op.ADD -> "a" + await(Probe.later(1)); case Op2 x when x.ordinal() > await(Probe.later(0)) -> "x" + x; default -> e.toString(); } + switch (s) { case "x", "y" -> await(Probe.later(1)); case null -> await(Probe.later(0)); default -> 2; });
  }
  @Async static Future<?> program() {
    for (Integer i : new Integer[] {1, 2, 3, null}) try { Probe.log(await(a(i))); } catch (NullPointerException x) { Probe.log("npe"); }
    for (Character i : new Character[] {'a', 'b', 'c', null}) try { Probe.log(await(b(i))); } catch (NullPointerException x) { Probe.log("npe"); }
    for (Short i : new Short[] {1, 98, 3, null}) try { Probe.log(await(c(i == null ? null : (byte) (short) i, i))); } catch (NullPointerException x) { Probe.log("npe"); }
    for (K k : new K[] {Op.ADD, Op.SUB, Op2.ADD, Op2.NOP}) for (K q : new K[] {k, null}) Probe.log(await(d(k, List.of(k), new K[] {q})));
    Probe.log(await(e(Op.ADD, "x")) + await(e(Op.SUB, null)) + await(e(Op2.NOP, "z")) + await(e(Op2.ADD, "y")));
    return Future.ready(1);
  }
}
