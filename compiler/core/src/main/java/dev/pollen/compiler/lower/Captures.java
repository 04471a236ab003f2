package dev.pollen.compiler.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Capture;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/** Finds what captures variables of the method: lambdas, classes, and names of existing resources. */
final class Captures {
    private Captures() {}

    static List<Capture> all(Lowering lowering) {
        Map<Tree, Set<Variable>> captured = new IdentityHashMap<>();
        List<Tree> order = new ArrayList<>();
        for (Facts.Occurrence o : lowering.facts.occurrences) {
            Tree by = o.capture();
            if (o.local() == null || by == null || ((VariableElement) o.local()).getConstantValue() != null) continue;
            Variable v = lowering.variable(o.local());
            if (v == null) continue;
            if (!captured.containsKey(by)) order.add(by);
            captured.computeIfAbsent(by, k -> new LinkedHashSet<>()).add(v);
        }
        List<Capture> captures = new ArrayList<>();
        for (Tree by : order) captures.add(capture(lowering, by, captured.getOrDefault(by, Set.of())));
        for (Map.Entry<Tree, TreePath> entry : lowering.facts.paths.entrySet()) {
            if (!(entry.getKey() instanceof TryTree t)) continue;
            for (Tree resource : t.getResources()) {
                Variable v =
                        resource instanceof IdentifierTree ? lowering.variable(lowering.facts.element(resource)) : null;
                boolean inText =
                        !lowering.facts.suspends(t.getBlock()) && !lowering.facts.suspendsAny(t.getResources());
                if (v != null && inText) captures.add(capture(lowering, resource, Set.of(v)));
            }
        }
        captures.sort(Comparator.comparingInt(c -> c.span().start()));
        return List.copyOf(captures);
    }

    private static Capture capture(Lowering lowering, Tree by, Set<Variable> variables) {
        Tree statement = lowering.facts.innermostStatement(lowering.facts.path(by));
        TreePath parent = lowering.facts.path(statement).getParentPath();
        boolean inList =
                parent.getLeaf() instanceof BlockTree || parent.getLeaf() instanceof CaseTree c && c.getBody() == null;
        List<Variable> sorted = new ArrayList<>(variables);
        sorted.sort(Comparator.comparingInt(v -> v.declaration().start()));
        Span span = lowering.unit.span(by);
        return new Capture(span, lowering.unit.span(statement), !inList, List.copyOf(sorted));
    }
}
