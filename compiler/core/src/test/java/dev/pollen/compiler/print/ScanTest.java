package dev.pollen.compiler.print;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanTest {
    /** What a printer must tell apart in {@code text}, in order. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i = Scan.end(text, i)) {
            if (Scan.kind(text, i) != Scan.Kind.OTHER)
                parts.add(Scan.kind(text, i) + " " + text.substring(i, Scan.end(text, i)));
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
        assertThat(Scan.end("/* a", 0)).isEqualTo(4);
        assertThat(Scan.end("\"\"\"a", 0)).isEqualTo(4);
        assertThat(Scan.end("\"a", 0)).isEqualTo(2);
    }

    @Test
    void aTextBlockAsALiteralHasTheSameValue() {
        String block = "\"\"\"\n      a\t\"q\"\n        b\\\\ \\\n      c\n      \"\"\"";
        assertThat(Scan.literal(block)).isEqualTo("\"a\\t\\\"q\\\"\\n  b\\\\ c\\n\"");
    }
}
