package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Capture;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds what captures variables of the method: lambdas, classes, guards (JLS 6.3), and names of existing resources. */
final class Captures {
    private Captures() {}

    static List<Capture> all(Lowering lowering) {
        List<Tree> regions = regions(lowering);
        Map<Tree, Set<Variable>> captured = new IdentityHashMap<>();
        List<Facts.Occurrence> occurrences = new ArrayList<>(lowering.facts.occurrences);
        occurrences.addAll(passed(lowering));
        for (Facts.Occurrence o : occurrences) {
            if (o.local() == null || isConstant(o.local())) continue;
            Variable v = lowering.variable(o.local());
            Tree by = v == null ? null : outermost(lowering, o, v, regions);
            if (by != null && !lowering.anonymous.isPassed(by))
                captured.computeIfAbsent(by, k -> new LinkedHashSet<>()).add(v);
        }
        List<Capture> captures = new ArrayList<>();
        captured.forEach((by, variables) -> captures.add(capture(lowering, by, variables)));
        captures.sort(Comparator.comparingInt(c -> c.span().start()));
        return List.copyOf(captures);
    }

    /** Those that are passed where an object of a class is made that stands elsewhere. */
    private static List<Facts.Occurrence> passed(Lowering lowering) {
        List<Facts.Occurrence> found = new ArrayList<>();
        for (Passing p : lowering.anonymous.passings()) {
            if (!lowering.facts.paths.containsKey(p.at()) || !lowering.facts.locals.containsKey(p.variable())) continue;
            Span at = lowering.unit.span(p.at());
            String name = p.variable().getSimpleName().toString();
            found.add(new Facts.Occurrence(at, name, p.variable(), lowering.facts.outermostCapture(p.at())));
        }
        return found;
    }

    /** Whether one of {@code parts} captures a variable that a pattern of {@code condition} binds. */
    static boolean anyBoundBy(Lowering lowering, @Nullable Tree condition, List<? extends Tree> parts) {
        if (condition == null || parts.isEmpty()) return false;
        Span within = new Span(lowering.unit.start(parts.get(0)), lowering.unit.end(parts.get(parts.size() - 1)));
        List<Tree> regions = null;
        for (Facts.Occurrence o : lowering.facts.occurrences) {
            if (!within.contains(o.span())) continue;
            Variable v = lowering.variable(o.local());
            if (v == null || !lowering.unit.span(condition).contains(v.declaration())) continue;
            if (regions == null) regions = regions(lowering);
            if (outermost(lowering, o, v, regions) != null) return true;
        }
        return false;
    }

    private static boolean isConstant(Element local) {
        return ((VariableElement) local).getConstantValue() != null;
    }

    /** Where, besides in lambdas and classes, only effectively final variables may stand. */
    private static List<Tree> regions(Lowering lowering) {
        List<Tree> regions = new ArrayList<>();
        for (Tree tree : lowering.facts.paths.keySet()) {
            if (tree instanceof TryTree t) regions.addAll(resources(lowering.facts, t));
            if (tree instanceof SwitchTree s) regions.addAll(guards(lowering, s, s.getCases()));
            if (tree instanceof SwitchExpressionTree s) regions.addAll(guards(lowering, s, s.getCases()));
        }
        return regions;
    }

    private static List<Tree> resources(Facts facts, TryTree tree) {
        if (facts.suspends(tree.getBlock()) || facts.suspendsAny(tree.getResources())) return List.of();
        return tree.getResources().stream()
                .filter(resource -> resource instanceof IdentifierTree)
                .<Tree>map(resource -> resource)
                .toList();
    }

    /** Guards that stay guards; others become conditions. */
    private static List<Tree> guards(Lowering lowering, Tree whole, List<? extends CaseTree> cases) {
        if (lowering.facts.suspendsAny(cases) && !lowering.choosers.contains(whole)) return List.of();
        return cases.stream()
                .<Tree>map(CaseLabels::guard)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What captures {@code v} at {@code o}: of what stands in each other the outer one, whose copy the inner ones see. */
    private static @Nullable Tree outermost(Lowering lowering, Facts.Occurrence o, Variable v, List<Tree> regions) {
        Tree by = o.capture();
        for (Tree region : regions) {
            Span span = lowering.unit.span(region);
            boolean captures = span.contains(o.span()) && (!span.contains(v.declaration()) || isStored(lowering, v));
            if (captures && (by == null || span.contains(lowering.unit.span(by)))) by = region;
        }
        return by;
    }

    /** Whether {@code v} is assigned behind the guard that binds it, and has another name in that. */
    private static boolean isStored(Lowering lowering, Variable v) {
        return lowering.stored.stream().anyMatch(pattern -> pattern.contains(v.declaration()));
    }

    private static Capture capture(Lowering lowering, Tree by, Set<Variable> variables) {
        // a label must stay with its loop: continue needs that
        Tree statement = lowering.facts.withLabels(lowering.facts.innermostStatement(lowering.facts.path(by)));
        Tree parent = lowering.facts.path(statement).getParentPath().getLeaf();
        boolean inList = parent instanceof BlockTree || parent instanceof CaseTree c && c.getBody() == null;
        List<Variable> sorted = new ArrayList<>(variables);
        sorted.sort(Comparator.comparingInt(v -> v.declaration().start()));
        Span span = lowering.unit.span(by);
        // where the class gets a name, its body stands elsewhere: what a lambda ends with, and all of a class but its
        // brace
        int anchor = by instanceof LambdaExpressionTree ? span.start() : span.end() - 1;
        return new Capture(
                span,
                anchor,
                lowering.unit.span(statement),
                !inList,
                List.copyOf(sorted),
                assignments(lowering, statement, span.start(), variables));
    }

    /** Whether {@code statement} assigns {@code variable}. */
    static boolean assigns(Lowering lowering, Tree statement, Element variable) {
        return assignments(statement).stream().anyMatch(a -> variable.equals(assigned(lowering, a)));
    }

    private static List<Capture.Assignment> assignments(
            Lowering lowering, Tree statement, int before, Set<Variable> variables) {
        List<Capture.Assignment> found = new ArrayList<>();
        for (AssignmentTree a : assignments(statement)) {
            Variable v = lowering.variable(assigned(lowering, a));
            if (v != null && variables.contains(v) && lowering.unit.start(a) < before) {
                found.add(new Capture.Assignment(v, lowering.unit.span(a.getVariable())));
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable Element assigned(Lowering lowering, AssignmentTree a) {
        ExpressionTree target = Conditions.bare(a.getVariable());
        return target instanceof IdentifierTree ? lowering.facts.element(target) : null;
    }

    private static List<AssignmentTree> assignments(Tree statement) {
        List<AssignmentTree> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void p) {
                found.add(tree);
                return super.visitAssignment(tree, p);
            }
        }.scan(statement, null);
        return found;
    }
}
