package dev.pollen.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** Finds out early that the runtime was forgotten: javac would only complain about imports, one by one. */
final class Runtimes {
    private static final String WITNESS = "dev/pollen/Async.class";

    private Runtimes() {}

    static void require(MavenProject project, Scope scope)
            throws DependencyResolutionRequiredException, MojoFailureException {
        for (String entry : scope.classPath(project)) if (holds(Path.of(entry))) return;
        throw new MojoFailureException("the sources use Pollen, but its runtime is no dependency: add"
                + " dev.pollen:pollen-runtime to <dependencies> of " + project.getFile());
    }

    private static boolean holds(Path entry) {
        if (Files.isDirectory(entry)) return Files.exists(entry.resolve(WITNESS));
        if (!Files.isRegularFile(entry)) return false;
        try (ZipFile jar = new ZipFile(entry.toFile())) {
            return jar.getEntry(WITNESS) != null;
        } catch (IOException notAJar) {
            return false;
        }
    }
}
