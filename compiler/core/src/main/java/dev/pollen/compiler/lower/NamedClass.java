package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A class that stands before the statement that it is declared in.
 *
 * @param tree what makes its one object, where it had no name; the declaration of another
 * @param home the statement or resource that it stands before
 * @param name with the scopes that it stands in
 * @param around the one in whose scope it stands, since it may mention that; null for none
 * @param scope the class around it, of the variables that its objects are passed; null where it needs none
 * @param passed those variables
 */
record NamedClass(
        Tree tree,
        TypeElement element,
        Tree home,
        String name,
        @Nullable NamedClass around,
        @Nullable String scope,
        PassedVariables passed) {
    ClassTree body() {
        return tree instanceof NewClassTree creation ? creation.getClassBody() : (ClassTree) tree;
    }

    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What stands before its simple name where it is mentioned. */
    String qualifier() {
        return name.substring(0, name.lastIndexOf('.') + 1);
    }

    /** Whether its objects are made in one of its scope's. */
    boolean isInner() {
        return !qualifier().isEmpty() && !element.getModifiers().contains(Modifier.STATIC);
    }

    /** What stands between {@code new} and its simple name, {@code at} a place: what makes the objects that its own is made in. */
    Fragment maker(Span at) {
        return qualifier().isEmpty() ? Fragment.of() : Fragment.of(scopeObject(at), ".new ");
    }

    /** What stands behind {@code new} and makes the object that its own is made in. */
    Fragment scopeObject(Span at) {
        Fragment outer = around == null ? Fragment.of() : scope == null ? around.scopeObject(at) : around.maker(at);
        return scope == null ? outer : Fragment.of(outer, passed.creation(scope, at));
    }

    /** The variables that this passes. */
    Set<VariableElement> passes() {
        Set<VariableElement> all = around == null ? new LinkedHashSet<>() : around.passes();
        if (scope != null) all.addAll(passed.given());
        return all;
    }

    /** Whether it is {@code other}, or stands in its scope. */
    boolean isIn(NamedClass other) {
        return equals(other) || around != null && around.isIn(other);
    }
}
