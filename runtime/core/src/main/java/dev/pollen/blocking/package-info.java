/** Blocking code, on threads that may block. */
@NullMarked
package dev.pollen.blocking;

import org.jspecify.annotations.NullMarked;
