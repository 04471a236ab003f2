/** Time: sleeping, intervals, and the clock and timers that an executor offers. */
@NullMarked
package dev.pollen.time;

import org.jspecify.annotations.NullMarked;
