/** A program that is compiled, loaded and started without leaving this JVM. */
@NullMarked
package dev.pollen.cli.run;

import org.jspecify.annotations.NullMarked;
