/** Queues of waiting futures: what locks and channels are built on. */
@NullMarked
package dev.pollen.waiting;

import org.jspecify.annotations.NullMarked;
