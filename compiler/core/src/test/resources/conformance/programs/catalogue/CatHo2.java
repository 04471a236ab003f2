import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import probe.Probe;

/** Catalogue HO10 to HO23: hosts in methods, overloads, what a declaration carries, no awaits. */
public class CatHo2 {
  @Retention(RetentionPolicy.RUNTIME)
  @interface Test {
    String value() default "";

    Class<? extends Throwable> expected() default Error.class;
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.PARAMETER, ElementType.TYPE_USE})
  @interface Mark {
    int[] value() default {};
  }

  int own = 2;

  abstract static class Half {
    int own = 4;

    @Async
    abstract Future<String> ho11(int n);

    @Async
    Future<String> both(int n) {
      return Future.ready(await(ho11(n)) + await(ho11(own)));
    }
  }

  @Async
  Future<String> ho10(int p) {
    int k = await(Probe.later(1));
    Half half = new Half() {
      private int calls = own * 10;

      @Override
      @Async
      Future<String> ho11(int n) {
        calls += await(Probe.later(n));
        return Future.ready(calls + "," + own + "," + k + p + CatHo2.this.own + ";");
      }
    };
    class Local extends Half {
      final String name;

      Local(String name) {
        this.name = name + k;
      }

      @Override
      @Async
      Future<String> ho11(int n) {
        return Future.ready(name + await(Probe.later(n)) + own + ";");
      }
    }
    String s = await(half.both(5));
    return Future.ready(s + await(new Local(await(Probe.later("l"))).both(p)));
  }

  static class Whole extends Half {
    @Override
    @Async
    Future<String> ho11(int n) {
      own++;
      return Future.ready("whole" + await(Probe.later(n)) + own);
    }

    @Override
    @Async
    Future<String> both(int n) {
      return Future.ready("(" + await(super.both(n)) + ")");
    }
  }

  @Async
  static Future<String> ho12() {
    return Future.ready("none" + await(Probe.later(0)));
  }

  @Async
  static Future<String> ho12(String s) {
    return Future.ready(await(ho12()) + s + await(Probe.later(1)));
  }

  @Async
  Future<String> ho12(String s, int n) {
    return Future.ready(await(ho12(s)) + n + own + await(Probe.later(2)));
  }

  @Async
  static Future<String> ho13(int n) {
    return Future.ready("int" + await(Probe.later(n)));
  }

  @Async
  static Future<String> ho13(Integer n) {
    return Future.ready("Integer" + await(Probe.later(n)));
  }

  @Async
  static Future<String> ho13(List<String> n) {
    return Future.ready("list" + await(Probe.later(n)));
  }

  @Async
  static Future<String> ho13(int... n) {
    return Future.ready("ints" + await(Probe.later(n.length)));
  }

  @Async
  static Future<String> ho13(long n) {
    return Future.ready("long" + await(Probe.later(n)));
  }

  @Async
  static Future<String> Ho13(long n) {
    return Future.ready("capital" + await(Probe.later(n)));
  }

  static class A {
    static class Same {
      @Async
      static Future<String> ho14() {
        return Future.ready("A" + await(Probe.later(1)));
      }

      @Async
      Future<String> other() {
        return Future.ready(await(ho14()) + await(B.Same.ho14()) + await(CatHo2.ho14()));
      }
    }
  }

  static class B {
    static class Same {
      @Async
      static Future<String> ho14() {
        return Future.ready("B" + await(Probe.later(2)));
      }
    }
  }

  @Async
  static Future<String> ho14() {
    return Future.ready("top" + await(Probe.later(3)));
  }

  @Async
  public static Future<Void> main(String... args) {
    for (String s : args) Probe.log(await(Probe.later(s)));
    return Future.ready();
  }

  /**
   * Documented.
   *
   * @param n what the machine gets
   */
  @Deprecated
  @Test(value = "marked", expected = IOException.class)
  @Async
  @SuppressWarnings("unused")
  protected final Future<@Mark(1) String> ho16(
      final @Mark({2, 3}) int n, @Deprecated @Mark String s)
      throws IOException, InterruptedException {
    double d = await(Probe.later(0.1)) + 0.2;
    if (n < 0) throw new IOException("n" + await(Probe.later(n)));
    return Future.ready(s + d + n);
  }

  // The annotations are on the method alone: nothing that is generated beside it has them again.
  @Async
  static Future<String> ho17() throws Exception {
    int marked = 0;
    List<Class<?>> all = new ArrayList<>(List.of(CatHo2.class));
    all.addAll(Arrays.asList(CatHo2.class.getDeclaredClasses()));
    for (Class<?> c : all) {
      for (Method m : c.getDeclaredMethods()) if (m.isAnnotationPresent(Test.class)) marked++;
    }
    Method m = CatHo2.class.getDeclaredMethod("ho16", int.class, String.class);
    String s = marked + m.getAnnotation(Test.class).value();
    s += m.isAnnotationPresent(Deprecated.class);
    s += await(Probe.later(Arrays.toString(m.getExceptionTypes()))) + m.getGenericReturnType();
    s += m.getParameterAnnotations()[0].length + "," + m.getParameterAnnotations()[1].length;
    s += Modifier.toString(m.getModifiers() & ~Modifier.STRICT);
    return Future.ready(s);
  }

  interface Source<T> {
    Future<? extends T> ho18(int n);
  }

  static class Numbers implements Source<Number> {
    @Override
    @Async
    public Future<? extends Integer> ho18(int n) {
      if (n > 1) return ho18(n - 1);
      return Future.ready(n + await(Probe.later(10)));
    }
  }

  @Async
  Future<String> ho19(CatHo2 this, @Mark(4) String first, final int @Mark(5) ... rest) {
    int sum = own;
    for (int r : rest) sum += await(Probe.later(r));
    this.own = sum;
    return Future.ready(first + sum + rest.length);
  }

  @Async
  static Future<Integer> ho20(int n) {
    if (n < 0) throw new IllegalArgumentException("n" + n);
    int twice = n * 2;
    Probe.log("twice " + twice);
    return Future.ready(twice);
  }

  @Async
  static Future<Void> ho21() {
    return Future.ready();
  }

  @Async
  static Future<Void> ho21b() {
    throw new IllegalStateException("nothing else");
  }

  @FunctionalInterface
  interface Task<T> {
    @Async
    Future<T> call(int n) throws Exception;

    @Async
    default Future<T> ho23(int n) throws Exception {
      T first = await(call(n));
      Probe.log(first);
      return call(n + await(Probe.later(1)));
    }
  }

  static Function<Integer, Future<Integer>> asFunction(Task<Integer> task) {
    return n -> {
      try {
        return task.call(n);
      } catch (Exception e) {
        return Future.failed(e);
      }
    };
  }

  @Async
  static Future<?> program() throws Exception {
    CatHo2 host = new CatHo2();
    try { Probe.see("ho10", await(host.ho10(6))); } catch (Exception e) { Probe.see("ho10!", e); }
    try { Probe.see("ho11", await(new Whole().both(6))); } catch (Exception e) { Probe.log(e); }
    try { Probe.see("ho12", await(host.ho12("s", 5))); } catch (Exception e) { Probe.log(e); }
    Probe.log(await(ho13((short) 5)) + await(ho13(1)));
    Probe.log(await(ho13((Integer) 2)) + await(ho13(List.of("l"))));
    Probe.log(await(ho13(3L)) + await(Ho13(4)) + await(ho13()) + await(ho13(6, 7)));
    try { Probe.see("ho14", await(new A.Same().other())); } catch (Exception e) { Probe.log(e); }
    await(main("ho15", "main"));
    for (int i = -1; i < 1; i++) {
      try { Probe.see("ho16", await(host.ho16(i, "s"))); } catch (IOException e) { Probe.log(e); }
      try { Probe.see("ho20", await(ho20(i))); } catch (Exception e) { Probe.see("ho20!", e); }
    }
    try { Probe.see("ho17", await(ho17())); } catch (Exception e) { Probe.see("ho17!", e); }
    Source<Number> source = new Numbers();
    try { Probe.see("ho18", await(source.ho18(3))); } catch (Exception e) { Probe.see("ho18!", e); }
    Probe.see("ho19", await(host.ho19("f", 1, 2)) + await(host.ho19("g")));
    Probe.see("ho21", await(ho21()));
    try { Probe.see("ho21b", await(ho21b())); } catch (Exception e) { Probe.see("ho21b!", e); }
    Task<Integer> twice = CatHo2::ho20;
    Probe.see("ho23", await(twice.ho23(4)) + await(asFunction(n -> ho20(n + 1)).apply(1)));
    Task<String> text = n -> n < 0 ? Future.failed(new IOException()) : Probe.later("t" + n);
    Probe.see("ho23", await(text.ho23(0)));
    return Future.ready("end");
  }
}
