package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.tree.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Which operands must be kept while a later one suspends. */
final class Spills {
    private final Lowering lowering;

    Spills(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Whether the value of part {@code i} must be kept, since a later part suspends. */
    boolean isKept(List<Operand> parts, int i) {
        List<Operand> later = parts.subList(i + 1, parts.size());
        return later.stream().anyMatch(part -> lowering.facts.suspends(part.tree())) && !isSteady(parts.get(i), later);
    }

    /** Whether evaluating {@code part} later gives the same and does the same. */
    boolean isSteady(Operand part, List<Operand> later) {
        ExpressionTree e = Conditions.bare(part.tree());
        if (Constants.isConstant(lowering, e)) return true;
        if (e instanceof LambdaExpressionTree || isThis(e)) return true;
        if (e instanceof MemberReferenceTree m) return !isValue(m.getQualifierExpression());
        if (e instanceof MemberSelectTree s && s.getIdentifier().contentEquals("class")) return true;
        if (!(e instanceof IdentifierTree)) return false;
        Variable v = lowering.variable(lowering.facts.element(e));
        if (v == null) return false;
        boolean converts = part.as() != null && !v.type().primitive();
        boolean mutable = part.how() == Operand.How.TEXT && !v.type().primitive();
        if (converts || mutable || part.how() == Operand.How.NON_NULL) return false;
        for (Operand o : later) if (assigned(o.tree()).contains(v)) return false;
        return true;
    }

    private static boolean isThis(Tree e) {
        return e instanceof IdentifierTree i && i.getName().contentEquals("this")
                || e instanceof MemberSelectTree s && s.getIdentifier().contentEquals("this");
    }

    /** The method's variables that {@code tree} may assign. */
    Set<Variable> assigned(Tree tree) {
        Set<Variable> assigned = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            private void note(Tree target) {
                while (target instanceof ParenthesizedTree p) target = p.getExpression();
                if (!(target instanceof IdentifierTree)) return;
                Variable v = lowering.variable(lowering.facts.element(target));
                if (v != null) assigned.add(v);
            }

            @Override
            public @Nullable Void visitAssignment(AssignmentTree t, @Nullable Void p) {
                note(t.getVariable());
                return super.visitAssignment(t, p);
            }

            @Override
            public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree t, @Nullable Void p) {
                note(t.getVariable());
                return super.visitCompoundAssignment(t, p);
            }

            @Override
            public @Nullable Void visitUnary(UnaryTree t, @Nullable Void p) {
                if (t.getKind().name().endsWith("CREMENT")) note(t.getExpression());
                return super.visitUnary(t, p);
            }
        }.scan(tree, null);
        return assigned;
    }

    /** Whether {@code e} is evaluated, not just a type's or package's name, {@code this} or {@code super}. */
    boolean isValue(ExpressionTree e) {
        if (e instanceof IdentifierTree i
                && (i.getName().contentEquals("super") || i.getName().contentEquals("this"))) {
            return false;
        }
        if (e instanceof MemberSelectTree s
                && (s.getIdentifier().contentEquals("super")
                        || s.getIdentifier().contentEquals("this"))) {
            return false;
        }
        if (!(e instanceof IdentifierTree) && !(e instanceof MemberSelectTree)) {
            return switch (e.getKind()) {
                case ANNOTATED_TYPE, PARAMETERIZED_TYPE, PRIMITIVE_TYPE, ARRAY_TYPE -> false;
                default -> true;
            };
        }
        Element element = lowering.facts.element(e);
        return element == null
                || !(element instanceof TypeElement
                        || element.getKind() == ElementKind.PACKAGE
                        || element.getKind() == ElementKind.TYPE_PARAMETER);
    }
}
