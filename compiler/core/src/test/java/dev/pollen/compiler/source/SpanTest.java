package dev.pollen.compiler.source;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void containsItselfAndWhatLiesInside() {
        Span span = new Span(3, 7);
        assertThat(span.contains(span)).isTrue();
        assertThat(span.contains(new Span(4, 4))).isTrue();
        assertThat(span.contains(new Span(3, 8))).isFalse();
        assertThat(span.contains(new Span(2, 7))).isFalse();
    }

    @Test
    void lengthIsTheNumberOfCharacters() {
        assertThat(new Span(3, 7).length()).isEqualTo(4);
        assertThat(new Span(3, 3).length()).isEqualTo(0);
    }

    @Test
    void endsNoEarlierThanItStarts() {
        assertThrows(IllegalArgumentException.class, () -> new Span(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 1));
    }
}
