package dev.pollen.compiler.attribute;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a source has for types. javac makes up types for names that it does not know, and for members of such
 * types too: only those that are written as types can be written again. A name with type arguments is left out, for
 * javac forgets them.
 */
final class WrittenTypes extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Unit unit;
    private final Set<String> names = new HashSet<>();
    private final Set<String> generic = new HashSet<>();

    private WrittenTypes(Unit unit) {
        this.unit = unit;
    }

    static Set<String> in(Unit unit) {
        WrittenTypes types = new WrittenTypes(unit);
        types.scan(unit.tree(), null);
        types.names.removeAll(types.generic);
        return types.names;
    }

    private void name(@Nullable Tree type) {
        if (type != null && unit.isWritten(type)) names.add(unit.text(type));
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void p) {
        String name = tree.getQualifiedIdentifier().toString();
        if (!tree.isStatic()) names.add(name.substring(name.lastIndexOf('.') + 1));
        return null;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
        if (tree != null) name(typeIn(tree));
        return super.scan(tree, p);
    }

    private static @Nullable Tree typeIn(Tree tree) {
        if (tree instanceof VariableTree variable) return variable.getType();
        if (tree instanceof MethodTree method) return method.getReturnType();
        if (tree instanceof ArrayTypeTree array) return array.getType();
        if (tree instanceof NewClassTree creation) return creation.getIdentifier();
        if (tree instanceof TypeCastTree cast) return cast.getType();
        return tree instanceof InstanceOfTree test ? test.getType() : null;
    }

    @Override
    public @Nullable Void visitParameterizedType(ParameterizedTypeTree tree, @Nullable Void p) {
        if (!unit.isWritten(tree.getType())) return null; // javac gives the parameter of x -> y a type
        generic.add(unit.text(tree.getType()));
        tree.getTypeArguments().forEach(this::name);
        return super.visitParameterizedType(tree, p);
    }
}
