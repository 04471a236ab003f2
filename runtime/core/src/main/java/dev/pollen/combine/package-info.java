/** Futures that are made of others, each of which is a branch with a context of its own. */
@NullMarked
package dev.pollen.combine;

import org.jspecify.annotations.NullMarked;
