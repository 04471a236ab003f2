package dev.pollen.compiler.lower;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * {@code throw e} of a catch parameter. javac knows which checked exceptions it can be (JLS 11.2.2), but only while it
 * is a catch parameter; once it is a variable that an await keeps, it is thrown as what it is by a helper.
 */
final class Throws {
    private Throws() {}

    /** The edit for a throw in a lambda or class: what it captures is a copy, which is no catch parameter. */
    static void editInClass(Lowering lowering, ThrowTree tree) {
        CatchTree c = caught(lowering, tree.getExpression());
        if (c != null && isInClass(lowering, tree, c)) edit(lowering, tree.getExpression());
    }

    static void edit(Lowering lowering, ThrowTree tree) {
        if (isWide(lowering, tree.getExpression())) edit(lowering, tree.getExpression());
    }

    private static void edit(Lowering lowering, ExpressionTree thrown) {
        int start = lowering.unit.start(thrown);
        lowering.edit(start, start, "rethrow(");
        lowering.editBehind(lowering.unit.end(thrown), ")");
    }

    /** Whether {@code local} is what a catch has caught of several types, of which javac does not know each. */
    static boolean isAnyOf(Lowering lowering, Facts.Local local) {
        return local.tree().getType() instanceof UnionTypeTree union
                && union.getTypeAlternatives().stream()
                        .anyMatch(t -> lowering.mirrorIfKnown(t).getKind() == TypeKind.ERROR);
    }

    private static boolean isInClass(Lowering lowering, ThrowTree tree, CatchTree c) {
        for (Tree around : lowering.facts.path(tree)) {
            if (around == c) return false;
            if (around instanceof LambdaExpressionTree || around instanceof ClassTree) return true;
        }
        return false;
    }

    /** Whether it throws a parameter of a suspending catch whose type is neither Exception nor Error. */
    static boolean isWide(Lowering lowering, ExpressionTree thrown) {
        CatchTree c = caught(lowering, thrown);
        if (c == null) return false;
        Element element = Objects.requireNonNull(lowering.facts.element(c.getParameter()));
        TypeMirror type = element.asType();
        return isAnyOf(lowering, Objects.requireNonNull(lowering.facts.locals.get(element)))
                || !lowering.unit.isA(type, "java.lang.Exception") && !lowering.unit.isA(type, "java.lang.Error");
    }

    /** The suspending catch whose parameter is {@code thrown}; null where it is something else. */
    private static @Nullable CatchTree caught(Lowering lowering, ExpressionTree thrown) {
        while (thrown instanceof ParenthesizedTree p) thrown = p.getExpression();
        if (!(thrown instanceof IdentifierTree)) return null;
        Element element = lowering.facts.element(thrown);
        Facts.Local local = element == null ? null : lowering.facts.locals.get(element);
        if (local == null) return null;
        Tree owner = lowering.facts.path(local.tree()).getParentPath().getLeaf();
        return owner instanceof CatchTree c && lowering.facts.suspends(c.getBlock()) ? c : null;
    }
}
