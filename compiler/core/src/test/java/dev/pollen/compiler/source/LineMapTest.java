package dev.pollen.compiler.source;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class LineMapTest {
    @Test
    void countsLinesAndColumnsFromOne() {
        LineMap map = new LineMap("ab\ncd");
        assertThat(map.line(0)).isEqualTo(1);
        assertThat(map.column(0)).isEqualTo(1);
        assertThat(map.line(4)).isEqualTo(2);
        assertThat(map.column(4)).isEqualTo(2);
    }

    @Test
    void aLineEndBelongsToTheLineThatItEnds() {
        LineMap map = new LineMap("ab\ncd");
        assertThat(map.line(2)).isEqualTo(1);
        assertThat(map.start(2)).isEqualTo(3);
    }

    @Test
    void knowsAllThreeLineEnds() {
        LineMap map = new LineMap("a\r\nb\rc\nd");
        assertThat(map.count()).isEqualTo(4);
        assertThat(map.start(2)).isEqualTo(3);
        assertThat(map.start(3)).isEqualTo(5);
        assertThat(map.start(4)).isEqualTo(7);
    }

    @Test
    void aTextAlwaysHasALine() {
        assertThat(new LineMap("").count()).isEqualTo(1);
        assertThat(new LineMap("a\n").count()).isEqualTo(2);
        assertThat(new LineMap("").line(0)).isEqualTo(1);
    }

    @Test
    void growsWithTheText() {
        LineMap map = new LineMap("\n".repeat(100));
        assertThat(map.count()).isEqualTo(101);
        assertThat(map.line(100)).isEqualTo(101);
    }

    @Test
    void theEndOfTheTextIsAPlaceToo() {
        LineMap map = new LineMap("a\nbc");
        assertThat(map.line(4)).isEqualTo(2);
        assertThat(map.column(4)).isEqualTo(3);
    }
}
