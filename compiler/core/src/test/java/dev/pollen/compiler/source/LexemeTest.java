package dev.pollen.compiler.source;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexemeTest {
    /** What a reader must tell apart in {@code text}, in order. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i = Lexeme.end(text, i)) {
            if (Lexeme.at(text, i) != Lexeme.OTHER)
                parts.add(Lexeme.at(text, i) + " " + text.substring(i, Lexeme.end(text, i)));
        }
        return parts;
    }

    @Test
    void commentsEndWhereTheyEnd() {
        assertThat(parts("a /* \" // */ b // ' \nc"))
                .containsExactly("BLOCK_COMMENT /* \" // */", "LINE_COMMENT // ' ", "LINE_END \n")
                .inOrder();
    }

    @Test
    void quotesHideComments() {
        assertThat(parts("\"/*\" + '\"' + \"\\\"//\""))
                .containsExactly("LITERAL \"/*\"", "LITERAL '\"'", "LITERAL \"\\\"//\"")
                .inOrder();
    }

    @Test
    void aTextBlockMayHoldQuotesAndLineEnds() {
        String block = "\"\"\"\n \"x\" \\\"\"\" y\n \"\"\"";
        assertThat(parts(block + ";")).containsExactly("TEXT_BLOCK " + block);
    }

    @Test
    void carriageReturnAndLineFeedAreOneLineEnd() {
        assertThat(parts("a\r\nb\rc\nd")).containsExactly("LINE_END \r\n", "LINE_END \r", "LINE_END \n");
    }

    @Test
    void whatIsNeverClosedEndsWithTheText() {
        assertThat(Lexeme.end("/* a", 0)).isEqualTo(4);
        assertThat(Lexeme.end("\"\"\"a", 0)).isEqualTo(4);
        assertThat(Lexeme.end("\"a", 0)).isEqualTo(2);
    }

    @Test
    void anEscapedLineEndEndsAComment() {
        assertThat(parts(Escapes.masked("// x\\u000a'y'")))
                .containsExactly("LINE_COMMENT // x", "LITERAL 'y'")
                .inOrder();
    }

    @Test
    void aLiteralEndsWithItsLine() {
        assertThat(parts("'a\n'b'"))
                .containsExactly("LITERAL 'a", "LINE_END \n", "LITERAL 'b'")
                .inOrder();
    }
}
