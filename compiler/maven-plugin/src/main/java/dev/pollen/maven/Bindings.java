package dev.pollen.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/**
 * Binds the goals in projects that name the plugin with {@code <extensions>true</extensions>}, so that they need no
 * {@code <executions>}. What a project binds itself is left as it is.
 */
public final class Bindings extends AbstractMavenLifecycleParticipant {
    private static final String PLUGIN = "dev.pollen:pollen-maven-plugin";

    @Override
    public void afterProjectsRead(MavenSession session) {
        for (MavenProject project : session.getProjects()) {
            Plugin plugin = project.getPlugin(PLUGIN);
            if (plugin != null
                    && plugin.isExtensions()
                    && !project.getPackaging().equals("pom")) bind(plugin);
        }
    }

    private static void bind(Plugin plugin) {
        Map<String, String> phases = new LinkedHashMap<>();
        phases.put("process-sources", "transpile");
        phases.put("process-classes", "restore");
        phases.put("process-test-sources", "test-transpile");
        phases.put("process-test-classes", "restore");
        boolean bound = plugin.getExecutions().stream()
                .anyMatch(execution -> execution.getGoals().contains("transpile")
                        || execution.getGoals().contains("test-transpile"));
        if (bound) return;
        phases.forEach((phase, goal) -> {
            PluginExecution execution = new PluginExecution();
            execution.setId("pollen-" + phase);
            execution.setPhase(phase);
            execution.addGoal(goal);
            plugin.addExecution(execution);
        });
    }
}
