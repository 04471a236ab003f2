package dev.pollen.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What the project tells maven-compiler-plugin, as far as it changes how sources are read. */
final class CompilerSettings {
    private static final String GROUP = "org.apache.maven.plugins";
    private static final String PLUGIN = "maven-compiler-plugin";
    private static final List<String> MODULE_OPTIONS = List.of("--add-modules", "--add-exports", "--add-reads");

    private final Scope scope;
    private final MavenProject project;
    private final MavenSession session;
    private final @Nullable Xpp3Dom configuration;

    CompilerSettings(MavenProject project, MavenSession session, Scope scope) {
        this.project = project;
        this.session = session;
        this.scope = scope;
        String goal = scope.compileGoal();
        this.configuration = project.getGoalConfiguration(GROUP, PLUGIN, "default-" + goal, goal);
    }

    /** The N of {@code --release}, or what comes nearest; 0 where the project says nothing. */
    int release() {
        String[] told = {
            value(scope.release()),
            property("maven.compiler." + scope.release()),
            value("release"),
            property("maven.compiler.release"),
            value("source"),
            property("maven.compiler.source")
        };
        for (String version : told) {
            if (version != null) return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
        }
        return 0;
    }

    /**
     * Options for preview features and modules, and for processors where those run; the others have no say in what a source
     * means.
     */
    List<String> flags(boolean runsProcessors) {
        List<String> flags = new ArrayList<>();
        List<String> all = arguments();
        for (int i = 0; i < all.size(); i++) {
            String argument = all.get(i);
            boolean forProcessors = runsProcessors && argument.startsWith("-A");
            if (forProcessors || argument.equals("--enable-preview")) flags.add(argument);
            for (String option : MODULE_OPTIONS) {
                if (!argument.equals(option) && !argument.startsWith(option + "=")) continue;
                flags.add(argument);
                if (argument.equals(option) && i + 1 < all.size()) flags.add(all.get(++i));
            }
        }
        if ("true".equals(value("enablePreview")) && !flags.contains("--enable-preview")) flags.add("--enable-preview");
        List<String> processors = processors();
        if (runsProcessors && !processors.isEmpty()) flags.addAll(List.of("-processor", String.join(",", processors)));
        return flags;
    }

    /** The class names of the processors; empty: all that are found. */
    List<String> processors() {
        return values("annotationProcessors");
    }

    /** {@code none}, {@code only} or {@code full}; null where the project says nothing. */
    @Nullable
    String proc() {
        // javac takes the last word
        String proc = value("proc");
        if (proc == null) proc = property("maven.compiler.proc");
        for (String argument : arguments())
            if (argument.startsWith("-proc:")) proc = argument.substring("-proc:".length());
        return proc;
    }

    /** The artifacts of {@code <annotationProcessorPaths>}; null where there is no such element. */
    @Nullable
    List<Xpp3Dom> processorPaths() {
        Xpp3Dom paths = configuration == null ? null : configuration.getChild("annotationProcessorPaths");
        return paths == null ? null : List.of(paths.getChildren());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(values("compilerArgs"));
        String single = value("compilerArgument");
        if (single != null) arguments.add(single);
        return arguments;
    }

    private List<String> values(String name) {
        Xpp3Dom list = configuration == null ? null : configuration.getChild(name);
        List<String> values = new ArrayList<>();
        if (list == null) return values;
        for (Xpp3Dom child : list.getChildren())
            if (child.getValue() != null) values.add(child.getValue().strip());
        return values;
    }

    private @Nullable String value(String name) {
        Xpp3Dom child = configuration == null ? null : configuration.getChild(name);
        String value = child == null ? null : child.getValue();
        return value == null || value.isBlank() || value.startsWith("${") ? null : value.strip();
    }

    private @Nullable String property(String name) {
        for (Properties properties : List.of(session.getUserProperties(), project.getProperties())) {
            String value = properties.getProperty(name);
            if (value != null && !value.isBlank()) return value.strip();
        }
        return null;
    }
}
