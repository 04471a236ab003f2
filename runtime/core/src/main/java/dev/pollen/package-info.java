/** Async/await for Java: what programs use. */
@NullMarked
package dev.pollen;

import org.jspecify.annotations.NullMarked;
