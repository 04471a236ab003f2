package dev.pollen.compiler.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Lowered;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Pattern variables: who introduces them, and where their patterns stand. */
final class Bindings {
    private Bindings() {}

    /** The pattern variables whose innermost statement is {@code s}, labels included, but for those that a case keeps to itself. */
    static List<Variable> introducedBy(Lowering lowering, Tree s) {
        List<Variable> found = new ArrayList<>();
        int start = lowering.unit.start(s);
        int end = lowering.unit.end(s);
        for (Facts.Local local : lowering.facts.bindings) {
            int at = local.name().start();
            if (at < start || at >= end || statementOf(lowering, local) != s || staysInCase(lowering, local)) continue;
            Variable v = lowering.variable(local);
            found.add(v);
        }
        return found;
    }

    /** Whether it is bound by a label of a switch whose cases do not suspend and so stay as they are. */
    private static boolean staysInCase(Lowering lowering, Facts.Local local) {
        for (TreePath p = lowering.facts.path(local.tree()); p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof InstanceOfTree) return false;
            if (p.getLeaf() instanceof CaseTree) {
                Tree whole = p.getParentPath().getLeaf();
                return !lowering.facts.suspendsAny(
                        whole instanceof SwitchTree s ? s.getCases() : ((SwitchExpressionTree) whole).getCases());
            }
        }
        return false;
    }

    /** Where {@code part} of an expression is passed over, what its patterns would bind has no value. */
    static Effect unmatched(Lowering lowering, Tree part) {
        Span span = lowering.unit.span(part);
        List<Effect> without = new ArrayList<>();
        for (Facts.Local local : lowering.facts.bindings) {
            if (span.contains(local.name())) without.add(new Effect.Def(lowering.variable(local)));
        }
        return Effect.seq(without);
    }

    private static @Nullable Tree statementOf(Lowering lowering, Facts.Local local) {
        TreePath path = lowering.facts.path(local.tree()).getParentPath();
        return lowering.facts.withLabels(lowering.facts.innermostStatement(path));
    }

    /** All matches that bind variables. */
    static List<Lowered.Binding> all(Lowering lowering) {
        List<Lowered.Binding> all = new ArrayList<>();
        for (Facts.Local local : lowering.facts.bindings) {
            Tree pattern = null;
            for (TreePath p = lowering.facts.path(local.tree()).getParentPath(); p != null; p = p.getParentPath()) {
                Tree around = p.getLeaf();
                if (around instanceof CaseTree) {
                    if (pattern != null) add(lowering, local, pattern, null, all);
                    break;
                }
                if (around instanceof InstanceOfTree i) {
                    add(lowering, local, pattern == null ? i.getPattern() : pattern, lowering.unit.span(i), all);
                    break;
                }
                pattern = around;
            }
        }
        return all;
    }

    private static void add(
            Lowering lowering, Facts.Local local, Tree pattern, @Nullable Span text, List<Lowered.Binding> all) {
        Lowered.Binding.Form form = lowering.form(pattern);
        Span whole = form == Lowered.Binding.Form.TEXT ? text : lowering.unit.span(pattern);
        if (whole != null) {
            all.add(new Lowered.Binding(lowering.variable(local), whole, local.name(), form));
        }
    }

    static boolean isBinding(Facts.Local local) {
        return local.element().getKind() == ElementKind.BINDING_VARIABLE;
    }
}
