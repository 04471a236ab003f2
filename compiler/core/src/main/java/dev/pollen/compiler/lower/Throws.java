package dev.pollen.compiler.lower;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * {@code throw e} of a catch parameter. javac knows which checked exceptions it can be (JLS 11.2.2), but only while it
 * is a catch parameter; once it is a variable that an await keeps, it is thrown as what it is by a helper.
 */
final class Throws {
    private Throws() {}

    static void edit(Lowering lowering, ThrowTree tree) {
        if (!isWide(lowering, tree.getExpression())) return;
        int start = lowering.unit.start(tree.getExpression());
        int end = lowering.unit.end(tree.getExpression());
        lowering.edit(start, start, "rethrow(");
        lowering.editBehind(end, ")");
    }

    /** Whether {@code local} is what a catch has caught of several types, of which javac does not know each. */
    static boolean isAnyOf(Lowering lowering, Facts.Local local) {
        return local.tree().getType() instanceof UnionTypeTree union
                && union.getTypeAlternatives().stream()
                        .anyMatch(t -> lowering.mirrorIfKnown(t).getKind() == TypeKind.ERROR);
    }

    /** Whether it throws a parameter of a suspending catch whose type is neither Exception nor Error. */
    static boolean isWide(Lowering lowering, ExpressionTree thrown) {
        while (thrown instanceof ParenthesizedTree p) thrown = p.getExpression();
        if (!(thrown instanceof IdentifierTree)) return false;
        Element element = lowering.facts.element(thrown);
        Facts.Local local = element == null ? null : lowering.facts.locals.get(element);
        if (local == null) return false;
        Tree owner = lowering.facts.path(local.tree()).getParentPath().getLeaf();
        if (!(owner instanceof CatchTree c) || !lowering.facts.suspends(c.getBlock())) return false;
        TypeMirror type = element.asType();
        return isAnyOf(lowering, local)
                || !lowering.unit.isA(type, "java.lang.Exception") && !lowering.unit.isA(type, "java.lang.Error");
    }
}
