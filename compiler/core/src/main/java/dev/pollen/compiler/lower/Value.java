package dev.pollen.compiler.lower;

import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.tree.Effect;

/** An expression after its awaits have become steps: what is left to write, and what that does. */
record Value(Fragment code, Effect effect) {}
