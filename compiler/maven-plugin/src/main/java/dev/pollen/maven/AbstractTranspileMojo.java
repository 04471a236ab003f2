package dev.pollen.maven;

import dev.pollen.build.Source;
import dev.pollen.build.Transpiler;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts a transpiled copy in the place of one half of the sources. Modules whose sources do not mention Pollen are left as
 * they are. In an IDE only the messages come out: the source folders stay the user's.
 */
abstract class AbstractTranspileMojo extends SourcesMojo {
    /** How many threads to use at most for one module; by default one for each processor. */
    @Parameter(property = "pollen.jobs")
    private int jobs = Runtime.getRuntime().availableProcessors();

    final void transpile(Scope scope) throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        List<Source> sources = sources(scope);
        if (!isConcerned(sources, scope)) {
            getLog().debug("no source mentions Pollen");
            return;
        }
        Options options = options(scope, Layout.LINES);
        if (isIde()) {
            sources.forEach(
                    source -> context().removeMessages(new File(source.file().name())));
            Compilation compilation =
                    Compiler.compile(sources.stream().map(Source::file).toList(), options);
            tell(compilation.diagnostics());
            return;
        }
        Path copy = output().resolve(scope.folder());
        Path state = output().resolve(scope.folder() + ".state");
        Transpiler.Outcome outcome =
                new Transpiler(Compiler::compile, options, jobs).run(sources, List.of(), copy, state);
        tell(outcome.diagnostics());
        if (outcome.done() + outcome.deleted() == 0) {
            getLog().info("Nothing to transpile - all copies are up to date.");
        } else {
            getLog().info("Transpiled " + outcome.done() + " of " + sources.size() + " source files to " + copy + ": "
                    + outcome.machines() + " machines, " + outcome.written() + " files written, " + outcome.deleted()
                    + " deleted");
        }
        Roots.swap(project(), scope, copy.toString());
    }
}
