package dev.pollen.build;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.attribute.Neighbour;
import dev.pollen.compiler.source.SourceFile;
import java.util.List;

/** The compiler as builds see it; {@code Compiler::compile} outside of tests. */
@FunctionalInterface
public interface Engine {
    /** Transpiles {@code sources}, which may name types of {@code around}. */
    Compilation compile(List<SourceFile> sources, List<Neighbour> around, Options options);
}
