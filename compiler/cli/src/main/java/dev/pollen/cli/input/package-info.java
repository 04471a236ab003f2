/** From the paths of a command line to the sources that the compiler takes. */
@NullMarked
package dev.pollen.cli.input;

import org.jspecify.annotations.NullMarked;
