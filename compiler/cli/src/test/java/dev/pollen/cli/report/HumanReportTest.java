package dev.pollen.cli.report;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.diagnostic.Diagnostic.Label;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden texts. A source marks its span with «», its labels with ‹›, in their order. */
class HumanReportTest {
    private static Diagnostic diagnostic(Code code, String marked, List<String> labels, String... help) {
        StringBuilder text = new StringBuilder();
        Span[] spans = new Span[labels.size()];
        int primaryStart = 0;
        Span primary = new Span(0, 0);
        int label = 0;
        ArrayDeque<int[]> open = new ArrayDeque<>();
        for (char c : marked.toCharArray()) {
            switch (c) {
                case '«' -> primaryStart = text.length();
                case '»' -> primary = new Span(primaryStart, text.length());
                case '‹' -> open.push(new int[] {label++, text.length()});
                case '›' -> {
                    int[] begun = open.pop();
                    spans[begun[0]] = new Span(begun[1], text.length());
                }
                default -> text.append(c);
            }
        }
        List<Label> all = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) all.add(new Label(spans[i], labels.get(i)));
        SourceFile file = new SourceFile("src/A.java", "A.java", text.toString());
        return new Diagnostic(code, file, primary, "what is wrong", all, List.of(help));
    }

    private static String plain(Diagnostic... diagnostics) {
        return new HumanReport(Ink.PLAIN).of(List.of(diagnostics));
    }

    @Test
    void oneLine() {
        Diagnostic d = diagnostic(Code.P0101, "class A {\n  int a = «await(f)»;\n}\n", List.of(), "mark it", "or\nnot");
        assertThat(plain(d)).isEqualTo("""
            src/A.java:2:11: error[P0101]: what is wrong
              |
            2 |   int a = await(f);
              |           ^^^^^^^^
              = help: mark it
              = help: or
                      not

            1 error
            """);
    }

    @Test
    void aSecondPlaceFarAbove() {
        String text = "x\n  void ‹run›() {\n" + "\n".repeat(8) + "    «await»(f);\n";
        assertThat(plain(diagnostic(Code.P0101, text, List.of("this method")))).isEqualTo("""
            src/A.java:11:5: error[P0101]: what is wrong
               |
             2 |   void run() {
               |        --- this method
            ...
            11 |     await(f);
               |     ^^^^^

            1 error
            """);
    }

    @Test
    void aGapOfOneLineIsShown() {
        assertThat(plain(diagnostic(Code.P0101, "‹a›\nb\n«c»", List.of("here"))))
                .isEqualTo("""
                    src/A.java:3:1: error[P0101]: what is wrong
                      |
                    1 | a
                      | - here
                    2 | b
                    3 | c
                      | ^

                    1 error
                    """);
    }

    @Test
    void twoLabelsOnTheLine() {
        assertThat(plain(diagnostic(Code.P0303, "f(‹x›, ‹yy›, «z = 1»);", List.of("first", "second"))))
                .isEqualTo("""
                    src/A.java:1:10: error[P0303]: what is wrong
                      |
                    1 | f(x, yy, z = 1);
                      |   -  --  ^^^^^
                      |   |  |
                      |   |  second
                      |   first

                    1 error
                    """);
    }

    @Test
    void theLastLabelStandsBesideItsDashes() {
        assertThat(plain(diagnostic(Code.P0303, "«a» = ‹b› + ‹c›;", List.of("left", "right"))))
                .isEqualTo("""
                    src/A.java:1:1: error[P0303]: what is wrong
                      |
                    1 | a = b + c;
                      | ^   -   - right
                      |     |
                      |     left

                    1 error
                    """);
    }

    @Test
    void tabsAreExpandedInTheLineAndBelowIt() {
        assertThat(plain(diagnostic(Code.P0101, "\tint\ta = «await(\tf)»;", List.of())))
                .isEqualTo("""
                    src/A.java:1:10: error[P0101]: what is wrong
                      |
                    1 |     int a = await(  f);
                      |             ^^^^^^^^^^

                    1 error
                    """);
    }

    @Test
    void wideCharactersTakeTwoCellsAndMarksNone() {
        assertThat(plain(diagnostic(Code.P0101, "f(\"漢字😀e\u0301\", «x»)", List.of())))
                .isEqualTo("""
                    src/A.java:1:13: error[P0101]: what is wrong
                      |
                    1 | f("漢字😀e\u0301", x)
                      |              ^

                    1 error
                    """);
    }

    @Test
    void aSpanOfSeveralLinesIsMarkedAtBothEnds() {
        assertThat(plain(diagnostic(Code.P0103, "a «sync {\n  b;\n  c;\n  d;\n}» e", List.of())))
                .isEqualTo("""
                    src/A.java:1:3: error[P0103]: what is wrong
                      |
                    1 | a sync {
                      |   ^^^^^^
                    ...
                    5 | } e
                      | ^

                    1 error
                    """);
    }

    @Test
    void lineEndsOfAllKinds() {
        assertThat(plain(diagnostic(Code.P0101, "a\r\nb\r«c\r\n»d", List.of()))).isEqualTo("""
            src/A.java:3:1: error[P0101]: what is wrong
              |
            3 | c
              | ^

            1 error
            """);
    }

    @Test
    void theEndOfTheFileHasACaretToo() {
        assertThat(plain(diagnostic(Code.P0001, "class A {\n«»", List.of()))).isEqualTo("""
            src/A.java:2:1: error[P0001]: what is wrong
              |
            2 |
              | ^

            1 error
            """);
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertThat(plain(diagnostic(Code.P0101, "\u001b[2J «x»", List.of()))).doesNotContain("\u001b");
    }

    @Test
    void countsErrorsAndWarnings() {
        Diagnostic error = diagnostic(Code.P0101, "«x»", List.of());
        Diagnostic warning = diagnostic(Code.P0204, "«x»", List.of());
        assertThat(plain(error, warning, error)).endsWith("\n2 errors, 1 warning\n");
        assertThat(plain(warning)).contains("src/A.java:1:1: warning[P0204]: what is wrong\n");
        assertThat(plain()).isEmpty();
    }

    @Test
    void coloursAreAroundTheTextAndChangeNothingElse() {
        Diagnostic d = diagnostic(Code.P0303, "‹a› = «b» + ‹c›;", List.of("left", "right"), "help");
        String painted = new HumanReport(Ink.COLOUR).of(List.of(d));
        assertThat(painted).contains("\u001b[1;31m^\u001b[0m");
        assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", ""))
                .isEqualTo(plain(d));
    }
}
