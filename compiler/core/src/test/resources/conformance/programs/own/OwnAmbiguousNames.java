import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.io.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;

/** Types whose simple names mean others here, or several, or one that is not accessible. */
public class OwnAmbiguousNames {
    @Async
    static Future<?> program() throws Exception {
        Probe.log(await(Linked.program()));
        Probe.log(await(Sorted.program()));
        Probe.log(await(Weak.program()));
        Probe.log(await(Inherited.program()));
        Probe.log(await(Hidden.program()));
        return Future.ready(null);
    }

    static class Linked {
        static class LR<K, V> extends LinkedHashMap<K, V> {
            @Async
            Future<V> f() {
                for (Map.Entry<K, V> x : entrySet()) Probe.log(x.getKey() + "" + await(Probe.later(x.getValue())));
                return Future.ready(null);
            }
        }

        @Async
        static Future<?> program() throws Exception {
            LR<String, Integer> m = new LR<>();
            m.put("a", 1);
            return m.f();
        }
    }

    static class Sorted {
        static class LR<K, V> extends TreeMap<K, V> {
            @Async
            Future<V> f() {
                for (Map.Entry<K, V> x : entrySet()) Probe.log(x.getKey() + "" + await(Probe.later(x.getValue())));
                Map.Entry<K, V> e = firstEntry();
                Probe.log(await(Probe.later(1)) + "" + e);
                return Future.ready(null);
            }
        }

        static class LH extends HashMap<String, Integer> {
            @Async
            Future<String> f() {
                for (Entry<String, Integer> x : entrySet())
                    Probe.log(x.getKey() + "" + await(Probe.later(x.getValue())));
                Map.Entry<String, Integer> e = entrySet().iterator().next();
                Probe.log(await(Probe.later(1)) + "" + e);
                return Future.ready(null);
            }
        }

        @Async
        static Future<?> program() throws Exception {
            LR<String, Integer> m = new LR<>();
            m.put("a", 1);
            await(m.f());
            LH h = new LH();
            h.put("b", 2);
            return h.f();
        }
    }

    static class Weak {
        // class extends HashMap & user Node; WeakHashMap; ConcurrentHashMap; ThreadLocal; ArrayList.Itr
        static class Node {
            int v = 3;

            @Override
            public String toString() {
                return "Node";
            }
        }

        static class Segment {
            int v = 4;
        }

        static class Itr {
            int i = 5;

            @Override
            public String toString() {
                return "Itr";
            }
        }

        static class Values {
            int w = 6;
        }

        static class M extends HashMap<String, Weak.Node> {
            @Async
            Future<Integer> go() {
                int t = 0;
                for (Weak.Node n : values()) {
                    t += n.v + await(Probe.later(1));
                }
                for (Map.Entry<String, Weak.Node> e : entrySet()) {
                    Weak.Node q = e.getValue();
                    t += await(Probe.later(q)).v + q.v;
                }
                Weak.Values v = new Weak.Values();
                t += await(Probe.later(2)) + v.w;
                return Future.ready(t);
            }
        }

        static class L extends ArrayList<Weak.Itr> {
            @Async
            Future<Integer> go() {
                Weak.Itr it = get(await(Probe.later(0)));
                Iterator<Weak.Itr> i = iterator();
                int t = await(Probe.later(it)).i;
                while (i.hasNext()) t += i.next().i + await(Probe.later(it.i));
                Itr z = it;
                await(Probe.pause());
                return Future.ready(t + z.i);
            }
        }

        static class H extends WeakHashMap<String, Integer> {
            @Async
            Future<Integer> go() {
                int t = 0;
                for (Map.Entry<String, Integer> e : entrySet())
                    t += e.getValue() + await(Probe.later(e.getKey().length()));
                return Future.ready(t);
            }
        }

        static class C extends java.util.concurrent.ConcurrentHashMap<String, Weak.Node> {
            @Async
            Future<Integer> go() {
                int t = 0;
                for (Map.Entry<String, Weak.Node> e : entrySet()) {
                    Weak.Node n = e.getValue();
                    t += n.v + await(Probe.later(e.getKey().length())) + n.v;
                }
                return Future.ready(t);
            }
        }

        static class I extends IdentityHashMap<String, Integer> {
            @Async
            Future<Integer> go() {
                int t = 0;
                for (Map.Entry<String, Integer> e : entrySet())
                    t += e.getValue() + await(Probe.later(e.getKey().length()));
                return Future.ready(t);
            }
        }

        @Async
        static Future<?> program() throws Exception {
            M m = new M();
            m.put("a", new Node());
            Probe.log(await(m.go()));
            L l = new L();
            l.add(new Itr());
            Probe.log(await(l.go()));
            H h = new H();
            h.put("k", 1);
            Probe.log(await(h.go()));
            C c = new C();
            c.put("k", new Node());
            Probe.log(await(c.go()));
            I i = new I();
            i.put("k", 7);
            Probe.log(await(i.go()));
            return Future.ready(1);
        }
    }

    static class Inherited {
        interface I1 {
            class N {
                int v = 1;

                @Override
                public String toString() {
                    return "N1";
                }
            }
        }

        interface I2 {
            class N {
                int v = 2;

                @Override
                public String toString() {
                    return "N2";
                }
            }
        }

        static class C implements I1, I2 {
            @Async
            Future<Integer> f() {
                I1.N a = new I1.N();
                I2.N b = new I2.N();
                int r = await(Probe.later(5)) + a.v * 10 + b.v;
                for (var x : List.of(a)) r += await(Probe.later(x)).v;
                return Future.ready(r);
            }
        }

        interface Mp<K> extends Map<K, K> {
            class Entry {
                int e = 7;
            }
        }

        abstract static class D<K> extends AbstractMap<K, K> implements Mp<K> {
            @Async
            Future<String> f() {
                String r = "";
                Mp.Entry me = new Mp.Entry();
                for (Map.Entry<K, K> e : entrySet()) r += e.getKey() + "" + await(Probe.later(e.getValue())) + me.e;
                return Future.ready(r);
            }
        }

        @Async
        static Future<?> program() throws Exception {
            Probe.log(await(new C().f()));
            Probe.log(await(
                    new D<String>() {
                        public Set<Map.Entry<String, String>> entrySet() {
                            return Map.of("k", "v").entrySet();
                        }
                    }.f()));
            return Future.ready(1);
        }
    }

    static class Hidden {
        static class Node {
            int o = 1;
        }

        static class A {
            private static class Node {
                int p = 2;
            }

            static Node mk() {
                return new Node();
            }

            private static class Only {
                int q = 3;
            }

            static Only only() {
                return new Only();
            }
        }

        static class B extends A {
            @Async
            Future<Integer> f() {
                A.Node x = A.mk();
                Node y = new Node();
                A.Only z = A.only();
                var w = mk();
                int r = await(Probe.later(1)) + x.p + y.o + z.q + w.p;
                A.Node[] xs = {x, await(Probe.later(x))};
                for (A.Node n : xs) r += n.p * await(Probe.later(10));
                for (var n : List.of(only())) r += n.q + await(Probe.later(n)).q;
                return Future.ready(r);
            }
        }

        @Async
        static Future<?> program() throws Exception {
            return new B().f();
        }
    }
}
