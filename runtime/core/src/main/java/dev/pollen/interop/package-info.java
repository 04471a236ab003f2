/** To and from callbacks and {@code java.util.concurrent.Flow}. */
@NullMarked
package dev.pollen.interop;

import org.jspecify.annotations.NullMarked;
