package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;

/** Conditions of {@code if} and loops. */
final class Conditions {
    private Conditions() {}

    /** {@code e} without the parentheses around it. */
    static ExpressionTree bare(ExpressionTree e) {
        while (e instanceof ParenthesizedTree p) e = p.getExpression();
        return e;
    }

    /** {@code code}, which {@code e} became, as an operand of {@code ||}. */
    static Fragment operand(ExpressionTree e, Fragment code) {
        ExpressionTree bare = bare(e);
        boolean loose = bare instanceof ConditionalExpressionTree
                || bare instanceof AssignmentTree
                || bare instanceof CompoundAssignmentTree
                || bare instanceof SwitchExpressionTree;
        return loose && code.pieces().size() != 1 || loose && code.pieces().get(0) instanceof Piece.Source
                ? Fragment.of("(", code, ")")
                : code;
    }

    /** The opposite of {@code code}. */
    static Fragment not(Fragment code) {
        boolean simple =
                code.isResult() || code.pieces().size() == 1 && code.pieces().get(0) instanceof Piece.Name;
        return simple ? Fragment.of("!", code) : Fragment.of("!(", code, ")");
    }
}
