package dev.pollen.compiler.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.diagnostic.Code;
import java.util.Comparator;
import java.util.Map;
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
        lowering.facts.paths.entrySet().stream()
                .filter(e -> e.getKey() instanceof IdentifierTree && isMade(e.getValue()))
                .filter(e -> isMadeInStaticCode(lowering, e.getValue()))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(lowering.unit::start))
                .ifPresent(first -> {
                    throw refused(lowering, first);
                });
    }

    private static boolean isMadeInStaticCode(Lowering lowering, TreePath mention) {
        if (!(lowering.facts.element(mention.getLeaf()) instanceof TypeElement type) || !isInner(type)) return false;
        ClassTree declaration = lowering.unit.trees().getTree(type);
        if (declaration == null || !lowering.facts.paths.containsKey(declaration)) return false;
        Tree block = lowering.facts.path(declaration).getParentPath().getLeaf();
        for (TreePath p = mention; p.getLeaf() != block && p.getParentPath() != null; p = p.getParentPath()) {
            if (isStatic(lowering, p.getLeaf())) return true;
        }
        return false;
    }

    private static boolean isInner(TypeElement e) {
        return e.getNestingKind() == NestingKind.LOCAL && !e.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether objects of the class that is named at {@code mention}, or of one below it, are made there. */
    private static boolean isMade(TreePath mention) {
        Tree around = mention.getParentPath().getLeaf();
        return MovedClasses.made(mention) != null
                || around instanceof ClassTree c && c.getExtendsClause() == mention.getLeaf();
    }

    private static boolean isStatic(Lowering lowering, Tree tree) {
        if (tree instanceof BlockTree b) return b.isStatic();
        boolean declares = tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree;
        Element declared = declares ? lowering.facts.element(tree) : null;
        return declared != null && declared.getModifiers().contains(Modifier.STATIC);
    }

    private static Lowering.Refused refused(Lowering lowering, Tree at) {
        String type = lowering.unit.text(at);
        return new Lowering.Refused(
                Code.P0302,
                lowering.unit.span(at),
                "an object of the local class " + type
                        + " made in static code within a static method that awaits is not supported yet",
                "declare " + type + " beside the method");
    }
}
