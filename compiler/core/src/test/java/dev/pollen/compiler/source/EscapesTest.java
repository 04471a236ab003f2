package dev.pollen.compiler.source;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {
    @ParameterizedTest
    @CsvSource({
        "a\\u0062c, a.....bc",
        "\\uuu0041, .......A",
        "\\u0022, .....\"",
        "\\\\u0041, \\\\u0041",
        "\\\\\\u0041, \\\\.....A",
        "\\u005c\\u005c, .....\\.....\\",
        "\\u00, \\u00",
        "\\u00zz, \\u00zz",
        "\\n\\u0041, \\n.....A"
    })
    void theLastPlaceOfAnEscapeHasWhatItMeans(String text, String masked) {
        assertThat(Escapes.masked(text).replace(Escapes.FILLER, '.')).isEqualTo(masked);
        assertThat(Escapes.masked(text)).hasLength(text.length());
    }

    @Test
    void anEscapedLineEndIsNoLineOfTheSource() {
        assertThat(Escapes.masked("// x\\u000a y")).isEqualTo("// x\1\1\1\1\1\1 y");
    }

    @Test
    void decodingLeavesTextWithoutEscapesAlone() {
        String text = "int a = 'x' + \"\\n\";";
        assertThat(Escapes.decoded(text)).isSameInstanceAs(text);
        assertThat(Escapes.decoded("\\u0061b\\u0063")).isEqualTo("abc");
    }
}
