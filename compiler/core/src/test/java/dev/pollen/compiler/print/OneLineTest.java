package dev.pollen.compiler.print;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void aTextBlockAsALiteralHasTheSameValue() {
        String block = "\"\"\"\n      a\t\"q\"\n        b\\\\ \\\n      c\n      \"\"\"";
        assertThat(OneLine.literal(block)).isEqualTo("\"a\\t\\\"q\\\"\\n  b\\\\ c\\n\"");
    }

    @Test
    void commentsAndLineEndsAreOneBlank() {
        assertThat(OneLine.of("a // x\n  /* y */ + \"//\"")).isEqualTo("a + \"//\"");
    }
}
