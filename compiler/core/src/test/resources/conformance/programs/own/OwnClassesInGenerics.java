import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import probe.Probe;

/** The inner classes of a generic method are not generic: they may be exceptions, asked for, and in arrays. */
class OwnClassesInGenerics {
  static void log(Object... all) {
    Probe.log(Arrays.toString(all));
  }

  interface Named {
    default String name() {
      return "named";
    }
  }

  static class Base {
    String label() {
      return "base";
    }
  }

  static class Derived<E> extends Base implements Named {
    private final E element;
    String state = "st";

    Derived(E element) {
      this.element = element;
    }

    @Override
    String label() {
      return "derived";
    }

    <T> T same(T t) {
      return t;
    }

    @Async
    <T extends Comparable<? super T> & Serializable> Future<T> larger(T at, T state, int poll) throws Exception {
      class Pair {
        final T at;

        Pair(T at) {
          this.at = at;
        }

        T larger() {
          return at.compareTo(state) > 0 ? at : same(state);
        }

        @Override
        public String toString() {
          return "" + element + at + this.at + state;
        }
      }
      Pair pair = new Pair(await(Probe.later(at)));
      log(pair, this.state, super.label(), Named.super.name(), toString());
      poll += await(Probe.later(1));
      log(poll);
      return Future.ready(pair.larger());
    }

    @Override
    public String toString() {
      return "Derived " + element;
    }

    @Async
    <U> Future<List<U>> boxed(U... us) {
      class Box<T> {
        T element;
      }
      List<Box<U>> boxes = new ArrayList<>();
      for (U e : us) {
        Box<U> box = new Box<>();
        box.element = await(Probe.later(e));
        boxes.add(box);
      }
      List<U> all = new ArrayList<>();
      for (var box : boxes) all.add(box.element);
      log(element, await(Probe.later(boxes.get(0) instanceof Box)));
      return Future.ready(all);
    }
  }

  @Async
  static <T> Future<Boolean> equal(T one, T other) {
    class Batch {
      final List<T> items = new ArrayList<>();

      @Override
      public boolean equals(Object o) {
        return o instanceof Batch b && b.items.equals(items);
      }

      @Override
      public int hashCode() {
        return items.hashCode();
      }
    }
    Batch first = new Batch();
    first.items.add(await(Probe.later(one)));
    Batch second = new Batch();
    second.items.add(await(Probe.later(other)));
    Object either = await(Probe.later(true)) ? second : one;
    if (either instanceof Batch b && b.items.size() == await(Probe.later(1))) log(b.items);
    return Future.ready(first.equals(second) && !first.equals(one));
  }

  @Async
  static <T, X extends Throwable> Future<T> thrown(T t, X x, int turn) throws X {
    class Own extends Exception {
      final T value;

      Own(T value) {
        super("own " + value);
        this.value = value;
      }
    }
    try {
      await(Probe.later(turn));
      if (turn == 0) throw new Own(t);
      if (turn == 1) {
        throw new IllegalStateException("q") {
          @Override
          public String getMessage() {
            return "anonymous " + t;
          }
        };
      }
      Supplier<Error> error = () -> new AssertionError() {
        @Override
        public String toString() {
          return "error " + t;
        }
      };
      if (turn == 2) throw error.get();
      throw x;
    } catch (Own own) {
      log(own.getMessage(), await(Probe.later(2)));
      return Future.ready(await(thrown(own.value, x, 1)));
    } catch (IllegalStateException e) {
      log(e.getMessage(), await(Probe.later(3)));
      return Future.ready(t);
    } catch (Error e) {
      log(e);
      return Future.ready(t);
    } finally {
      log("finally", turn, await(Probe.later(t)));
    }
  }

  @Async
  static <T> Future<String> arrays(T t) {
    class Cell {
      final int n;

      Cell() {
        this(3);
      }

      Cell(int n) {
        this.n = n;
      }
    }
    Cell[] cells = {new Cell(await(Probe.later(1))), new Cell(2)};
    Cell[][] grid = {cells, new Cell[await(Probe.later(2))], {new Cell(await(Probe.later(5)))}};
    IntFunction<Cell[]> many = Cell[]::new;
    Supplier<Cell> one = Cell::new;
    Class<?> type = Cell.class;
    await(Probe.pause());
    Object all = List.of(one.get(), new Cell()).toArray(many.apply(0));
    log(all instanceof Cell[], type.isInstance(cells[1]), grid[2][0].n, grid[1].length);
    return Future.ready(cells[0].n + " " + one.get().n + t);
  }

  @Async
  static <T> Future<String> blocks(T t) throws Exception {
    Future<String> block = async(() -> {
      class Inside extends RuntimeException {
        @Override
        public String getMessage() {
          return "inside " + t;
        }
      }
      try {
        await(Probe.pause());
        throw new Inside();
      } catch (Inside e) {
        return e.getMessage() + await(Probe.later(4));
      }
    });
    class Host {
      @Async
      <U> Future<U> inner(U u) {
        class Deep extends RuntimeException {
          final Object[] both = {t, u};
        }
        try {
          if (await(Probe.later(u)) == u) throw new Deep();
        } catch (Deep d) {
          log(d.both);
        }
        return Future.ready(u);
      }
    }
    return Future.ready(await(block) + await(new Host().inner(await(Probe.later(6)))));
  }

  @Async
  static Future<?> program() throws Exception {
    Derived<String> derived = new Derived<>("e");
    log(await(derived.larger(3, 4, 5)));
    log(await(derived.boxed(1, 2)));
    log(await(equal("a", "a")), await(equal("a", "b")));
    log(await(thrown("t", new Exception(), 0)), await(thrown("u", new Error(), 2)));
    try {
      await(thrown("v", new java.io.IOException("io"), 3));
    } catch (java.io.IOException e) {
      log(e.getMessage());
    }
    log(await(arrays('c')));
    return Future.ready(await(blocks(1L)));
  }
}
