/** Channels between tasks. A cancelled sender or receiver loses nothing. */
@NullMarked
package dev.pollen.channel;

import org.jspecify.annotations.NullMarked;
