import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.util.*;
import java.util.function.*;
import probe.Probe;

public class OwnLocalsMadeInStaticCode {
  @Async
  static Future<?> program() throws Exception {
    Probe.log(await(records()));
    Probe.log(await(kinds(await(Probe.later(2)))));
    Probe.log(await(generics()));
    Probe.log(await(loops()));
    Probe.log(await(blocks()));
    return Future.ready();
  }

  @Async
  static Future<String> records() {
    class Leaf {
      int weight = 2;
    }
    class Node extends Leaf implements Comparable<Node> {
      final Leaf leaf = new Leaf();
      int depth;

      Node(int depth) {
        this.depth = depth;
      }

      @Override
      public int compareTo(Node other) {
        return Integer.compare(depth, other.depth);
      }

      Node self() {
        return Node.this;
      }
    }
    record Tree(Node root, Node... more) {
      Tree {
        if (root == null) root = new Node(7);
      }

      Node deeper(int by) {
        return new Node(root.depth + by);
      }

      IntFunction<Node> maker() {
        return Node::new;
      }
    }
    Tree tree = new Tree(null, new Node(await(Probe.later(1))), new Node(2));
    Node a = tree.deeper(await(Probe.later(3))), b = tree.maker().apply(4);
    Leaf leaf = a;
    List<Node> all = new ArrayList<>(List.of(tree.more()));
    all.add(a);
    all.add(b.self());
    await(Probe.pause());
    Collections.sort(all);
    int sum = 0;
    for (Node n : all) sum = sum * 10 + n.depth - await(Probe.later(1));
    Object o = all.get(0);
    if (o instanceof Node n && n.leaf.weight == await(Probe.later(2))) sum += ((Node) o).weight;
    return Future.ready(sum + " " + leaf.weight);
  }

  @Async
  static Future<String> kinds(int k) {
    class Box {
      int value = 3;
    }
    enum Kind {
      EMPTY,
      FULL;

      Box box() {
        return this == FULL ? new Box() : null;
      }
    }
    interface Maker {
      default Box make() {
        return new Box();
      }
    }
    class Other {
      static class Member extends Box {
        Box[] inside = {new Box(), this};
      }

      static class Holder {
        final Box held = new Box();
      }
    }
    Box full = Kind.FULL.box();
    Other.Member member = new Other.Member();
    full.value += k;
    member.value = await(Probe.later(5));
    Box made = new Maker() {}.make();
    switch (full.value) {
      case 5:
        Box another = new Other.Holder().held;
        another.value += await(Probe.later(1));
        made.value = another.value;
        break;
      default:
        made = await(Probe.later(null));
    }
    return Future.ready(full.value + " " + member.inside[1].value + member.inside[0].value + made.value + Kind.EMPTY.box());
  }

  @Async
  static Future<String> generics() {
    class Box<T> {
      final T value;

      Box(T value) {
        this.value = value;
      }

      class In {
        T get() {
          return value;
        }
      }

      <U> Box<U> map(Function<T, U> f) {
        return new Box<>(f.apply(value));
      }
    }
    record Boxes(int size) {
      <Q> List<Box<Q>> of(Q q) {
        return Collections.nCopies(size, new Box<Q>(q));
      }
    }
    List<Box<Integer>> boxes = new Boxes(await(Probe.later(2))).of(4);
    Box<? extends Number>.In in = boxes.get(1).new In();
    var text = boxes.get(0).map(i -> "<" + i + ">");
    Map<String, Box<?>[]> map = new HashMap<>();
    map.put(await(Probe.later("k")), new Box<?>[] {text});
    return Future.ready(in.get() + text.value + map.get("k")[0].value);
  }

  @Async
  static Future<String> loops() {
    String s = "";
    for (int i = 0; i < 2; i++) {
      class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        int code = 1;
      }
      record Thrower(String of) {
        void run() {
          throw new Failure();
        }
      }
      try {
        s += await(Probe.later(i));
        new Thrower(s).run();
      } catch (Failure e) {
        s += await(Probe.later("f")) + e.code;
      }
    }
    {
      class Failure {
        final String code = "!";
      }
      record Maker(int k) {
        Failure get() {
          return new Failure();
        }
      }
      Failure made = new Maker(1).get();
      await(Probe.pause());
      s += made.code;
    }
    return Future.ready(s);
  }

  @Async
  static Future<String> blocks() {
    Future<Integer> block =
        async(
            () -> {
              class Box {
                int value = 6;
              }
              record Maker(int by) {
                Box box() {
                  Box b = new Box();
                  b.value += by;
                  return b;
                }
              }
              Box b = new Maker(await(Probe.later(1))).box();
              await(Probe.pause());
              return b.value;
            });
    int inLambda =
        Optional.of(await(Probe.later(5)))
            .map(
                n -> {
                  class Box {
                    int value = 8;
                  }
                  record Maker(int by) {
                    int box() {
                      return new Box().value + by;
                    }
                  }
                  return new Maker(n).box();
                })
            .get();
    return Future.ready(await(block) + " " + inLambda);
  }
}
