/** Diagnostics as people and tools read them. */
@NullMarked
package dev.pollen.cli.report;

import org.jspecify.annotations.NullMarked;
