package dev.pollen.maven;

import java.io.IOException;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Turns the {@code @Async} methods of the main sources into state machines: javac compiles a copy, line for line that of
 * the original. All source roots are taken, those of generators that ran before among them.
 */
@Mojo(
        name = "transpile",
        defaultPhase = LifecyclePhase.PROCESS_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class TranspileMojo extends AbstractTranspileMojo {
    @Override
    void run() throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        transpile(Scope.MAIN);
    }
}
