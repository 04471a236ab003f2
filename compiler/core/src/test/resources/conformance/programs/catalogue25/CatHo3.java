import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.lang.invoke.MethodHandles;
import probe.Probe;

// Catalogue HO15, TH22: a compact file with a main of its own; a machine made before super().

static int count = 1;
static Function<List<String>, Future<String>> run;
String greeting = registered();

String registered() {
  run = this::main;
  return "hello" + count++;
}

@Async
Future<String> main(List<String> args) {
  String s = greeting;
  for (String arg : args) {
    s += await(Probe.later(arg));
    greeting = s;
  }
  return Future.ready(s + args.size());
}

void main() {
  IO.println(greeting);
}

/** Makes an instance of the class that has no name. */
static void boot() throws ReflectiveOperationException {
  MethodHandles.lookup().lookupClass().getDeclaredConstructor().newInstance();
}

@Async
static Future<String> ho15() throws ReflectiveOperationException {
  boot();
  String first = await(run.apply(List.of("a", "b")));
  return Future.ready(first + await(run.apply(List.of("c"))));
}

// Has no effects: that it runs at once in plain Java does not matter.
@Async
static Future<Integer> twice(int n) {
  return Future.ready(n + (await(Probe.pause()) == null ? n : 0));
}

static class Base {
  final Future<Integer> made;

  Base(Future<Integer> made) {
    this.made = made;
  }
}

static class Sub extends Base {
  final int n;
  private int later = 4;

  Sub(int n) {
    Future<Integer> mine = twice(n);
    Probe.log("before super " + n);
    this.n = n + 1;
    super(mine);
    later += n;
  }

  @Async
  Future<String> th22() {
    int got = await(made);
    return Future.ready(got + "/" + n + "/" + later + await(Probe.later(later)));
  }
}

@Async
static Future<?> program() throws Exception {
  Probe.see("ho15", await(ho15()));
  Probe.see("th22", await(new Sub(5).th22()));
  return Future.ready("end" + count);
}
