package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.diagnostic.Code;
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
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds what captures variables of the method: lambdas, classes, guards (JLS 6.3), and names of existing resources. */
final class Captures {
    private Captures() {}

    static List<Capture> all(Lowering lowering) {
        Map<Tree, Set<Variable>> captured = new IdentityHashMap<>();
        List<Tree> order = new ArrayList<>();
        for (Facts.Occurrence o : lowering.facts.occurrences) {
            Tree by = o.capture();
            if (o.local() == null || by == null || isConstant(o.local())) continue;
            Variable v = lowering.variable(o.local());
            if (v == null) continue;
            if (!captured.containsKey(by)) order.add(by);
            captured.computeIfAbsent(by, k -> new LinkedHashSet<>()).add(v);
        }
        List<Capture> captures = new ArrayList<>();
        for (Tree by : order) captures.add(capture(lowering, by, captured.getOrDefault(by, Set.of())));
        for (Tree tree : lowering.facts.paths.keySet()) {
            if (tree instanceof TryTree t) resources(lowering, t, captures);
            if (tree instanceof SwitchTree s) guards(lowering, s, s.getCases(), captures);
            if (tree instanceof SwitchExpressionTree s) guards(lowering, s, s.getCases(), captures);
        }
        captures.sort(Comparator.comparingInt(c -> c.span().start()));
        return List.copyOf(captures);
    }

    private static boolean isConstant(Element local) {
        return ((VariableElement) local).getConstantValue() != null;
    }

    private static void resources(Lowering lowering, TryTree tree, List<Capture> captures) {
        Facts facts = lowering.facts;
        if (facts.suspends(tree.getBlock()) || facts.suspendsAny(tree.getResources())) return;
        for (Tree resource : tree.getResources()) {
            Variable v = resource instanceof IdentifierTree ? lowering.variable(facts.element(resource)) : null;
            if (v != null) captures.add(capture(lowering, resource, Set.of(v)));
        }
    }

    /** Guards that stay guards; others become conditions. */
    private static void guards(Lowering lowering, Tree whole, List<? extends CaseTree> cases, List<Capture> captures) {
        if (lowering.facts.suspendsAny(cases) && !lowering.choosers.contains(whole)) return;
        for (CaseTree c : cases) if (CaseLabels.guard(c) != null) guard(lowering, CaseLabels.guard(c), captures);
    }

    private static void guard(Lowering lowering, Tree guard, List<Capture> captures) {
        Span span = lowering.unit.span(guard);
        Set<Variable> variables = new LinkedHashSet<>();
        for (Facts.Occurrence o : lowering.facts.occurrences) {
            if (o.local() == null || o.capture() != null || !span.contains(o.span()) || isConstant(o.local())) continue;
            Variable v = lowering.variable(o.local());
            if (v != null && !span.contains(v.declaration())) variables.add(v);
        }
        if (!variables.isEmpty()) captures.add(capture(lowering, guard, variables));
    }

    private static Capture capture(Lowering lowering, Tree by, Set<Variable> variables) {
        Tree statement = lowering.facts.innermostStatement(lowering.facts.path(by));
        TreePath parent = lowering.facts.path(statement).getParentPath();
        boolean inList =
                parent.getLeaf() instanceof BlockTree || parent.getLeaf() instanceof CaseTree c && c.getBody() == null;
        for (Variable v : variables) refuseAssignment(lowering, statement, by, v);
        List<Variable> sorted = new ArrayList<>(variables);
        sorted.sort(Comparator.comparingInt(v -> v.declaration().start()));
        Span span = lowering.unit.span(by);
        return new Capture(span, lowering.unit.span(statement), !inList, List.copyOf(sorted));
    }

    /** The copy of {@code v} is made before {@code statement}: too early for what the statement itself assigns. */
    private static void refuseAssignment(Lowering lowering, Tree statement, Tree by, Variable v) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void p) {
                Tree target = tree.getVariable();
                while (target instanceof ParenthesizedTree inner) target = inner.getExpression();
                boolean before = lowering.unit.start(tree) < lowering.unit.start(by);
                if (before
                        && target instanceof IdentifierTree
                        && v.equals(lowering.variable(lowering.facts.element(target)))) {
                    throw new Lowering.Refused(
                            Code.P0304,
                            lowering.unit.span(tree),
                            v.name() + " is assigned and captured in one statement",
                            "assign it in a statement of its own, before this one");
                }
                return super.visitAssignment(tree, p);
            }
        }.scan(statement, null);
    }
}
