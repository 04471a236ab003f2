package dev.pollen.maven;

import java.io.IOException;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Turns the {@code @Async} methods of the test sources into state machines. */
@Mojo(
        name = "test-transpile",
        defaultPhase = LifecyclePhase.PROCESS_TEST_SOURCES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class TestTranspileMojo extends AbstractTranspileMojo {
    /** Does nothing when set, as maven-compiler-plugin compiles no tests then. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean skipTests;

    @Override
    void run() throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        // The main sources are compiled by now: who asks for them from here on (source:jar, javadoc) gets the user's.
        Roots.restore(
                project(), Scope.MAIN, output().resolve(Scope.MAIN.folder()).toString());
        if (!skipTests) transpile(Scope.TEST);
    }
}
