package dev.pollen.maven;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/** Where javac will find the project's annotation processors: without them Lombok's members have no types. */
final class ProcessorPath {
    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

    /** From this JDK on javac runs processors only when it is told to. */
    private static final int EXPLICIT_SINCE = 23;

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final MavenProject project;

    ProcessorPath(RepositorySystem repositories, MavenSession session, MavenProject project) {
        this.repositories = repositories;
        this.session = session;
        this.project = project;
    }

    /** As maven-compiler-plugin and javac find it; empty where no processor would run. */
    List<Path> of(CompilerSettings settings, List<Path> classPath) throws MojoFailureException, IOException {
        if ("none".equals(settings.proc())) return List.of();
        List<Xpp3Dom> paths = settings.processorPaths();
        if (paths != null) return resolve(paths);
        boolean told = settings.proc() != null || !settings.processors().isEmpty();
        if (!told && Runtime.version().feature() >= EXPLICIT_SINCE) return List.of();
        return hasProcessor(classPath) ? classPath : List.of();
    }

    private static boolean hasProcessor(List<Path> classPath) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) urls.add(entry.toUri().toURL());
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
            return loader.findResource(SERVICE) != null;
        }
    }

    private List<Path> resolve(List<Xpp3Dom> paths) throws MojoFailureException {
        CollectRequest wanted = new CollectRequest();
        wanted.setRepositories(project.getRemoteProjectRepositories());
        for (Xpp3Dom path : paths)
            wanted.addDependency(new org.eclipse.aether.graph.Dependency(artifact(path), "runtime"));
        if (wanted.getDependencies().isEmpty()) return List.of();
        try {
            return repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(wanted, null))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getFile())
                    .map(File::toPath)
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MojoFailureException("cannot resolve annotationProcessorPaths: " + e.getMessage(), e);
        }
    }

    private DefaultArtifact artifact(Xpp3Dom path) throws MojoFailureException {
        String group = text(path, "groupId", "");
        String name = text(path, "artifactId", "");
        String type = text(path, "type", "jar");
        String version = text(path, "version", "");
        if (version.isEmpty()) version = managed(group, name);
        if (version == null) {
            throw new MojoFailureException("annotationProcessorPaths: " + group + ":" + name + " has no version");
        }
        return new DefaultArtifact(group, name, text(path, "classifier", ""), type, version);
    }

    private @Nullable String managed(String group, String name) {
        DependencyManagement management = project.getDependencyManagement();
        if (management == null) return null;
        return management.getDependencies().stream()
                .filter(each ->
                        each.getGroupId().equals(group) && each.getArtifactId().equals(name))
                .map(Dependency::getVersion)
                .findFirst()
                .orElse(null);
    }

    private static String text(Xpp3Dom path, String name, String otherwise) {
        Xpp3Dom child = path.getChild(name);
        return child == null || child.getValue() == null
                ? otherwise
                : child.getValue().strip();
    }
}
