package dev.pollen.compiler.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.source.Span;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Static code of the classes in a static method. There it may make objects of the method's local classes, which have no object
 * around (JLS 8.1.3); those of a machine do, since {@code poll} is not static.
 */
final class StaticCode {
    private StaticCode() {}

    /** Lets them stand where they are static, or refuses the method: the first time, as it does where that cannot be. */
    static void check(Lowering lowering) {
        List<TreePath> made = lowering.facts.paths.values().stream()
                .filter(path -> path.getLeaf() instanceof IdentifierTree && isMade(path))
                .filter(path -> isInStaticCode(lowering, path))
                .sorted(Comparator.comparing(path -> lowering.unit.start(path.getLeaf())))
                .toList();
        if (made.isEmpty()) return;
        Set<TypeElement> types = new LinkedHashSet<>();
        for (TreePath path : made) types.add((TypeElement) lowering.facts.element(path.getLeaf()));
        if (!lowering.moves || !new StaticScopes(lowering).enclose(types))
            throw refused(lowering, made.get(0).getLeaf());
    }

    private static boolean isInStaticCode(Lowering lowering, TreePath mention) {
        ClassTree declaration = inner(lowering, mention.getLeaf());
        if (declaration == null || isOfOther(lowering, declaration)) return false;
        Tree block = lowering.facts.path(declaration).getParentPath().getLeaf();
        for (TreePath p = mention; p.getLeaf() != block && p.getParentPath() != null; p = p.getParentPath()) {
            if (isStatic(lowering, p.getLeaf())) return true;
        }
        return false;
    }

    /** Whether it is a machine inside that has the class, and looks after it. */
    private static boolean isOfOther(Lowering lowering, ClassTree declaration) {
        Span at = lowering.unit.span(declaration);
        return lowering.innerHosts().stream().anyMatch(h -> h.span().contains(at));
    }

    /** The declaration of the method's local class that {@code mention} names, if its objects may have one around. */
    static @Nullable ClassTree inner(Lowering lowering, Tree mention) {
        boolean isInner = lowering.facts.element(mention) instanceof TypeElement e
                && e.getNestingKind() == NestingKind.LOCAL
                && !e.getModifiers().contains(Modifier.STATIC);
        if (!isInner) return null;
        ClassTree declaration = lowering.unit.trees().getTree((TypeElement) lowering.facts.element(mention));
        return declaration != null && lowering.facts.paths.containsKey(declaration) ? declaration : null;
    }

    /** Whether objects of the class that is named at {@code mention}, or of one below it, are made there. */
    static boolean isMade(TreePath mention) {
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
