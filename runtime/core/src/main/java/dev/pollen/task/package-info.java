/** Tasks: futures that an executor runs. */
@NullMarked
package dev.pollen.task;

import org.jspecify.annotations.NullMarked;
