/** Simulation: programs run in virtual time, in an order that a seed or an exploration chooses. */
@NullMarked
package dev.pollen.sim;

import org.jspecify.annotations.NullMarked;
