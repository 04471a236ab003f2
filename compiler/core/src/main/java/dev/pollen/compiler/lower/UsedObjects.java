package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.attribute.Unit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds whether a machine's code uses an object of a class that stands around a part of the source. */
final class UsedObjects extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Unit unit;
    private final TreePath part;
    private final Set<Element> inside = new HashSet<>();
    private boolean found;

    private UsedObjects(Unit unit, TreePath part) {
        this.unit = unit;
        this.part = part;
    }

    /** Whether {@code host}, which stands in {@code part}, uses one from outside: its members, itself, its inner classes. */
    static boolean reachOutOf(TreePath part, Host host) {
        UsedObjects used = new UsedObjects(host.unit(), part);
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree c, @Nullable Void p) {
                used.inside.add(host.unit().trees().getElement(getCurrentPath()));
                return super.visitClass(c, p);
            }
        }.scan(part, null);
        used.scan(host.body().path(), null);
        return used.found;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
        Element e = unit.trees().getElement(getCurrentPath());
        boolean isMember = e != null && (e.getKind().isField() || e.getKind() == ElementKind.METHOD);
        if (isMember && !isStatic(e) && e.getEnclosingElement() instanceof TypeElement owner && !isSelf(tree)) {
            found |= isOutside(type -> unit.isA(type.asType(), owner.asType()));
        }
        return null;
    }

    private static boolean isSelf(IdentifierTree tree) {
        return tree.getName().contentEquals("this") || tree.getName().contentEquals("super");
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void p) {
        boolean self = tree.getIdentifier().contentEquals("this")
                || tree.getIdentifier().contentEquals("super");
        Element named = unit.trees().getElement(new TreePath(getCurrentPath(), tree.getExpression()));
        if (self && named != null && named.getKind().isClass()) found |= isOutside(named::equals);
        return super.visitMemberSelect(tree, p);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void p) {
        if (tree.getEnclosingExpression() == null) make(new TreePath(getCurrentPath(), tree.getIdentifier()));
        return super.visitNewClass(tree, p);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void p) {
        if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
            make(new TreePath(getCurrentPath(), tree.getQualifierExpression()));
        }
        return super.visitMemberReference(tree, p);
    }

    /** An object of an inner class needs one of the class around. */
    private void make(TreePath name) {
        TypeMirror made = unit.trees().getTypeMirror(name);
        if (!(made instanceof DeclaredType type) || inside.contains(type.asElement())) return;
        if (!(type.getEnclosingType() instanceof DeclaredType around)) return;
        found |= isOutside(t -> unit.isA(t.asType(), around));
    }

    /** Whether none of the classes around the place, up to the part, is the one that is meant. */
    private boolean isOutside(Predicate<TypeElement> meant) {
        for (TreePath path = getCurrentPath(); path.getLeaf() != part.getLeaf(); path = path.getParentPath()) {
            Tree tree = path.getLeaf();
            if (!(tree instanceof ClassTree)) continue;
            if (unit.trees().getElement(path) instanceof TypeElement type && meant.test(type)) return false;
        }
        return true;
    }

    private static boolean isStatic(Element e) {
        return e.getModifiers().contains(Modifier.STATIC);
    }
}
