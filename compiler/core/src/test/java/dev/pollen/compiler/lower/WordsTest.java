package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.source.Span;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static Span find(String text, String word) {
        return Words.find(text, word, 0, text.length());
    }

    @Test
    void findsTheFirstWholeWord() {
        assertThat(find("xs x x", "x")).isEqualTo(new Span(3, 4));
        assertThat(find("x1 $x", "x")).isNull();
    }

    @Test
    void passesCommentsAndLiterals() {
        assertThat(find("/* x */ x", "x")).isEqualTo(new Span(8, 9));
        assertThat(find("// x\nx", "x")).isEqualTo(new Span(5, 6));
        assertThat(find("\"x \\\" x\" x", "x")).isEqualTo(new Span(9, 10));
        assertThat(find("'x' x", "x")).isEqualTo(new Span(4, 5));
        assertThat(find("\"\"\"\nx \" x\"\"\" x", "x")).isEqualTo(new Span(13, 14));
    }

    @Test
    void anEscapeBelongsToTheWordThatItIsALetterOf() {
        assertThat(find("ab\\u0063 c", "abc")).isEqualTo(new Span(0, 8));
        assertThat(find("\\u0061bc", "abc")).isEqualTo(new Span(0, 8));
        assertThat(find("x\\u0020= 1", "x")).isEqualTo(new Span(0, 1));
        assertThat(find("y\\u002bx", "x")).isEqualTo(new Span(7, 8));
    }

    @Test
    void staysInItsRange() {
        assertThat(Words.find("x x", "x", 1, 3)).isEqualTo(new Span(2, 3));
        assertThat(Words.find("a x", "x", 0, 2)).isNull();
    }

    @Test
    void findsACharacterOutsideOfCommentsAndLiterals() {
        String text = "/*{*/ \"{\" // {\n {";
        assertThat(Words.findChar(text, '{', 0, text.length())).isEqualTo(text.length() - 1);
        assertThat(Words.findChar("'{'", '{', 0, 3)).isEqualTo(-1);
    }
}
