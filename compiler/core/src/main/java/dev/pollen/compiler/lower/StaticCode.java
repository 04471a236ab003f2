package dev.pollen.compiler.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.diagnostic.Code;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * Static code of the classes in a static method. There it may make objects of the method's local classes, which have no object
 * around (JLS 8.1.3); those of a machine do, since {@code poll} is not static.
 */
final class StaticCode {
    private StaticCode() {}

    /** Refuses a method with such code. */
    static void check(Lowering lowering) {
        lowering.facts.paths.forEach((tree, path) -> {
            if (!(tree instanceof IdentifierTree) || !isMade(path)) return;
            if (!(lowering.facts.element(tree) instanceof TypeElement e) || !isInner(e)) return;
            ClassTree declaration = lowering.unit.trees().getTree(e);
            if (declaration == null || !lowering.facts.paths.containsKey(declaration)) return;
            Tree block = lowering.facts.path(declaration).getParentPath().getLeaf();
            for (TreePath p = path; p.getLeaf() != block && p.getParentPath() != null; p = p.getParentPath()) {
                if (isStatic(lowering, p.getLeaf())) throw refused(lowering, tree, e);
            }
        });
    }

    private static boolean isInner(TypeElement e) {
        return e.getNestingKind() == NestingKind.LOCAL && !e.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether objects of the class that is named at {@code mention}, or of one below it, are made there. */
    private static boolean isMade(TreePath mention) {
        Tree around = mention.getParentPath().getLeaf();
        return MovedClasses.isMade(mention)
                || around instanceof MemberReferenceTree
                || around instanceof ClassTree c && c.getExtendsClause() == mention.getLeaf();
    }

    private static boolean isStatic(Lowering lowering, Tree tree) {
        if (tree instanceof BlockTree b) return b.isStatic();
        boolean declares = tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree;
        Element declared = declares ? lowering.facts.element(tree) : null;
        return declared != null && declared.getModifiers().contains(Modifier.STATIC);
    }

    private static Lowering.Refused refused(Lowering lowering, Tree at, TypeElement type) {
        return new Lowering.Refused(
                Code.P0302,
                lowering.unit.span(at),
                "an object of the local class " + type.getSimpleName()
                        + " made in static code within a static method that awaits is not supported yet",
                "declare " + type.getSimpleName() + " beside the method");
    }
}
