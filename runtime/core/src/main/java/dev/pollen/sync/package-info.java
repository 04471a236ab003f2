/** Locks and signals for tasks. All are fair: who waits longest is served first. */
@NullMarked
package dev.pollen.sync;

import org.jspecify.annotations.NullMarked;
