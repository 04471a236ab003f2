package dev.pollen.compiler.print;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesPrinterTest {
    @Test
    void textOfTheUsersGoesToItsLineAndGlueWhereThePrinterIs() {
        Texts t = new Texts("a();\n  b();\n\n  c();\n");
        List<Line> machine =
                List.of(t.line(0, "x {"), t.line(1, t.at("a();")), t.line(1, t.at("c();")), t.line(0, "}"));
        assertThat(t.lines(machine)).isEqualTo("x { a();\n\n\n  c(); }");
    }

    @Test
    void glueBeforeTextOnItsLineGoesToThatLine() {
        Texts t = new Texts("a();\n\n  b();\n");
        assertThat(t.lines(List.of(t.line(0, t.at("a();")), t.line(0, "v = ", t.at("b()"), ";"))))
                .isEqualTo("a();\n\n  v = b();");
    }

    @Test
    void whatComesTooLateWaitsOnTheLineWhereThePrinterIs() {
        Texts t = new Texts("a();\nb();\n");
        assertThat(t.lines(List.of(t.line(0, t.at("b();")), t.line(0, t.at("a();")))))
                .isEqualTo("\nb(); a();");
    }

    @Test
    void aCommentThatWouldSwallowGlueGoes() {
        Texts t = new Texts("a( // why\n b);\n");
        assertThat(t.lines(List.of(t.line(0, t.at("a( // why\n b)"), "; x();"))))
                .isEqualTo("a( // why\n b); x();");
        assertThat(t.lines(List.of(t.line(0, t.at("a( // why"), "x);")))).isEqualTo("a( x);");
    }

    @Test
    void glueNeverStandsInACommentBeforeIt() {
        Texts t = new Texts("a( // why\n  );\n");
        String printed = t.lines(List.of(t.line(0, t.at("a( // why\n  "), "x);")));
        assertThat(printed).isEqualTo("a( // why\n  x);");
    }

    @Test
    void aTextBlockThatComesTooLateBecomesALiteral() {
        Texts t = new Texts("a(\"\"\"\n  x\n  \"\"\");\nb();\n");
        String block = "a(\"\"\"\n  x\n  \"\"\");";
        assertThat(t.lines(List.of(t.line(0, t.at(block)), t.line(0, t.at("b();")))))
                .isEqualTo(block + "\nb();");
        assertThat(t.lines(List.of(t.line(0, t.at("b();")), t.line(0, t.at(block)))))
                .isEqualTo("\n\n\nb(); a(\"x\\n\");");
    }

    @Test
    void lineEndsAreTheSources() {
        Texts t = new Texts("a();\r\nb();\r\n");
        assertThat(t.lines(List.of(t.line(0, t.at("b();"))))).isEqualTo("\r\nb();");
    }

    @Test
    void theLastBraceStandsWhereTheMethodsStood() {
        Texts t = new Texts("m() {\n  a();\n\n}\n");
        LinesPrinter printer = new LinesPrinter(t.source, new LineMap(t.source), 1);
        List<Line> machine = List.of(t.line(0, "x {"), t.line(0, t.at("a();")), t.line(0, "}"));
        printer.print(t.part(new Span(0, 0), new Span(0, 0), machine));
        assertThat(printer.end("", 4)).isEqualTo("x {\n  a();\n\n}");
    }
}
