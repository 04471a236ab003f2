package dev.pollen.compiler.lower;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.tree.Type;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Methods of a class without a name that override one of a type that has a name: they can be called as that one. */
final class Overrides {
    private final Lowering lowering;
    private final Types types;
    private final Elements elements;

    Overrides(Lowering lowering) {
        this.lowering = lowering;
        this.types = lowering.unit.types();
        this.elements = lowering.unit.elements();
    }

    /** What {@code owner} is made of, if its {@code member} means the same there; null where it does not. */
    @Nullable
    DeclaredType base(MemberSelectTree select, TypeElement owner, Element member) {
        TypeMirror base = owner.getInterfaces().isEmpty()
                ? owner.getSuperclass()
                : owner.getInterfaces().get(0);
        if (!(member instanceof ExecutableElement method) || !(base instanceof DeclaredType named)) return null;
        Type written = lowering.types.of(named);
        if (written == null || written.projected() || !lowering.types.isExact(named)) return null;
        for (Element e : elements.getAllMembers((TypeElement) named.asElement())) {
            boolean same = e instanceof ExecutableElement m
                    && elements.overrides(method, m, owner)
                    && isAccessible(m, owner)
                    && yieldsTheSame(select, method, types.asMemberOf(named, m));
            if (same) return named;
        }
        return null;
    }

    private boolean isAccessible(ExecutableElement m, TypeElement from) {
        return m.getModifiers().contains(Modifier.PUBLIC)
                || elements.getPackageOf(m).equals(elements.getPackageOf(from));
    }

    private boolean yieldsTheSame(MemberSelectTree select, ExecutableElement method, TypeMirror inherited) {
        TreePath call = lowering.facts.path(select).getParentPath();
        Tree around = call.getParentPath().getLeaf();
        return around instanceof ExpressionStatementTree
                || inherited instanceof ExecutableType x && types.isSameType(x.getReturnType(), method.getReturnType());
    }
}
