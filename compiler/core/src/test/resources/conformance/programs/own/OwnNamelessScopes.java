import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probe.Probe;

/** Classes without a name that use what gets its value beside them, or in the lambda that makes them. */
public class OwnNamelessScopes {
    private int field = 3;

    private static <T> T log(T value) {
        Probe.log("" + value);
        return value;
    }

    static class Base {
        final String text;

        Base(Object a, int... more) {
            text = a + "/" + more.length;
            early();
        }

        void early() {
            log("early");
        }
    }

    class Inner {
        int shift(int by) {
            return field + by;
        }
    }

    @Async
    Future<String> binding(Object o) {
        var shown =
                o instanceof String s && !await(Probe.later("x")).isEmpty()
                        ? new Base(s, 1, await(Probe.later(2))) {
                            String shown = s + field;

                            @Override
                            void early() {
                                log("early " + s + shown);
                            }

                            String all() {
                                return shown + text + s + field++;
                            }
                        }
                        : null;
        await(Probe.later(1));
        return Future.ready(shown == null ? "none" : shown.all() + shown.shown + shown.text);
    }

    @Async
    Future<String> assigned(int k) {
        int length;
        final int fixed = 7;
        var sum =
                (length = log(k)) > 9
                        ? null
                        : new Object() {
                            int twice = 2 * length + k + fixed;
                            final int once = length;
                        };
        String text = await(Probe.later("-"));
        return Future.ready(sum == null ? text + length : text + sum.twice + sum.once);
    }

    @Async
    Future<String> within(Object o, int k) {
        int a =
                o instanceof Integer i && i > await(Probe.later(2))
                        ? new Object() {
                            int times(int by) {
                                return i * by + k;
                            }
                        }.times(await(Probe.later(3)))
                        : -1;
        String out = "" + a;
        while (o instanceof Integer n
                && new Inner() {
                            boolean more(int late) {
                                return shift(n) > late;
                            }
                        }.more(await(Probe.later(6)))) {
            field--;
            out += "." + n;
        }
        if (!(o instanceof Integer n)) return Future.ready(out + await(Probe.later("no")));
        var behind = new Object() {
            int n1 = n + 1;
        };
        return Future.ready(out + await(Probe.later(4)) + behind.n1);
    }

    @Async
    Future<String> streamed(List<String> words, int k) {
        var best = words.stream()
                .map(w -> new Object() {
                    String word = w;
                    int size = w.length() + k;

                    @Override
                    public String toString() {
                        return word + size + w + k + field;
                    }
                })
                .max(Comparator.comparing(o -> o.size))
                .orElseThrow();
        String late = await(Probe.later("!"));
        return Future.ready(best.word + best.size + late + best);
    }

    @Async
    Future<String> chained(int k) {
        long count = Stream.of(1, 2, 3)
                .map(n -> new Object() {
                    int twice = n * 2;
                })
                .filter(o -> o.twice > 2)
                .limit(await(Probe.later(2)))
                .filter(o -> o.twice < 9)
                .peek(o -> log(o.twice))
                .count();
        var list = Stream.of("a", "bb")
                .map(s -> {
                    int length = s.length();
                    final int factor = 3;
                    log(s);
                    return new Object() {
                        int size = length * factor + k;
                        String name = s;
                    };
                })
                .collect(Collectors.toList());
        int total = 0;
        for (var o : list) total += o.size + await(Probe.later(1)) + o.name.length();
        for (int i = 0; i < list.size(); i++) total += list.get(i).size * await(Probe.later(i));
        return Future.ready(count + "-" + total);
    }

    @Async
    Future<String> nested(List<List<Integer>> rows) {
        var cells = rows.stream()
                .flatMap(row -> row.stream().map(n -> new Object() {
                    int value = n;
                    int of = row.size();
                    Supplier<String> shown = () -> n + "of" + row + of;
                }))
                .collect(Collectors.toList());
        String out = "";
        for (var cell : cells) out += cell.value + await(Probe.later("/")) + cell.of + cell.shown.get() + " ";
        var byName = cells.stream().collect(Collectors.groupingBy(c -> c.value % 2));
        await(Probe.later(0));
        return Future.ready(out + byName.get(1).get(0).value);
    }

    @Async
    static <T extends Comparable<T>> Future<String> generic(List<T> all, T least) {
        var kept = all.stream()
                .map(t -> new Object() {
                    T value = t;
                    int order = t.compareTo(least);

                    Map.Entry<T, Integer> entry() {
                        return Map.entry(t, order);
                    }
                })
                .toList();
        String out = "";
        for (var k : kept) out += k.entry() + await(Probe.later(" ")) + k.value;
        return Future.ready(out);
    }

    @Async
    Future<String> wild(List<? extends Number> numbers, Map<String, ? super Integer> sink) {
        var all = numbers.stream()
                .map(n -> new ArrayList<Object>(List.of(n)) {
                    int doubled = n.intValue() * 2;
                    int extra = sink.size();
                })
                .toList();
        await(Probe.later(1));
        return Future.ready(all.get(0).doubled + "" + all + all.get(1).extra);
    }

    @Async
    Future<String> made(Function<Integer, Integer> f) {
        var inner = Optional.of(4)
                .map(n -> this.new Inner() {
                    int more = shift(f.apply(n));
                })
                .get();
        String late = await(Probe.later("m"));
        return Future.ready(inner.more + late + inner.shift(1));
    }

    @Async
    Future<String> failing(int k) {
        try {
            var made = Optional.of(k)
                    .map(n -> new Base(log(n)) {
                        int part = 10 / n;
                    })
                    .get();
            await(Probe.later(1));
            return Future.ready(made.part + made.text);
        } catch (ArithmeticException e) {
            return Future.ready(e.getMessage() + await(Probe.later("?")));
        }
    }

    @Async
    Future<String> called() throws Exception {
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            int from = i;
            Callable<Integer> twice = () -> from * 2;
            var counter = Optional.of(twice).map(c -> new Object() {
                int calls;

                int next() throws Exception {
                    calls++;
                    return c.call() + from;
                }
            }).get();
            sum += counter.next() + await(Probe.later(i)) + counter.next() * counter.calls;
        }
        return Future.ready("" + sum);
    }

    @Async
    Future<String> blocks(int k) {
        Future<String> block = async(() -> {
            var o = Optional.of(k).map(n -> new Object() {
                int sum = n + k + field;
            }).get();
            await(Probe.later(2));
            return "b" + o.sum;
        });
        var outer = Stream.of(1).map(n -> new Object() {
            int one = n;
        }).findFirst().get();
        Future<Integer> all = async(() -> Stream.of(1, k)
                .map(n -> new Object() {
                    int twice = n * 2 + k;
                })
                .skip(await(Probe.later(1)))
                .mapToInt(o -> o.twice)
                .sum());
        Future<Integer> other = async(() -> outer.one + await(Probe.later(5)));
        return Future.ready(await(block) + await(other) + outer.one + await(all));
    }

    @Async
    Future<String> local(int k) {
        class Local {
            int k1 = k + 1;
        }
        var o = Optional.of(new Local()).map(l -> new Object() {
            int sum = l.k1 + new Local().k1;
            Local again = l;
        }).get();
        await(Probe.later(2));
        return Future.ready("" + o.sum + o.again.k1);
    }

    /** The await stands between what gives the captured variable its value and the lambda. */
    @Async
    Future<String> between(Object o, int k) {
        int y;
        String a = ((y = k) > 2 ? "a" : "b")
                + await(Probe.later(2))
                + Optional.of(k).map(n -> new Object() {
                            int z = n + y;
                        }).get().z;
        String b = a;
        for (int i = 0; i < 2; i++) {
            int c = i;
            b += o instanceof Integer r && r > await(Probe.later(i))
                    ? Optional.of(k).map(n -> new Object() {
                                String z = n + "" + r + c;
                            }).get().z
                    : "n";
        }
        b += switch (k) {
            case 4:
                int q = k * 2;
                int w = await(Probe.later(q));
                yield Optional.of(w).map(n -> new Object() {
                            int z = n + q + w;
                        }).get().z;
            default:
                yield 1;
        };
        boolean d = !(o instanceof Integer r)
                || await(Probe.later(2)) > r
                || Optional.of(k).map(n -> new Object() {
                            int z = n + r;
                        }).get().z
                        == 9;
        return Future.ready(b + d);
    }

    /** In a statement that does not suspend the class stays where it is, and captures what the machine assigns. */
    @Async
    Future<String> untouched(Object o) {
        int n = log(3);
        String out = await(Probe.later("u"));
        for (int i = 0; i < 2; i++) {
            var f = o instanceof String q
                    ? new Object() {
                        int go(int u) {
                            return q.length() + n + u;
                        }
                    }
                    : null;
            var g = Optional.of(i).map(m -> new Object() {
                        int sum = m + n;
                    }).get();
            out += (f == null ? 0 : f.go(i)) + g.sum;
        }
        return Future.ready(out);
    }

    public static Future<String> program() {
        return async(() -> {
            OwnNamelessScopes p = new OwnNamelessScopes();
            log(await(p.binding("str")));
            log(await(p.binding(1)));
            log(await(p.assigned(4)));
            log(await(p.assigned(14)));
            log(await(p.within(5, 1)));
            log(await(p.within("5", 1)));
            log(await(p.streamed(List.of("a", "ccc", "bb"), 2)));
            log(await(p.chained(5)));
            log(await(p.nested(List.of(List.of(1, 2), List.of(), List.of(3)))));
            log(await(generic(List.of("b", "a"), "a")));
            log(await(p.wild(List.of(1, 2.5), Map.of("k", 1))));
            log(await(p.made(n -> n * 10)));
            log(await(p.failing(2)));
            log(await(p.failing(0)));
            log(await(p.called()));
            log(await(p.blocks(6)));
            log(await(p.untouched("o")));
            log(await(p.between(5, 4)));
            log(await(p.between("5", 3)));
            return await(p.local(8));
        });
    }
}
