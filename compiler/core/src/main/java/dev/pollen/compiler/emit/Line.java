package dev.pollen.compiler.emit;

import dev.pollen.compiler.step.Fragment;

/**
 * A line of the machine as people read it; the {@code lines} layout packs several onto one.
 *
 * @param depth how far it is indented, in levels
 * @param code its text
 * @param note a comment for readers, which only {@code pretty} prints; empty for none
 */
public record Line(int depth, Fragment code, String note) {}
