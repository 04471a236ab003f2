package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.attribute.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * The class around a machine's code.
 *
 * @param tree its declaration
 * @param type the class
 * @param hasName whether code in it can name it: an anonymous class and the implicit one of a compact source file have no
 *     name
 * @param end the place before its last brace, where a member can be added
 */
record Around(ClassTree tree, TypeElement type, boolean hasName, int end) {
    static Around of(Unit unit, TreePath path) {
        Set<String> variables = new HashSet<>(); // a type parameter of the method may hide the class
        TreePath p = path;
        while (!(p.getLeaf() instanceof ClassTree)) {
            if (p.getLeaf() instanceof MethodTree m) {
                m.getTypeParameters().forEach(t -> variables.add(t.getName().toString()));
            }
            p = p.getParentPath();
        }
        ClassTree tree = (ClassTree) p.getLeaf();
        boolean implicit = unit.isImplicit(tree);
        TypeElement type = (TypeElement) unit.trees().getElement(p);
        int end = implicit ? unit.file().text().length() : unit.end(tree) - 1;
        boolean hasName = hasName(unit, tree, type)
                && !variables.contains(tree.getSimpleName().toString());
        return new Around(tree, type, hasName, end);
    }

    /** Whether code in {@code type} can name it: not, too, where a local class inherits a member class of its own name. */
    static boolean hasName(Unit unit, ClassTree tree, TypeElement type) {
        boolean hidden = type.getNestingKind() == NestingKind.LOCAL
                && !unit.members().types(type, tree.getSimpleName().toString()).isEmpty();
        return !tree.getSimpleName().isEmpty() && !hidden && !unit.isImplicit(tree);
    }

    /** What the classes around are called, and the type parameters there: no class in them may have such a name. */
    static Set<String> names(TreePath path) {
        Set<String> names = new HashSet<>();
        for (Tree tree : path) {
            List<? extends TypeParameterTree> parameters = List.of();
            if (tree instanceof ClassTree c) {
                names.add(c.getSimpleName().toString());
                parameters = c.getTypeParameters();
            }
            if (tree instanceof MethodTree m) parameters = m.getTypeParameters();
            parameters.forEach(p -> names.add(p.getName().toString()));
        }
        return names;
    }

    boolean isInterface() {
        return type.getKind().isInterface();
    }

    String qualifiedName() {
        String name = type.getQualifiedName().toString();
        if (!name.isEmpty()) return name;
        return type.toString().replaceAll("^<anonymous |>$", "");
    }
}
