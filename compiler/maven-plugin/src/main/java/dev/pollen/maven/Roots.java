package dev.pollen.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Puts one source root in the place of all, and the old ones back.
 *
 * <p>From Maven 3.9.10 on roots are removed through the project; before, only through its list; in Maven 4 the list cannot
 * be changed any more.
 */
final class Roots {
    private Roots() {}

    /** The user's roots, whether a copy stands in their place or not. */
    static List<String> original(MavenProject project, Scope scope) {
        List<String> kept = kept(project, scope);
        return kept != null ? kept : List.copyOf(scope.roots(project));
    }

    /** Lets javac see {@code copy} and nothing else. Harmless when repeated. */
    static void swap(MavenProject project, Scope scope, String copy) {
        if (kept(project, scope) != null) return;
        List<String> roots = List.copyOf(scope.roots(project));
        keep(project, scope, roots);
        roots.forEach(root -> remove(project, scope, root));
        scope.add(project, copy);
    }

    /** Takes {@code copy} away again; roots that others have added meanwhile stay. */
    static void restore(MavenProject project, Scope scope, String copy) {
        List<String> kept = kept(project, scope);
        if (kept == null) return;
        List<String> added = new ArrayList<>(scope.roots(project));
        added.removeAll(kept);
        added.remove(copy);
        List.copyOf(scope.roots(project)).forEach(root -> remove(project, scope, root));
        kept.forEach(root -> scope.add(project, root));
        added.forEach(root -> scope.add(project, root));
        keep(project, scope, null);
    }

    private static void remove(MavenProject project, Scope scope, String root) {
        String method = scope == Scope.MAIN ? "removeCompileSourceRoot" : "removeTestCompileSourceRoot";
        try {
            MavenProject.class.getMethod(method, String.class).invoke(project, root);
        } catch (NoSuchMethodException before3910) {
            scope.roots(project).remove(root);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " failed for " + root, e);
        }
    }

    private static String key(Scope scope) {
        return "dev.pollen.roots." + scope.folder();
    }

    private static @Nullable List<String> kept(MavenProject project, Scope scope) {
        Object kept = project.getContextValue(key(scope));
        return kept instanceof List<?> list ? list.stream().map(String::valueOf).toList() : null;
    }

    private static void keep(MavenProject project, Scope scope, @Nullable List<String> roots) {
        project.setContextValue(key(scope), roots);
    }
}
