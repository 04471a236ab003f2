package dev.pollen.compiler.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The classes that a method declares: local ones and anonymous ones. */
final class LocalClasses {
    private LocalClasses() {}

    /**
     * Whether an inner class is in {@code code}: a local class that is not static, as a record is, or an anonymous one. A
     * member class has the method's type parameters as its own, and what is inner to a generic class is generic, too: no
     * exception (JLS 8.1.2), no {@code instanceof}, no array of it. So in a generic method their machine stands in the
     * method, whose type parameters it can use as they are.
     */
    static boolean anyInner(Unit unit, TreePath code) {
        boolean[] found = {false};
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree c, @Nullable Void p) {
                Element type = unit.trees().getElement(getCurrentPath());
                found[0] |= type == null || !type.getModifiers().contains(Modifier.STATIC);
                return super.visitClass(c, p);
            }
        }.scan(code, null);
        return found[0];
    }

    /** The simple names of those in {@code code}, and of the local ones around that it sees. */
    static Set<String> visible(TreePath code) {
        Set<String> names = names(code);
        for (TreePath p = code.getParentPath(); p != null; p = p.getParentPath()) {
            Tree leaf = p.getLeaf();
            Tree around = p.getParentPath() == null ? leaf : p.getParentPath().getLeaf();
            boolean isLocal =
                    around instanceof BlockTree || around instanceof CaseTree || around instanceof NewClassTree;
            if (leaf instanceof ClassTree && !isLocal) break;
            List<? extends Tree> statements = leaf instanceof BlockTree b ? b.getStatements() : List.of();
            if (leaf instanceof CaseTree c && c.getStatements() != null) statements = c.getStatements();
            for (Tree s : statements)
                if (s instanceof ClassTree c) names.add(c.getSimpleName().toString());
        }
        return names;
    }

    /** The simple names of those in {@code code}. */
    static Set<String> names(TreePath code) {
        Set<String> names = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree c, @Nullable Void p) {
                names.add(c.getSimpleName().toString());
                return super.visitClass(c, p);
            }
        }.scan(code.getLeaf(), null);
        return names;
    }

    /** The names of their fields, inherited ones too: in a class such a name means its field, whatever is declared around. */
    static Set<String> fields(Unit unit, TreePath code) {
        Set<String> names = new HashSet<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree c, @Nullable Void p) {
                if (unit.trees().getElement(getCurrentPath()) instanceof TypeElement e) {
                    names.addAll(unit.members().fields(e));
                }
                return super.visitClass(c, p);
            }
        }.scan(code, null);
        return names;
    }

    /** Where those in {@code code} may be named: in the block, or the switch, that each stands in. */
    static Map<TypeElement, Span> scopes(Unit unit, TreePath code) {
        Map<TypeElement, Span> scopes = new HashMap<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree c, @Nullable Void p) {
                Span scope = scope(unit, getCurrentPath());
                if (scope != null
                        && unit.trees().getElement(getCurrentPath()) instanceof TypeElement e
                        && (e.getNestingKind() == NestingKind.LOCAL || e.getNestingKind() == NestingKind.ANONYMOUS)) {
                    scopes.put(e, scope);
                }
                return super.visitClass(c, p);
            }
        }.scan(code, null);
        return scopes;
    }

    /** The block, or the groups of the switch, around {@code part}. */
    static @Nullable Span scope(Unit unit, TreePath part) {
        TreePath scope = part;
        while (scope != null && !(scope.getLeaf() instanceof BlockTree || scope.getLeaf() instanceof CaseTree)) {
            scope = scope.getParentPath();
        }
        if (scope == null || !(scope.getLeaf() instanceof CaseTree))
            return scope == null ? null : unit.span(scope.getLeaf());
        Tree around = scope.getParentPath().getLeaf();
        CaseTree first = around instanceof SwitchTree s
                ? s.getCases().get(0)
                : ((SwitchExpressionTree) around).getCases().get(0);
        return new Span(unit.start(first), unit.end(around)); // the value of the switch is outside
    }
}
