package dev.pollen.maven;

import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Puts the user's source roots back after javac has run, so that source jars, documentation and coverage reports are of
 * the user's files. With {@code <extensions>true</extensions>} it is bound by itself.
 */
@Mojo(name = "restore", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class RestoreMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Where the copies were written. */
    @Parameter(property = "pollen.outputDirectory", defaultValue = "${project.build.directory}/pollen")
    private File outputDirectory;

    @Override
    public void execute() {
        for (Scope scope : Scope.values()) {
            Roots.restore(project, scope, new File(outputDirectory, scope.folder()).toString());
        }
    }
}
