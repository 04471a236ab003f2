/** Streams: values that come one after the other. */
@NullMarked
package dev.pollen.stream;

import org.jspecify.annotations.NullMarked;
