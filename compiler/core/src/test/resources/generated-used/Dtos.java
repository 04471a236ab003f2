import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;
import static gen.Names.*;

import dev.pollen.Async;
import dev.pollen.Future;
import gen.Box;
import gen.Dto;
import java.util.ArrayList;
import java.util.List;
import probe.Probe;

// Names that nothing defines when the compiler looks: they pass through wherever no type of theirs is needed.
class Dtos {
  private final Dto field = new Dto(9, "field");

  @Async
  static Future<Dto> load(int id) {
    String name = await(Probe.later("n" + id));
    return Future.ready(new Dto(id, name));
  }

  @Async
  static Future<List<Dto>> all(Dto... first) {
    List<Dto> all = new ArrayList<>();
    for (Dto d : first) {
      await(Probe.pause());
      all.add(d.with(FIRST));
    }
    Dto last = await(load(3));
    all.add(last);
    return Future.ready(all);
  }

  @Async
  Future<Box<Dto>> boxed(Box<Dto> given, Dto other) {
    Dto dto = await(load(given.get().getId()));
    other.set(s -> s + dto.getName());
    await(Probe.pause());
    Box<Dto> kept = new Box<>(dto);
    await(Probe.pause());
    if (dto.getId() > 3 && kept.get().getName().isEmpty()) return Future.ready(kept);
    field.set(s -> s + kept.get());
    this.field.set(String::trim);
    Probe.log(upper("kept " + kept.get().getName()));
    return Future.ready(kept);
  }

  @Async
  static Future<String> statements(Dto dto) {
    Probe.log(dto.getName() + FIRST);
    int sum = 0;
    for (int i = 0; i < dto.getId(); i++) {
      sum += await(Probe.later(i));
      if (dto.getName().equals("x" + i)) break;
      while (dto.getId() < 0) sum++;
      try {
        dto.set(s -> s.substring(100));
      } catch (RuntimeException e) {
        Probe.log(e.getClass().getSimpleName());
      }
    }
    String name = dto.getName();
    var id = dto.getId();
    Probe.log(id);
    await(Probe.later(sum));
    dto = dto.with(name + await(Probe.later("!")));
    Dto.of(await(id(1)), await(Probe.later("of"))).set(s -> s);
    new Dto(sum, await(Probe.later("made"))).set(s -> s);
    String text = dto.getName();
    return Future.ready(text + sum);
  }

  @Async
  static <T> Future<String> generic(Box<T> given, String other) {
    Box<T> kept = given;
    String last = await(Probe.later(other));
    Probe.log(kept.get());
    return Future.ready(last);
  }

  static <T> Future<String> block(Box<T> given, String other) {
    return async(() -> {
      Box<T> kept = given;
      String last = await(Probe.later(other));
      Probe.log(kept.get());
      return last;
    });
  }

  @Async
  static Future<Integer> id(int id) {
    return Future.ready(await(Probe.later(id)));
  }

  @Async
  static Future<?> program() {
    Probe.log(await(load(1)));
    Probe.log(await(all(new Dto(1, "a"), Dto.of(2, "b"))));
    Box<Dto> box = await(new Dtos().boxed(new Box<>(new Dto(4, "g")), new Dto(5, "o")));
    Probe.log(box.get());
    Probe.log(await(statements(new Dto(3, "s"))));
    Future<String> generic = generic(box, "generic");
    Probe.log(await(generic));
    Future<String> block = block(box, "block");
    Probe.log(await(block));
    return Future.ready("end");
  }
}
