/** Executors: what polls tasks. */
@NullMarked
package dev.pollen.executor;

import org.jspecify.annotations.NullMarked;
