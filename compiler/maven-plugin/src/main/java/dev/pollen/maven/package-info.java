/**
 * Pollen in a Maven build. {@link dev.pollen.maven.TranspileMojo} puts a transpiled copy in the place of the sources before
 * javac runs, {@link dev.pollen.maven.RestoreMojo} takes it away again.
 */
@NullMarked
package dev.pollen.maven;

import org.jspecify.annotations.NullMarked;
