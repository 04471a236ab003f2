package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Lateness;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Runner;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stack trace of an exception from three awaits deep leads through the user's lines. */
class StackTraceTest {
    private static final String TEXT = """
            import static dev.pollen.Pollen.await;

            import dev.pollen.Async;
            import dev.pollen.Future;
            import probe.Probe;

            public class Deep {
              @Async
              static Future<Integer> inner(int n) throws Exception {
                int left = n;
                while (left > 0) {
                  left -= await(Probe.later(1));
                }
                if (left == 0)
                  throw new IllegalStateException("deep"); // frame 1
                return Future.ready(left);
              }

              @Async
              static Future<Integer> middle(int n) throws Exception {
                try {
                  int sum = await(Probe.later(1));
                  sum += n
                      + await(inner(n)); // frame 2
                  return Future.ready(sum);
                } finally {
                  Probe.log("finally");
                }
              }

              @Async
              Future<String> outer(int n) throws Exception {
                String text = "";
                for (int i = 0; i < n; i++) {
                  text += await(Probe.later(i));
                  if (i == 1) {
                    text += await(middle(2)); // frame 3
                  }
                }
                return Future.ready(text);
              }

              @Async
              static Future<?> program() throws Exception {
                try {
                  await(new Deep().outer(3)); // frame 4
                } catch (IllegalStateException e) {
                  for (StackTraceElement f : e.getStackTrace())
                    Probe.log(f.getClassName() + "." + f.getMethodName() + " " + f.getFileName() + " " + f.getLineNumber());
                }
                return Future.ready("end");
              }
            }
            """;

    static Stream<Lateness> modes() {
        return Lateness.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void framesNameTheUsersLines(Lateness mode) {
        Options options = new Options(Library.PRODUCT.classPath(), 0, Layout.LINES);
        Program program = new Program("Deep", TEXT);
        Compilation compilation = Compiler.compile(List.of(program.file()), options);
        assertThat(compilation.diagnostics()).isEmpty();
        Program output = new Program("Deep", compilation.outputs().get(0).text());
        Javac.Result result = new Javac(Library.PRODUCT.classPath()).compile(List.of(output));
        assertThat(result.errors()).isEmpty();
        String trace = new Runner(Library.PRODUCT).run("Deep", result.classes(), mode);

        List<String> frames = trace.lines()
                .filter(l -> l.matches("Deep\\$.*\\.poll Deep\\.java \\d+"))
                .toList();
        assertThat(frames)
                .containsExactly(frame("Inner", 1), frame("Middle", 2), frame("Outer", 3), frame("Program", 4))
                .inOrder();
    }

    private static String frame(String method, int mark) {
        List<String> lines = TEXT.lines().toList();
        int line = 1;
        while (!lines.get(line - 1).endsWith("// frame " + mark)) line++;
        return "Deep$" + method + "Future.poll Deep.java " + line;
    }
}
