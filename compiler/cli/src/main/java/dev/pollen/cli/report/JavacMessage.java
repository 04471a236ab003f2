package dev.pollen.cli.report;

import dev.pollen.compiler.diagnostic.Severity;
import dev.pollen.compiler.source.SourceFile;
import java.util.Optional;

/**
 * What javac says of a transpiled text, told of its source: they have the same lines, but not the same columns.
 *
 * @param severity whether there are no classes for it
 * @param code javac's, such as {@code compiler.err.doesnt.exist}
 * @param text what it says, perhaps in several lines
 * @param file the source; nothing where it is about none
 * @param line the line of {@code file}, from 1; 0 where it is about none
 */
public record JavacMessage(Severity severity, String code, String text, Optional<SourceFile> file, int line) {
    /** The source's line, as it is in the file; nothing where there is none. */
    Optional<String> sourceLine() {
        return file.map(source -> new SourceLines(source.text()))
                .filter(lines -> line >= 1 && line <= lines.count())
                .map(lines -> lines.line(line));
    }
}
