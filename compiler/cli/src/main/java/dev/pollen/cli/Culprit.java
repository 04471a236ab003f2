package dev.pollen.cli;

import dev.pollen.build.Engine;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.source.SourceFile;
import java.time.Duration;
import java.util.List;

/**
 * Which of many sources the compiler crashed on: a report that names one file is worth more than one that names a project.
 *
 * <p>Each is compiled alone until one crashes again. Alone it may lack the types of the others and come out with
 * diagnostics instead; then, or when the time is up, it stays unknown.
 */
final class Culprit {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Culprit() {}

    /** One name, or those of all. */
    static List<String> of(List<SourceFile> sources, Engine engine, Options options) {
        long start = System.nanoTime();
        for (SourceFile source : sources) {
            if (sources.size() == 1 || System.nanoTime() - start > PATIENCE.toNanos()) break;
            if (source.text().contains("Async") && crashes(source, engine, options)) return List.of(source.name());
        }
        return sources.stream().map(SourceFile::name).toList();
    }

    private static boolean crashes(SourceFile source, Engine engine, Options options) {
        try {
            DeepStack.call(() -> engine.compile(List.of(source), List.of(), options));
            return false;
        } catch (RuntimeException | VirtualMachineError | AssertionError | LinkageError again) {
            return true;
        }
    }
}
