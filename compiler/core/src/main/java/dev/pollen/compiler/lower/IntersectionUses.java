package dev.pollen.compiler.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.TypeParts;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The expressions of a method, with a word on which of them are of several types at once. */
abstract class IntersectionUses extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Lowering lowering;
    private final Set<Tree> machines;
    private int inner;

    /** Of the code that {@code machines} inside of this one have. */
    IntersectionUses(Lowering lowering, Set<Tree> machines) {
        this.lowering = lowering;
        this.machines = machines;
    }

    /**
     * Looks at an expression.
     *
     * @param several whether it is a primary whose values are of an intersection type
     * @param elsewhere whether it stands in another machine, inside of this one or around
     */
    abstract void use(ExpressionTree tree, boolean several, boolean elsewhere);

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
        if (tree == null) return null;
        int around = inner;
        if (machines.contains(tree)) inner++;
        if (tree instanceof ClassTree c) inner = lowering.anonymous.standsHere(c, inner == 0) ? 0 : 1;
        boolean primary = tree instanceof IdentifierTree
                || tree instanceof MemberSelectTree
                || tree instanceof MethodInvocationTree
                || tree instanceof ArrayAccessTree;
        if (tree instanceof ExpressionTree e && lowering.unit.isWritten(e)) {
            TypeMirror type = primary ? lowering.mirrorOrNull(e) : null;
            use(e, TypeParts.all(type) != null, inner > 0);
        }
        super.scan(tree, p);
        inner = around;
        return null;
    }
}
