/** From transpiled texts to files. */
@NullMarked
package dev.pollen.cli.output;

import org.jspecify.annotations.NullMarked;
