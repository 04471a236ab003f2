package dev.pollen.inspect;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the inspector finds worth knowing. */
class FindingsTest {
    private static List<String> findings(String body, Integer pollBytes) {
        String text = "import static dev.pollen.Pollen.await;\nimport dev.pollen.*;\nclass A {\n"
                + "static Future<Integer> f(int x) { return Future.ready(x); }\n"
                + "@Async static Future<Integer> m(int a, int b) throws Exception {\n" + body + "\n}\n}\n";
        var compilation = Corpus.compile(List.of(new SourceFile("A.java", "A.java", text)));
        assertThat(compilation.diagnostics()).isEmpty();
        Machine machine = compilation.machines().get(0);
        return Findings.of(machine, pollBytes).stream()
                .map(f -> f.level() + " " + f.line() + " " + f.rule() + ": " + f.text())
                .toList();
    }

    @Test
    void nothing() {
        assertThat(findings("return Future.ready(await(f(a)) + b);", 200)).isEmpty();
    }

    @Test
    void neverSuspends() {
        assertThat(findings("return Future.ready(a + b);", null))
                .containsExactly("NOTE 5 never-suspends: nothing is awaited: the first poll ends it");
    }

    @Test
    void loops() {
        assertThat(findings(
                        "await(f(a));\nwhile (a > 0) a--;\nfor (int i = 0; i < b; i++) a++;\nreturn Future.ready(a);",
                        null))
                .containsExactly("NOTE 7 plain-loop: the loop awaits nothing: it runs to its end within one poll");
        assertThat(findings("await(f(a));\nfor (;;) { if (a++ > b) break; }\nreturn Future.ready(a);", null))
                .containsExactly("WARNING 7 plain-loop: the loop has no condition and awaits nothing: the thread is not"
                        + " given back before it is left");
        assertThat(findings("while (a > 0) { a--; await(f(a)); }\nreturn Future.ready(a);", null))
                .isEmpty();
    }

    @Test
    void whatIsKeptForOneWay() {
        assertThat(findings(
                        "int n = await(f(a));\nif (n > 0) return Future.ready(await(f(b)));\nreturn Future.ready(n);",
                        null))
                .containsExactly("NOTE 6 one-way: AWAITING_F keeps b only for the way to AWAITING_F_2 (line 7)");
        assertThat(findings(
                        "try {\nawait(f(a));\n} catch (Exception e) {\nreturn Future.ready(b);\n}\nreturn Future.ready(1);",
                        null))
                .isEmpty(); // the way to the end, as the other one
    }

    @Test
    void large() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 9; i++)
            body.append("long v").append(i).append(" = a + ").append(i).append(";\n");
        body.append("await(f(a));\nreturn Future.ready((int) (v0");
        for (int i = 1; i < 9; i++) body.append(" + v").append(i);
        body.append("));");
        assertThat(findings(body.toString(), 8001))
                .containsExactly(
                        "WARNING 5 large-poll: poll has 8001 bytes of bytecode; HotSpot compiles no method of more than"
                                + " 8000: move parts into methods of their own",
                        "NOTE 15 large-state: AWAITING_F keeps 9 values, 76 bytes");
    }
}
