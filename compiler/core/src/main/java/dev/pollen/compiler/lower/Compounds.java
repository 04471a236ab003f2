package dev.pollen.compiler.lower;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code a[i] op= await(f)}: the left side is read before the right side is evaluated, and the result is narrowed to
 * its type at the end (JLS 15.26.2).
 *
 * <pre>
 *   t = a[i];  ⟨await f⟩  a[i] = (byte) (t op ⟨result⟩)
 * </pre>
 */
final class Compounds {
    private final Lowering lowering;
    private final Spills spills;
    private final Operands operands;
    private final Expressions expressions;

    Compounds(Lowering lowering, Spills spills, Operands operands, Expressions expressions) {
        this.lowering = lowering;
        this.spills = spills;
        this.operands = operands;
        this.expressions = expressions;
    }

    Value lower(CompoundAssignmentTree c, Sink steps) {
        ExpressionTree left = c.getVariable();
        while (left instanceof ParenthesizedTree p) left = p.getExpression();
        Variable v = left instanceof IdentifierTree ? lowering.variable(lowering.facts.element(left)) : null;
        boolean suspends = lowering.facts.suspends(c.getExpression());
        boolean late = v != null
                && (v.type().primitive() || v.type().text().equals("String"))
                && !spills.assigned(c.getExpression()).contains(v);
        if (late || !suspends && !lowering.accessors.isUnsure(c)) {
            List<Operand> parts = new ArrayList<>(operands.target(left));
            parts.add(Operand.of(c.getExpression()));
            Value whole = expressions.strict(c, c, parts, steps);
            return v == null
                    ? whole
                    : new Value(whole.code(), Effect.seq(whole.effect(), new Effect.Use(v), new Effect.Def(v)));
        }
        Value target = expressions.target(left, c.getExpression(), steps);
        Effect read = v == null ? target.effect() : new Effect.Use(v);
        Operation operation = new Operation(lowering, operands, c);
        Type unboxed = operation.unboxed();
        Type kept = operation.isText()
                ? Type.reference(lowering.types.lang("String"))
                : unboxed != null ? unboxed : lowering.typeOf(left);
        Value before = expressions.keepValue(left, kept, new Value(operation.old(target.code()), read), steps);
        Value right = expressions.lower(c.getExpression(), steps);
        Fragment result = Fragment.of(
                operation.begin(),
                before.code(),
                " " + operation.operator() + " ",
                grouped(right.code()),
                operation.end());
        List<Effect> done = new ArrayList<>(List.of(before.effect(), right.effect()));
        done.add(v == null ? target.effect() : new Effect.Def(v));
        MemberSelectTree superField = lowering.hiddenFields.bridged(left);
        return new Value(
                superField == null
                        ? Fragment.of(target.code(), " = ", result)
                        : Fragment.of(lowering.hiddenFields.assigned(superField), result, "))"),
                Effect.seq(done));
    }

    private static Fragment grouped(Fragment code) {
        boolean simple = code.pieces().size() == 1 && (code.pieces().get(0) instanceof Piece.Name || code.isResult());
        return simple ? code : Fragment.of("(", code, ")");
    }
}
