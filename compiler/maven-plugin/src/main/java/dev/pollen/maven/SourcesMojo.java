package dev.pollen.maven;

import dev.pollen.build.Source;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.diagnostic.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What the goals share that read sources: their parameters, and the way from the project to the compiler's options. */
abstract class SourcesMojo extends AbstractMojo {
    /** Generated machines and the runtime are Java 17. */
    private static final int OLDEST_RELEASE = 17;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Does nothing when set. */
    @Parameter(property = "pollen.skip", defaultValue = "false")
    private boolean skip;

    /** The encoding of the sources. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /** The Java version of the sources, 17 or later. Default: what maven-compiler-plugin is told. */
    @Parameter(property = "pollen.release")
    private @Nullable Integer release;

    /** Whether the project's annotation processors run, so that what they add is known: Lombok's members, MapStruct's classes. */
    @Parameter(property = "pollen.processors", defaultValue = "true")
    private boolean processors;

    /** Where the copies are written. No folder that a tool would take for sources. */
    @Parameter(property = "pollen.outputDirectory", defaultValue = "${project.build.directory}/pollen")
    private File outputDirectory;

    @Inject
    private RepositorySystem repositories;

    @Inject
    private BuildContext context;

    /** The goal's work; not called when skipped. */
    abstract void run() throws IOException, DependencyResolutionRequiredException, MojoFailureException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().debug("Pollen is skipped");
            return;
        }
        try {
            run();
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException("cannot read: " + e.getMessage(), e);
        } catch (IOException | DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("cannot transpile: " + e.getMessage(), e);
        }
    }

    final boolean isSkipped() {
        return skip;
    }

    final MavenProject project() {
        return project;
    }

    final Path output() {
        return outputDirectory.toPath();
    }

    final BuildContext context() {
        return context;
    }

    /** Whether an IDE runs the goal, which wants messages and no copies. */
    final boolean isIde() {
        return session.getUserProperties().containsKey("m2e.version")
                || session.getSystemProperties().containsKey("m2e.version");
    }

    final List<Source> sources(Scope scope) throws IOException, MojoFailureException {
        List<Path> roots = Roots.original(project, scope).stream().map(Path::of).toList();
        return SourceFiles.of(roots, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding));
    }

    /** Whether Pollen has anything to do at all; then the runtime must be there, too. */
    final boolean isConcerned(List<Source> sources, Scope scope)
            throws DependencyResolutionRequiredException, MojoFailureException {
        if (sources.stream().noneMatch(source -> Compiler.isConcerned(source.file()))) return false;
        Runtimes.require(project, scope);
        return true;
    }

    final Options options(Scope scope, Layout layout)
            throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        CompilerSettings settings = new CompilerSettings(project, session, scope);
        int version = release != null ? release : settings.release();
        if (version != 0 && version < OLDEST_RELEASE) {
            throw new MojoFailureException("Pollen needs Java " + OLDEST_RELEASE
                    + " or later, the project is compiled for " + version + ": set maven.compiler.release");
        }
        List<Path> classPath = scope.libraries(project).stream().map(Path::of).toList();
        List<Path> processorPath =
                processors ? new ProcessorPath(repositories, session, project).of(settings, classPath) : List.of();
        List<String> flags = settings.flags(!processorPath.isEmpty());
        return new Options(classPath, version, layout, processorPath, flags);
    }

    /** Says what is wrong; an error among it fails the build. */
    final void tell(List<Diagnostic> diagnostics) throws MojoFailureException {
        new Messages(getLog(), context, isIde()).tell(diagnostics);
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        if (errors > 0 && !isIde()) {
            throw new MojoFailureException(
                    errors + (errors == 1 ? " error" : " errors") + " in @Async methods, see above");
        }
    }
}
