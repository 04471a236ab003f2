package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.source.LineMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What javac's analysis of the flow refuses in a source is refused on the same line when the source is transpiled,
 * by Pollen or by javac over the output: fields know nothing of definite assignment.
 */
class FlowErrorsTest {
    private static final Javac JAVAC = new Javac(Library.PRODUCT.classPath());

    private static TreeSet<Long> lines(List<Javac.Message> messages) {
        TreeSet<Long> lines = new TreeSet<>();
        for (Javac.Message m : messages) if (m.error()) lines.add(m.line());
        return lines;
    }

    /** {@code body} has to be wrong on its line {@code line}, counted from 1, and only there. */
    private static void isWrong(int line, String body) {
        Program p = Loaded.source("@Async static Future<Integer> m(final int p, boolean c, Future<Integer> f)"
                + " throws Exception {\n" + body + "}\n");
        int head = (int) p.text().substring(0, p.text().indexOf(body)).lines().count();
        long expected = head + line;
        assertThat(lines(JAVAC.messages(p))).containsExactly(expected);
        Options options = new Options(Library.PRODUCT.classPath(), 0, Layout.LINES);
        Compilation done = Compiler.compile(List.of(p.file()), options);
        TreeSet<Long> found = new TreeSet<>();
        for (Diagnostic d : done.diagnostics()) {
            if (d.isError()) {
                found.add((long) new LineMap(p.text()).line(d.span().start()));
            }
        }
        String output = "";
        if (found.isEmpty()) {
            output = done.outputs().get(0).text();
            found = lines(JAVAC.messages(new Program("C", output)));
        }
        assertWithMessage(output).that(found).containsExactly(expected);
    }

    @Test
    void aVariableThatMayHaveNoValue() {
        isWrong(4, """
                int x;
                if (c) x = await(f);
                await(f);
                return Future.ready(x);
                """);
        isWrong(3, """
                int x;
                await(f);
                int y = x + await(f);
                return Future.ready(y);
                """);
        isWrong(4, """
                int y;
                if (p > 0 || (y = await(f)) > 1) {
                  await(f);
                  return Future.ready(y);
                }
                return Future.ready(1);
                """);
        isWrong(6, """
                int x;
                while (p > await(f)) {
                  x = await(f);
                  break;
                }
                return Future.ready(x);
                """);
    }

    @Test
    void aSecondValueForAFinal() {
        isWrong(4, """
                final int x;
                x = await(f);
                await(f);
                x = 2;
                return Future.ready(x);
                """);
        isWrong(3, """
                final int x;
                for (int i = 0; i < p; i++) {
                  x = await(f);
                }
                return Future.ready(1);
                """);
    }

    @Test
    void anAssignmentToAFinal() {
        isWrong(2, """
                final int x = await(f);
                x++;
                return Future.ready(await(f) + x);
                """);
        isWrong(2, """
                await(f);
                p = await(f);
                return Future.ready(p);
                """);
        isWrong(2, """
                for (final Integer i : List.of(1)) {
                  i = await(f);
                }
                return Future.ready(1);
                """);
    }

    @Test
    void aMissingReturn() {
        List<String> found = Diagnosed.body("if (f != g) { return Future.ready(await(f)); }");
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).startsWith("P0002 ");
        assertThat(found.get(0)).contains(": missing return statement");
    }

    @Test
    void aStatementThatIsNeverReached() {
        isWrong(4, """
                while (true) {
                  await(f);
                }
                return Future.ready(1);
                """);
        isWrong(2, """
                throw new Exception("" + await(f));
                await(f);
                """);
    }

    @Test
    void aCaptureOfWhatChanges() {
        isWrong(2, """
                for (int i = 0; i < await(f); i++) {
                  Runnable r = () -> log(i);
                  r.run();
                }
                return Future.ready(1);
                """);
        isWrong(4, """
                for (int i = 0; i < 3; i++) {
                  await(f);
                  class L {
                    int n() { return i; }
                  }
                  log(new L().n());
                }
                return Future.ready(1);
                """);
    }

    @Test
    void anAssignmentInALambda() {
        isWrong(3, """
                int x;
                x = await(f);
                await(async(() -> { x = await(f); }));
                return Future.ready(x);
                """);
        isWrong(4, """
                int x;
                Runnable r = () -> log(1);
                await(f);
                r = () -> log(x);
                r.run();
                return Future.ready(1);
                """);
    }
}
