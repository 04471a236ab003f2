/**
 * From sources to a folder of transpiled ones, for builds: what the command line and the Maven plugin share. {@link
 * dev.pollen.build.Transpiler} is the way in.
 */
@NullMarked
package dev.pollen.build;

import org.jspecify.annotations.NullMarked;
