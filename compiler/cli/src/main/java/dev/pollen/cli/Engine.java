package dev.pollen.cli;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.source.SourceFile;
import java.util.List;

/** The compiler as the commands see it; {@code Compiler::compile} outside of tests. */
@FunctionalInterface
public interface Engine {
    /** Transpiles {@code sources}. */
    Compilation compile(List<SourceFile> sources, Options options);
}
