package dev.pollen.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.project.MavenProject;

/** The two halves of a project, and where Maven keeps what belongs to each. */
enum Scope {
    /** {@code src/main/java}. */
    MAIN("compile", "release") {
        @Override
        List<String> roots(MavenProject project) {
            return project.getCompileSourceRoots();
        }

        @Override
        void add(MavenProject project, String root) {
            project.addCompileSourceRoot(root);
        }

        @Override
        List<String> classPath(MavenProject project) throws DependencyResolutionRequiredException {
            return project.getCompileClasspathElements();
        }

        @Override
        String classes(MavenProject project) {
            return project.getBuild().getOutputDirectory();
        }
    },
    /** {@code src/test/java}. */
    TEST("testCompile", "testRelease") {
        @Override
        List<String> roots(MavenProject project) {
            return project.getTestCompileSourceRoots();
        }

        @Override
        void add(MavenProject project, String root) {
            project.addTestCompileSourceRoot(root);
        }

        @Override
        List<String> classPath(MavenProject project) throws DependencyResolutionRequiredException {
            return project.getTestClasspathElements();
        }

        @Override
        String classes(MavenProject project) {
            return project.getBuild().getTestOutputDirectory();
        }
    };

    private final String compileGoal;
    private final String release;

    Scope(String compileGoal, String release) {
        this.compileGoal = compileGoal;
        this.release = release;
    }

    /** The source roots as they are now; never to be changed. */
    abstract List<String> roots(MavenProject project);

    abstract void add(MavenProject project, String root);

    /** What javac's class path will be, the scope's own classes among it. */
    abstract List<String> classPath(MavenProject project) throws DependencyResolutionRequiredException;

    /** Where the scope's own classes will stand. */
    abstract String classes(MavenProject project);

    /** {@link #classPath} without classes of an earlier build, some of which may have no source any more. */
    List<String> libraries(MavenProject project) throws DependencyResolutionRequiredException {
        List<String> libraries = new ArrayList<>(classPath(project));
        libraries.removeIf(entry -> Objects.equals(entry, classes(project)));
        return libraries;
    }

    /** {@code main} or {@code test}. */
    String folder() {
        return this == MAIN ? "main" : "test";
    }

    /** The goal of maven-compiler-plugin. */
    String compileGoal() {
        return compileGoal;
    }

    /** maven-compiler-plugin's parameter for {@code --release}. */
    String release() {
        return release;
    }
}
