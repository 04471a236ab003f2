package dev.pollen.compiler.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Modifier;

/** Whether there is an object around a machine's code. */
public final class OuterObject {
    private OuterObject() {}

    /** Whether the machine keeps the object whose code it is: not where the code, or what it stands in, is static. */
    public static boolean isHeld(Host host) {
        for (TreePath p = host.body().path(); !(p.getLeaf() instanceof ClassTree); p = p.getParentPath()) {
            if (isStatic(p.getLeaf(), p.getParentPath().getLeaf())) return false;
        }
        return true;
    }

    private static boolean isStatic(Tree tree, Tree around) {
        if (tree instanceof MethodTree m) return m.getModifiers().getFlags().contains(Modifier.STATIC);
        if (!(around instanceof ClassTree type)) return false;
        if (tree instanceof BlockTree initializer) return initializer.isStatic();
        if (!(tree instanceof VariableTree field)) return false;
        return type.getKind() == Tree.Kind.INTERFACE
                || field.getModifiers().getFlags().contains(Modifier.STATIC);
    }
}
