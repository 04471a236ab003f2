package dev.pollen.compiler.lower;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

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
        if (late || !suspends) {
            List<Operand> parts = new ArrayList<>(operands.target(left));
            parts.add(Operand.of(c.getExpression()));
            Value whole = expressions.strict(c, c, parts, steps);
            return v == null
                    ? whole
                    : new Value(whole.code(), Effect.seq(whole.effect(), new Effect.Use(v), new Effect.Def(v)));
        }
        Value target = expressions.target(left, c.getExpression(), steps);
        Effect read = v == null ? target.effect() : new Effect.Use(v);
        TypeMirror type = lowering.mirror(left);
        boolean text = isText(c, type);
        boolean isString = TypeParts.isOf(type, "java.lang.String");
        Type unboxed = operands.unboxed(type);
        Type kept = text
                ? Type.reference(lowering.types.lang("String"))
                : unboxed != null ? unboxed : lowering.typeOf(left);
        Fragment old = text && !isString ? Fragment.of("\"\" + (", target.code(), ")") : target.code();
        Value before = expressions.keepValue(left, kept, new Value(old, read), steps);
        Value right = expressions.lower(c.getExpression(), steps);
        Fragment operation = Fragment.of(before.code(), " " + operator(c.getKind()) + " ", grouped(right.code()));
        boolean narrows = type.getKind().isPrimitive() && !text && narrows(c, type);
        Fragment result = narrows ? Fragment.of("(" + kept.text() + ") (", operation, ")") : operation;
        List<Effect> done = new ArrayList<>(List.of(before.effect(), right.effect()));
        done.add(v == null ? target.effect() : new Effect.Def(v));
        return new Value(Fragment.of(target.code(), " = ", result), Effect.seq(done));
    }

    private boolean isText(CompoundAssignmentTree c, TypeMirror type) {
        if (c.getKind() != Tree.Kind.PLUS_ASSIGNMENT) return false;
        return !type.getKind().isPrimitive() && operands.unboxed(type) == null;
    }

    /** Whether the operation's type may be wider than the variable's. */
    private boolean narrows(CompoundAssignmentTree c, TypeMirror left) {
        TypeMirror right = lowering.mirrorIfKnown(c.getExpression());
        boolean unknown = right.getKind() == TypeKind.ERROR;
        Type unboxed = operands.unboxed(right);
        String with = unboxed == null ? right.toString() : unboxed.text();
        boolean shift =
                operator(c.getKind()).endsWith("<") || operator(c.getKind()).endsWith(">");
        return switch (left.getKind()) {
            case BOOLEAN, DOUBLE -> false;
            case INT -> !shift && (unknown || List.of("long", "float", "double").contains(with));
            case LONG -> !shift && (unknown || List.of("float", "double").contains(with));
            case FLOAT -> unknown || with.equals("double");
            default -> true;
        };
    }

    private static Fragment grouped(Fragment code) {
        boolean simple = code.pieces().size() == 1 && (code.pieces().get(0) instanceof Piece.Name || code.isResult());
        return simple ? code : Fragment.of("(", code, ")");
    }

    private static String operator(Tree.Kind kind) {
        return switch (kind) {
            case PLUS_ASSIGNMENT -> "+";
            case MINUS_ASSIGNMENT -> "-";
            case MULTIPLY_ASSIGNMENT -> "*";
            case DIVIDE_ASSIGNMENT -> "/";
            case REMAINDER_ASSIGNMENT -> "%";
            case AND_ASSIGNMENT -> "&";
            case OR_ASSIGNMENT -> "|";
            case XOR_ASSIGNMENT -> "^";
            case LEFT_SHIFT_ASSIGNMENT -> "<<";
            case RIGHT_SHIFT_ASSIGNMENT -> ">>";
            case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
            default -> throw new IllegalArgumentException(kind.name());
        };
    }
}
