/** Files, by way of threads that may block. */
@NullMarked
package dev.pollen.fs;

import org.jspecify.annotations.NullMarked;
