package dev.pollen.compiler.machine;

/**
 * The lines of the file on which the method stands, whole.
 *
 * @param start the place of the first character in the file, which spans are relative to
 * @param line the number of the first line
 * @param text the lines as they are in the file
 */
public record Source(int start, int line, String text) {}
