import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;

class Node {
  int size = 1;

  static Node made() {
    return new Node();
  }

  static int taken(Node node, int by) {
    return node.size + by;
  }
}

class Nodes {
  private static class Own {}

  static Own own() {
    return new Own();
  }

  static int taken(Own own, int by) {
    return by;
  }

  static Node made() {
    return Node.made();
  }

  static Future<Node> late() {
    return Future.ready(Node.made());
  }

  static int taken(Node node, int by) {
    return Node.taken(node, by);
  }
}

class Input {
  static class Node {}

  @Async
  Future<Integer> variableOfAClassThatIsHidden(Future<Integer> f) {
    var node = Nodes.made();
    return Future.ready(await(f) + node.size);
  }

  @Async
  Future<Integer> keptArgumentOfAClassThatIsHidden(Future<Integer> f) {
    return Future.ready(Nodes.taken(Nodes.made(), await(f)));
  }

  @Async
  Future<Integer> awaitedArgumentOfAClassThatIsHidden() {
    return Future.ready(Nodes.taken(await(Nodes.late()), 1));
  }

  @Async
  Future<Integer> keptArgumentOfAClassOutOfReach(Future<Integer> f) {
    return Future.ready(Nodes.taken(Nodes.own(), await(f)));
  }

  static In in() {
    return new In();
  }

  static class In {
    int size = 2;
  }

  @Async
  static <Input, In> Future<Integer> classesHiddenByTypeParameters(Future<Integer> f) {
    var in = in();
    return Future.ready(await(f) + in.size);
  }

  void method() {
    class L {
      int size = 3;
    }
    class Maker {
      L made() {
        return new L();
      }

      @Async
      Future<Integer> localClassHiddenByAnother(Future<Integer> f) {
        class L {}
        var made = made();
        return Future.ready(await(f) + made.size);
      }
    }
  }
}

class Packages {
  static class java {}

  @Async
  Future<Integer> packageHiddenByAClass(List<Future<Integer>> all) {
    int sum = 0;
    for (var f : all) sum += await(f);
    return Future.ready(sum);
  }
}
