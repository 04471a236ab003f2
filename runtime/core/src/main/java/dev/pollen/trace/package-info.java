/** What really happens: a recorder of the lives of tasks, and what suspended work waits for. */
@NullMarked
package dev.pollen.trace;

import org.jspecify.annotations.NullMarked;
