import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import gen.Box;
import gen.GenException;
import gen.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import probe.Probe;

// A class whose constructor and getters nothing defines when the compiler looks, as with Lombok.
class Persons {
  private int total = 1;

  @Async
  static Future<String> references(List<Person> all, Person p) {
    Function<Person, String> name = Person::getName;
    await(Probe.pause());
    Supplier<String> own = p::getName;
    Probe.log(name.apply(p) + await(Probe.later(own.get())));
    all.sort(Comparator.comparing(Person::getName));
    int sum = all.stream().mapToInt(Person::getAge).sum();
    if (all.stream().map(Person::getName).anyMatch("b"::equals)) await(Probe.later(sum));
    return Future.ready(all.toString() + sum);
  }

  @Async
  Future<String> operators(Person p) {
    int product = await(Probe.later(2)) * p.getAge();
    if (await(Probe.later(1)) > p.getAge()) Probe.log("young");
    boolean both = p.getAge() > 1 == await(Probe.later(true));
    product += await(Probe.later(3)) + p.getAge();
    total *= await(Probe.later(3)) + p.getAge();
    int[] counts = {1, 2, 3, 4, 5};
    counts[p.getAge()] += await(Probe.later(10));
    int third = new int[p.getAge()][await(Probe.later(4))].length;
    Object[] made = {await(Probe.later(1)), p.getName()};
    int shared = product + (await(Probe.later(2)) + p.getAge()) * 2;
    String chosen = p.getAge() > 1 ? p.getName() : await(Probe.later(p)).getName();
    Object either = p.getAge() > 5 ? p.getName() : await(Probe.later("either"));
    Probe.log(chosen + either);
    String text = "" + p.getName() + await(Probe.later("!"));
    Probe.log(text + counts[2] + third + made.length + shared + total);
    return Future.ready("" + product + both + await(Probe.later("x")) + p.getName());
  }

  record Service(Person owner) {
    Service(String name, int age) {
      this(new Person(name, age));
    }

    Service older() {
      return this;
    }

    @Async
    Future<Integer> later(int more) {
      return Future.ready(await(Probe.later(more)) + owner.getAge());
    }
  }

  static String join(Object a, Object b) {
    return a + "+" + b;
  }

  @Async
  static Future<String> creations() {
    var one = new Person("one", 1);
    await(Probe.pause());
    Probe.log(join(new Person("two", 2), await(Probe.later(3))));
    Probe.log(join(one, await(Probe.later(4))));
    Person four = new Person("four", 4);
    Person[] several = {new Person("three", 3), await(Probe.later(four))};
    int later = await(new Service("five", 5).older().later(1)) + await(new Service("six", 6).later(2));
    return Future.ready(later + "" + several[0] + one.getName());
  }

  @Async
  static Future<String> loops(Box<String>[] boxes, List<Box<String>> more) {
    String all = "";
    for (Box<String> box : boxes) {
      await(Probe.pause());
      all += box.get();
    }
    for (Box<String> box : more) {
      await(Probe.pause());
      all += box.get();
    }
    return Future.ready(all);
  }

  @Async
  static Future<String> caught(Person p) throws Exception {
    try {
      await(Probe.pause());
      p.check();
      if (p.getAge() > 1) throw new IllegalStateException("state");
    } catch (GenException | IllegalStateException e) {
      await(Probe.pause());
      Probe.log(join("caught", e.getMessage()));
      if (p.getAge() > 2) throw e;
    }
    return Future.ready("fine");
  }

  @Async
  @SuppressWarnings("unchecked")
  static Future<?> program() throws Exception {
    List<Person> all = new ArrayList<>(List.of(new Person("b", 2), new Person("a", 1)));
    Probe.log(await(references(all, new Person("c", 3))));
    Probe.log(await(new Persons().operators(new Person("d", 2))));
    Probe.log(await(creations()));
    Box<String> box = new Box<>("box");
    Future<String> loops = loops(new Box[] {box, box}, List.of(box));
    Probe.log(await(loops));
    for (int age = 1; age < 5; age++) {
      try {
        Probe.log(await(caught(new Person("e", age))));
      } catch (Exception e) {
        Probe.log(e.getClass().getSimpleName());
      }
    }
    return Future.ready("end");
  }
}
