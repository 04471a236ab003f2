import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import probe.Probe;

/** Rows DN: things in things in things. */
@SuppressWarnings("finally")
public class CatDn1 {
  final String name;

  CatDn1(String name) {
    this.name = name;
  }

  @Async
  static Future<String> dn05() throws Exception {
    String s = "";
    int jumps = 0;
    l0:
    for (int a = 0; a < 2; a++) {
      l1:
      for (int b = 0; b < 2; b++) {
        l2:
        for (int c = 0; c < 2; c++) {
          l3:
          for (int d = 0; d < 2; d++) {
            l4:
            for (int e = 0; e < 2; e++) {
              l5:
              for (int f = 0; f < 2; f++) {
                l6:
                for (int g = 0; g < 2; g++) {
                  l7:
                  for (int h = 0; h < 2; h++) {
                    l8:
                    for (int i = 0; i < 2; i++) {
                      l9:
                      for (int j = 0; j < 2; j++) {
                        l10:
                        for (int k = 0; k < 2; k++) {
                          l11:
                          for (int l = 0; l < 2; l++) {
                            l12:
                            for (int m = 0; m < 2; m++) {
                              l13:
                              for (int n = 0; n < 2; n++) {
                                l14:
                                for (int o = 0; o < 2; o++) {
                                  l15:
                                  for (int p = 0; p < 2; p++) {
                                    int to = await(Probe.later(jumps++ % 18));
                                    s += a + b + c + d + e + f + g + h + i + j + k + l;
                                    s += m + n + o + p + ":" + to + " ";
                                    switch (to) {
                                      case 0: continue l0;
                                      case 1: continue l1;
                                      case 2: continue l2;
                                      case 3: continue l3;
                                      case 4: continue l4;
                                      case 5: continue l5;
                                      case 6: continue l6;
                                      case 7: continue l7;
                                      case 8: continue l8;
                                      case 9: continue l9;
                                      case 10: continue l10;
                                      case 11: continue l11;
                                      case 12: continue l12;
                                      case 13: continue l13;
                                      case 14: continue l14;
                                      case 15: continue l15;
                                      case 16: break l9;
                                      default: break l3;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return Future.ready(s + jumps);
  }

  @Async
  static Future<String> dn06(int how) throws Exception {
    String s = "";
    for (int round = 0; round < 2; round++) {
      try {
        try {
          try {
            try {
              try {
                try {
                  try {
                    try {
                      try {
                        try {
                          s += await(Probe.later(round));
                          if (how == 1) throw new IllegalStateException("x");
                          if (how == 2) return Future.ready(s += "r");
                          if (how == 3) continue;
                          if (how == 4) throw new IndexOutOfBoundsException("y");
                        } catch (ArithmeticException e) {
                          s += "no";
                        } finally {
                          s += await(Probe.later("a"));
                        }
                      } catch (ClassCastException e) {
                        s += "no";
                      } finally {
                        s += "b";
                      }
                    } catch (IndexOutOfBoundsException e) {
                      s += "caught";
                      throw new IllegalArgumentException(e.getMessage() + await(Probe.later("!")), e);
                    } finally {
                      s += await(Probe.later("c"));
                    }
                  } finally {
                    s += "d";
                  }
                } catch (ArrayStoreException e) {
                  s += "no";
                } finally {
                  s += await(Probe.later("e"));
                }
              } finally {
                s += await(Probe.later("f"));
              }
            } catch (NullPointerException e) {
              s += "no";
            } finally {
              s += "g";
            }
          } finally {
            s += await(Probe.later("h"));
          }
        } catch (IllegalArgumentException e) {
          s += e.getMessage() + e.getCause().getMessage() + await(Probe.later("handled"));
        } finally {
          s += "i";
          Probe.log(s);
        }
      } catch (IllegalStateException e) {
        return Future.ready(s + e.getMessage());
      } finally {
        s += await(Probe.later("j"));
        Probe.log(s);
      }
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> dn07(int n) throws Exception {
    String s = "";
    for (int i = 0; i < 2; i++) {
      switch (n + await(Probe.later(i))) {
        case 0:
        case 1:
          Supplier<Future<String>> lambda = () -> async(() -> {
            int k = n;
            return switch (await(Probe.later(k))) {
              case 0 -> {
                String in = "";
                for (int j = 0; ; j++) {
                  switch (j) {
                    case 0:
                      in += await(Probe.later("zero"));
                      continue;
                    case 1:
                      in += switch (await(Probe.later("s" + k))) {
                        case "s0":
                          if (await(Probe.later(true))) yield "deep";
                        default:
                          yield "none";
                      };
                      break;
                    default:
                      break;
                  }
                  if (j == 1) break;
                }
                yield in;
              }
              case 1 -> "one";
              default -> throw new IllegalStateException("k" + k);
            };
          });
          s += await(lambda.get());
          break;
        case 2:
          s += "two" + await(Probe.later("!"));
        default:
          s += "fell";
      }
      s += ";";
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> dn09(int n) throws Exception {
    boolean b =
        (n & 1) != 0 && await(Probe.later(true))
            || ((n & 2) != 0
                ? await(Probe.later(n > 5)) && (n != 7 || await(Probe.later(false)))
                : (n & 4) != 0 && (await(Probe.later(n)) == 4 || !(n > 3 && await(Probe.later(true)))));
    String s = n < await(Probe.later(2))
        ? n < await(Probe.later(1)) ? "z" + await(Probe.later(0)) : await(Probe.later("o")) + n
        : n < await(Probe.later(4))
            ? (n == await(Probe.later(2)) ? "t" : await(Probe.later("d"))) + (b ? await(Probe.later(1)) : 0)
            : n < 6
                ? await(Probe.later(n)) % 2 == 0
                    ? b || await(Probe.later(true)) ? "e" + await(Probe.later(n)) : "never"
                    : b && await(Probe.later(b)) ? "f" : "g"
                : b ? "h" : await(Probe.later(n > 6)) && n > await(Probe.later(6)) ? "i" : "j";
    return Future.ready(b + s);
  }

  @Async
  Future<String> dn10() throws Exception {
    class Outer {
      final String name = "local";

      Future<String> run(String p) throws Exception {
        return new Object() {
          final String name = "anonymous";

          @Async
          Future<String> inner(int n) throws Exception {
            class Deepest {
              final String name = "deepest";

              @Async
              Future<String> all() throws Exception {
                String own = name + n + await(Probe.later(p));
                return Future.ready(own + Outer.this.name + CatDn1.this.name + await(Probe.later(this.name)));
              }
            }
            String s = await(new Deepest().all());
            return Future.ready(s + "/" + name + await(Probe.later(n)) + CatDn1.this.name);
          }
        }.inner(p.length());
      }
    }
    Outer outer = new Outer();
    return Future.ready(await(outer.run("pp")) + name + outer.name);
  }

  @Async
  static Future<String> dn11() throws Exception {
    List<Integer> lock = new ArrayList<>();
    String s = "";
    block: {
      loop:
      for (int i = 0; ; i++) {
        try {
          synchronized (await(Probe.later(lock))) {
            lock.add(i);
            if (i == 3) break block;
          }
          inner: {
            do {
              try {
                if (await(Probe.later(i)) == 1) break inner;
                if (i == 2) continue loop;
              } finally {
                s += "f" + i;
                synchronized (lock) {
                  lock.add(-i);
                  if (Thread.holdsLock(lock)) s += "h";
                }
              }
            } while (await(Probe.later(false)));
            s += "end" + i;
          }
          s += "out" + i;
        } finally {
          s += Thread.holdsLock(lock) + await(Probe.later("g"));
        }
      }
    }
    return Future.ready(s + lock);
  }

  @Async
  static Future<String> dn12() throws Exception {
    Map<String, Map<? super Integer, List<? extends Map<String[], Set<Map<Integer, List<int[]>>>>>>> deep =
        new TreeMap<>();
    List<Map<String[], Set<Map<Integer, List<int[]>>>>> list = new ArrayList<>();
    list.add(new HashMap<>(Map.of(new String[] {"k"}, Set.of(Map.of(1, List.of(new int[] {7}))))));
    deep.computeIfAbsent(await(Probe.later("a")), k -> new HashMap<>())
        .put(await(Probe.later(2)), await(Probe.later(1)) > 0 ? list : null);
    for (var e : deep.entrySet()) {
      var inner = e.getValue();
      int at = await(Probe.later(2));
      for (var m : inner.get(at)) {
        for (var set : m.values()) {
          for (var x : set) {
            x.get(await(Probe.later(1))).get(0)[await(Probe.later(0))] += await(Probe.later(3));
            return Future.ready(e.getKey() + x.get(1).get(0)[0]);
          }
        }
      }
    }
    return Future.ready("none");
  }

  @Async
  static Future<String> dn13() throws Exception {
    String s = "";
    {
      int x = await(Probe.later(1));
      {
        String y = "y" + x + await(Probe.later(2));
        s += y;
      }
      {
        long y = x + await(Probe.later(3));
        IntUnaryOperator z = v -> v + (int) y;
        s += z.applyAsInt(await(Probe.later(4)));
      }
    }
    {
      String x = await(Probe.later("x"));
      for (char y = 'a'; y < 'c'; y++) {
        {
          Object z = x + y + await(Probe.later(5));
          s += z;
        }
        {
          int z;
          if (await(Probe.later(y)) == 'a') z = 6;
          else z = await(Probe.later(7));
          s += z;
        }
      }
    }
    double x = await(Probe.later(0.5));
    return Future.ready(s + x);
  }

  @Async
  static Future<?> program() throws Exception {
    Probe.log(await(dn05()));
    for (int how = 0; how < 5; how++) Probe.log(await(dn06(how)));
    for (int n = 0; n < 3; n++) Probe.log(await(dn07(n)));
    for (int n = 0; n < 8; n++) Probe.log(await(dn09(n)));
    Probe.log(await(new CatDn1("top").dn10()));
    Probe.log(await(dn11()));
    Probe.log(await(dn12()));
    return Future.ready(await(dn13()));
  }
}
