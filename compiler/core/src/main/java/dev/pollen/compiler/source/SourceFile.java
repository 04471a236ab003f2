package dev.pollen.compiler.source;

/**
 * One Java source text that the compiler was given.
 *
 * @param name how diagnostics call the file: the path as the user wrote it
 * @param path where the file stands below its source root, with {@code /}: {@code demo/Files.java}
 * @param text the whole text, as decoded; its line ends are kept as they are
 */
public record SourceFile(String name, String path, String text) {}
