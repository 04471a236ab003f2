package dev.pollen.maven;

import dev.pollen.build.Encodings;
import dev.pollen.build.Source;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.attribute.Neighbour;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Reports what is wrong with the {@code @Async} methods of main and test sources and writes nothing. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.PROCESS_SOURCES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends SourcesMojo {
    @Override
    void run() throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        List<Source> main = sources(Scope.MAIN);
        check(main, Scope.MAIN, List.of());
        // Nothing need be compiled yet: the tests see the main sources themselves.
        check(
                sources(Scope.TEST),
                Scope.TEST,
                main.stream().map(Source::file).map(Neighbour::of).toList());
    }

    private void check(List<Source> sources, Scope scope, List<Neighbour> around)
            throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        if (!isConcerned(sources, scope)) return;
        Compilation compilation = Compiler.compile(files(sources), around, options(scope, Layout.LINES));
        tell(Encodings.refuse(sources, compilation).diagnostics());
    }

    private static List<SourceFile> files(List<Source> sources) {
        return sources.stream().map(Source::file).toList();
    }
}
