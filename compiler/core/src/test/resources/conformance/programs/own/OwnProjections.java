import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import probe.Probe;

// Types that mention captured type variables, kept over awaits: they are written upwards projected (JLS 4.10.5).
class OwnProjections {
  static class Multi<K, V> {
    final Map<K, Collection<V>> map = new TreeMap<>();

    Map<K, Collection<V>> asMap() {
      return map;
    }

    Map<K, List<? super V>> sinks() {
      Map<K, List<? super V>> sinks = new TreeMap<>();
      map.forEach((k, vs) -> sinks.put(k, new ArrayList<Object>(vs)));
      return sinks;
    }
  }

  static <A> String sorted(Comparator<A> order, List<? extends A> list) {
    List<A> copy = new ArrayList<>(list);
    copy.sort(order);
    return copy.toString();
  }

  static <E extends Comparable<E>> List<E> self(List<E> list) {
    return list;
  }

  static <T> T pick(T first, int n) {
    return first;
  }

  @Async
  static <K, V> Future<String> iterated(Multi<? extends K, ? extends V> multi) {
    String s = "";
    for (Map.Entry<? extends K, ? extends Collection<? extends V>> e : multi.asMap().entrySet()) {
      s += e.getKey() + "=" + await(Probe.later(e.getValue().size()));
      for (V v : e.getValue()) s += await(Probe.later(v));
    }
    for (Iterator<? extends Map.Entry<? extends K, ? extends Collection<? extends V>>> i = multi.asMap().entrySet().iterator();
        i.hasNext(); ) {
      s += i.next().getValue().iterator().next().toString() + await(Probe.later(1));
    }
    for (Map.Entry<? extends K, ? extends List<?>> e : multi.sinks().entrySet()) s += await(Probe.later(e));
    return Future.ready(s);
  }

  @Async
  static Future<String> operands(List<? extends Comparable<?>> list, Multi<? extends String, ? extends Number> multi) {
    String s = multi.asMap().values().iterator().next().iterator().next().intValue() + await(Probe.later(";"));
    s += pick(multi.asMap().entrySet(), await(Probe.later(1))).iterator().next().getValue().iterator().next().doubleValue();
    s += sorted(Comparator.comparing(Object::toString), list) + await(Probe.later("y"));
    Collection<? extends Number> numbers = pick(multi.asMap().get("a"), await(Probe.later(3)));
    s += numbers.size() + await(Probe.later(numbers)).iterator().next().intValue();
    return Future.ready(s);
  }

  @Async
  static Future<String> recursive(List<? extends Enum<?>> list, Class<? extends Enum<?>> type) {
    String s = list.get(0).getDeclaringClass().getSimpleName() + await(Probe.later(1));
    s += pick(list.get(0).getDeclaringClass(), await(Probe.later(2))).getEnumConstants().length;
    s += self(List.of("b", "a")).get(await(Probe.later(1))) + pick(type.getEnumConstants(), await(Probe.later(4)))[0].name();
    return Future.ready(s);
  }

  enum Letter {
    A,
    B
  }

  @Async
  static Future<?> program() {
    Multi<String, Integer> multi = new Multi<>();
    multi.map.put("a", List.of(1, 2));
    multi.map.put("b", List.of(3));
    Probe.log(await(iterated(multi)));
    Probe.log(await(operands(List.of(2, 1), multi)));
    Probe.log(await(recursive(List.of(Letter.B), Letter.class)));
    return Future.ready("end");
  }
}
