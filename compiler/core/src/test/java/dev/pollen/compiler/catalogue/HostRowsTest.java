package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Lateness;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Runner;
import dev.pollen.compiler.harness.Transpiler;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the areas EP to GN that a comparison of traces cannot show: messages, refusals, machines polled by hand. */
class HostRowsTest {
    private static final String HEAD = """
            import static dev.pollen.Pollen.await;
            import dev.pollen.*;
            import java.util.*;
            import probe.Probe;

            public class C {
            """;

    private static List<String> errors(String members, int release) {
        Program program = new Program("C", HEAD + members + "}\n");
        Compilation c = Compiler.compile(
                List.of(program.file()), new Options(Library.PRODUCT.classPath(), release, Layout.LINES));
        return c.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Differential::show)
                .toList();
    }

    private static List<String> run(String members, Layout layout, Lateness mode) {
        Program output = Transpiler.one(new Program("C", HEAD + members + "}\n"), layout);
        Javac.Result result = new Javac(Library.PRODUCT.classPath()).compile(List.of(output), "-nowarn", "-g");
        assertThat(result.errors()).isEmpty();
        return new Runner(Library.PRODUCT)
                .run("C", result.classes(), mode)
                .lines()
                .toList();
    }

    /** EP15: a waker that throws fails the future that calls it, or whoever completes one; the machine goes on. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aWakerThatThrowsDoesNotHarmTheMachine(Layout layout) {
        List<String> trace = run("""
                static Waker kept;
                static boolean done;

                static Future<String> manual() {
                  return cx -> {
                    kept = cx.waker();
                    return done ? Poll.ready("manual") : Poll.pending();
                  };
                }

                @Async
                static Future<String> m() {
                  String s = "s";
                  try {
                    s += await(Probe.later(1));
                  } catch (IllegalStateException e) {
                    s += e.getMessage();
                  }
                  int n = 5;
                  s += await(manual());
                  return Future.ready(s + n);
                }

                static Future<?> program() throws Exception {
                  Context cx = Context.of(() -> { throw new IllegalStateException("waker"); });
                  Future<String> m = m();
                  Probe.log(m.poll(cx).isPending());
                  done = true;
                  try {
                    kept.wake();
                  } catch (IllegalStateException e) {
                    Probe.log("completer: " + e.getMessage());
                  }
                  return Future.ready(m.poll(cx).get());
                }
                """, layout, Lateness.ALL.get(1));
        assertThat(trace)
                .containsExactly("start 1", "true", "completer: waker", "-> swakermanual5")
                .inOrder();
    }

    /** EP19: what a NullPointerException says of a variable has the user's name for it. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aNullPointerExceptionNamesTheUsersVariable(Layout layout) {
        List<String> trace = run("""
                @Async
                static Future<?> program() {
                  String text = null;
                  int[] cells = null;
                  int n = await(Probe.later(1));
                  try {
                    n += text.length();
                  } catch (NullPointerException e) {
                    Probe.log(e.getMessage());
                  }
                  await(Probe.pause());
                  try {
                    cells[n] = 4;
                  } catch (NullPointerException e) {
                    Probe.log(e.getMessage());
                  }
                  return Future.ready(text);
                }
                """, layout, Lateness.ALL.get(1));
        assertThat(trace)
                .containsAtLeast(
                        "Cannot invoke \"String.length()\" because \"text\" is null",
                        "Cannot store to int array because \"cells\" is null")
                .inOrder();
    }

    /** GN12, LM09: what javac refuses in the source is refused, whatever the transform would make of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "String s = await(raw);",
                "int i = await(f); i++; await(f); Runnable r = () -> Probe.log(i);",
                "int i = 0; Runnable r = () -> Probe.log(i); i = await(f);",
                "int i = 0; class L { int get() { return i; } } i += await(f);",
                "for (int i = 0; i < 2; i++) { Runnable r = () -> Probe.log(i); await(f); }"
            })
    void javacsErrorsAreTold(String statements) {
        List<String> found = errors(
                "@Async Future<String> m(Future raw, Future<Integer> f) { " + statements
                        + "\n return Future.ready(\"\"); }\n",
                0);
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).contains("P0002");
        assertThat(found.get(0)).containsMatch("incompatible types|effectively final");
    }

    /** LC12: a method of an anonymous class suspends only where it is async itself. */
    @Test
    void anAnonymousClassHasMethodsOfItsOwn() {
        String members = "@Async Future<String> m(Future<Integer> f) { Object o = new Object() { %s }; await(f);"
                + " return Future.ready(\"\" + o); }\n";
        assertThat(errors(String.format(members, "int n() { return await(f); }"), 0)
                        .toString())
                .contains("P0107");
        assertThat(errors(String.format(members, "@Async Future<Integer> n() { return Future.ready(await(f)); }"), 0))
                .isEmpty();
    }

    /** TH20: a machine that a constructor makes reads the host when it runs, not when it is made. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aMachineFromAConstructorSeesTheHostAsItIsWhenItRuns(Layout layout) {
        List<String> trace = run("""
                final Future<String> early = m("initialiser");
                final Future<String> made;
                final int f;
                int g = 3;

                C(int n) {
                  made = m("constructor");
                  f = n;
                  g = n + 1;
                }

                @Async
                Future<String> m(String from) {
                  String s = from + f;
                  s += await(Probe.later(g));
                  return Future.ready(s + f + (early != null) + (made != null));
                }

                @Async
                static Future<?> program() {
                  C c = new C(7);
                  Probe.log("made");
                  return Future.ready(await(c.early) + " " + await(c.made));
                }
                """, layout, Lateness.ALL.get(1));
        assertThat(trace)
                .containsExactly(
                        "made",
                        "start 8",
                        "done 8",
                        "start 8",
                        "done 8",
                        "-> initialiser787truetrue constructor787truetrue")
                .inOrder();
    }

    /** TH22: before super() there is no this to make a machine of. */
    @Test
    void noMachineOfAnInstanceBeforeSuper() {
        assumeTrue(Runtime.version().feature() >= 25);
        Program program = new Program("C", HEAD + """
                Future<Integer> f;

                C() {
                  Object o = m();
                  super();
                }

                @Async
                Future<Integer> m() {
                  return Future.ready(await(f));
                }
                }
                """);
        List<Javac.Message> messages = new Javac(Library.PRODUCT.classPath()).messages(transpiled(program));
        assertThat(messages.get(0).text()).contains("cant.ref.before.ctor.called");
    }

    /** The output where there is one, and the source itself where javac's error was told already. */
    private static Program transpiled(Program program) {
        Compilation c =
                Compiler.compile(List.of(program.file()), new Options(Library.PRODUCT.classPath(), 0, Layout.LINES));
        return c.outputs().isEmpty()
                ? program
                : new Program(program.name(), c.outputs().get(0).text());
    }
}
