package dev.pollen.compiler.print;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.emit.Line;
import dev.pollen.compiler.step.Edit;
import dev.pollen.compiler.step.Fragment;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrettyPrinterTest {
    @Test
    void oneThingALineAndIndentedByDepth() {
        Texts t = new Texts("a(); b();");
        List<Line> machine =
                List.of(t.line(0, "x {"), t.line(1, t.at("a();")), t.line(2, t.at("b();")), t.line(0, "}"));
        assertThat(t.pretty(machine, "    ")).isEqualTo("x {\n      a();\n        b();\n    }");
    }

    @Test
    void laterLinesOfAStatementMoveWithItsFirstOne() {
        Texts t = new Texts("    a(\n        1);\n");
        assertThat(t.pretty(List.of(t.line(1, t.at("a(\n        1);"))), "")).isEqualTo("a(\n      1);");
    }

    @Test
    void textBlocksStayAsTheyAre() {
        String call = "a(\"\"\"\n        x\n        \"\"\");";
        Texts t = new Texts("    " + call + "\n");
        assertThat(t.pretty(List.of(t.line(0, t.at(call))), "")).isEqualTo(call);
    }

    @Test
    void notesBecomeComments() {
        Texts t = new Texts("");
        assertThat(t.pretty(List.of(new Line(0, Fragment.of("case A:"), "line 3")), ""))
                .isEqualTo("case A: // line 3");
    }

    @Test
    void aCommentAtTheEndOfAPieceGoes() {
        Texts t = new Texts("a( // why\n  b)");
        assertThat(t.pretty(List.of(t.line(0, t.at("a( // why"), "x);")), "")).isEqualTo("a( x);");
    }

    @Test
    void editsReplaceAndInsert() {
        Texts t = new Texts("a(b, c);");
        Edit rename = Edit.of(t.at("b").start(), t.at("b").end(), Fragment.of("b2"));
        Edit before = Edit.of(0, 0, Fragment.of("("));
        Edit behind = Edit.behind(t.at("c)").end(), Fragment.of(" + 1)"));
        assertThat(t.pretty(List.of(t.line(0, t.at("a(b, c)"), ";")), "", before, rename, behind))
                .isEqualTo("(a(b2, c) + 1);");
    }

    @Test
    void aLineOfNothingIsEmpty() {
        Texts t = new Texts("");
        assertThat(t.pretty(List.of(t.line(0, "a"), t.line(1, ""), t.line(1, "b")), "  "))
                .isEqualTo("a\n\n    b");
    }
}
