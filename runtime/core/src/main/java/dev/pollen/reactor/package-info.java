/** Readiness of channels, by a selector that an executor's thread waits in, or a thread that all share. */
@NullMarked
package dev.pollen.reactor;

import org.jspecify.annotations.NullMarked;
