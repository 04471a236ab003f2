package dev.pollen.compiler.check;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.QualifiedNameable;
import org.jspecify.annotations.Nullable;

/** Looks for handlers that swallow what an await throws when its task is cancelled: the task would run on. */
final class HandlerChecker {
    private static final Set<String> WIDE = Set.of("java.lang.Throwable", "java.lang.Error", "dev.pollen.Cancelled");

    private final Unit unit;
    private final Consumer<Diagnostic> report;

    HandlerChecker(Unit unit, Consumer<Diagnostic> report) {
        this.unit = unit;
        this.report = report;
    }

    /** Of the {@code try} at {@code path}, only the first handler that a cancellation comes to counts. */
    void check(TreePath path) {
        TryTree tree = (TryTree) path.getLeaf();
        for (CatchTree handler : tree.getCatches()) {
            if (!takes(handler, new TreePath(path, handler))) continue;
            if (!isShielded(path) && awaits(tree, path) && !throwsSomething(handler, path)) report(handler);
            return;
        }
    }

    private void report(CatchTree handler) {
        Tree type = handler.getParameter().getType();
        report.accept(new Diagnostic(
                Code.P0205,
                unit.file(),
                unit.span(type),
                "this handler swallows a cancellation: the await throws Cancelled, and the method runs on",
                List.of(),
                List.of(
                        "catch Exception instead: Cancelled is none",
                        "or let it pass: } catch (Cancelled c) { throw c; } before this handler")));
    }

    private boolean takes(CatchTree handler, TreePath path) {
        TreePath parameter = new TreePath(path, handler.getParameter());
        Tree type = handler.getParameter().getType();
        TreePath typed = new TreePath(parameter, type);
        if (!(type instanceof UnionTypeTree union)) return isWide(typed);
        return union.getTypeAlternatives().stream().anyMatch(t -> isWide(new TreePath(typed, t)));
    }

    private boolean isWide(TreePath type) {
        return unit.trees().getElement(type) instanceof QualifiedNameable q
                && WIDE.contains(q.getQualifiedName().toString());
    }

    /** In a {@code finally} no await is cut short. */
    private static boolean isShielded(TreePath path) {
        for (TreePath p = path; p.getParentPath() != null; p = p.getParentPath()) {
            Tree around = p.getParentPath().getLeaf();
            if (around instanceof ClassTree || around instanceof LambdaExpressionTree) return false;
            if (around instanceof TryTree t && t.getFinallyBlock() == p.getLeaf()) return true;
        }
        return false;
    }

    private boolean awaits(TryTree tree, TreePath path) {
        Search search = new Search() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void p) {
                found |= Known.isAwait(getCurrentPath(), unit.trees());
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public @Nullable Void visitTry(TryTree inner, @Nullable Void p) {
                scan(inner.getResources(), p); // its finally is shielded, and its handlers are looked at on their own
                scan(inner.getBlock(), p);
                return scan(inner.getCatches(), p);
            }
        };
        for (Tree resource : tree.getResources()) search.scan(new TreePath(path, resource), null);
        search.scan(new TreePath(path, tree.getBlock()), null);
        return search.found;
    }

    private static boolean throwsSomething(CatchTree handler, TreePath path) {
        Search search = new Search() {
            @Override
            public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void p) {
                found = true;
                return null;
            }
        };
        search.scan(new TreePath(path, handler), null);
        return search.found;
    }

    /** Looks into what belongs to the method itself. */
    private abstract static class Search extends TreePathScanner<@Nullable Void, @Nullable Void> {
        boolean found;

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void p) {
            return null;
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void p) {
            return null;
        }
    }
}
