package dev.pollen.compiler.tree;

/**
 * Something that {@code break} or {@code continue} can name: a loop, switch, labelled statement or an exit of ours.
 *
 * @param id unique in the method; identity
 * @param label the label that stands or will stand before it
 */
public record Target(int id, String label) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Target t && t.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
