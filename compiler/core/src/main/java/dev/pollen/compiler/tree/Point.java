package dev.pollen.compiler.tree;

import dev.pollen.compiler.source.Span;

/**
 * A suspension point: one {@code await}, or a future that is returned.
 *
 * @param index its number in evaluation order, from 0; identity
 * @param state the constant of the machine's {@code enum State}
 * @param span the await in the source
 * @param operand the source text of what is awaited
 */
public record Point(int index, String state, Span span, String operand) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Point p && p.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
