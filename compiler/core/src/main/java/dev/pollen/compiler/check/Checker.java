package dev.pollen.compiler.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import org.jspecify.annotations.Nullable;

/** Looks for awaits where none can be, and for futures that nobody awaits. On the user's own tree, before all else. */
public final class Checker extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Unit unit;
    private final Consumer<Diagnostic> report;

    private Checker(Unit unit, Consumer<Diagnostic> report) {
        this.unit = unit;
        this.report = report;
    }

    /** Reports what is wrong in {@code unit}. */
    public static void check(Unit unit, Consumer<Diagnostic> report) {
        new Checker(unit, report).scan(unit.tree(), null);
        LombokChecker.check(unit, report);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void p) {
        if (Known.isAsync(unit.trees().getElement(getCurrentPath()))) {
            new MethodChecker(unit, report).check(getCurrentPath());
        } else {
            for (AnnotationTree a : tree.getModifiers().getAnnotations()) other(a);
        }
        return super.visitMethod(tree, p);
    }

    /** Spring has an {@code @Async} too: whoever imports the wrong one must learn it here. */
    private void other(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        if (!name.equals("Async") && !name.endsWith(".Async")) return;
        say(
                Code.P0204,
                annotation,
                "this @Async is not dev.pollen.Async: the method is left as it is",
                "import dev.pollen.Async if an await in the method is to suspend");
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void p) {
        if (Known.isAwait(getCurrentPath(), unit.trees())) await(tree);
        return super.visitMethodInvocation(tree, p);
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void p) {
        new HandlerChecker(unit, report).check(getCurrentPath());
        return super.visitTry(tree, p);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void p) {
        // by its class: which await it is, javac may not know yet
        Element owner = unit.trees().getElement(new TreePath(getCurrentPath(), tree.getQualifierExpression()));
        boolean await = tree.getName().contentEquals("await")
                && owner instanceof QualifiedNameable q
                && q.getQualifiedName().contentEquals("dev.pollen.Pollen");
        if (await) {
            say(
                    Code.P0106,
                    tree,
                    "await cannot be a method reference",
                    "write a loop that awaits one future after the other");
        }
        return super.visitMemberReference(tree, p);
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, @Nullable Void p) {
        if (tree.getExpression() instanceof MethodInvocationTree call) {
            TreePath path = new TreePath(new TreePath(getCurrentPath(), call), call.getMethodSelect());
            Element method = unit.trees().getElement(path);
            if (method instanceof ExecutableElement async && Known.isAsync(method) && isLazy(async)) {
                say(
                        Code.P0202,
                        call,
                        "this future is dropped: futures do nothing unless awaited",
                        "await it: await(" + unit.text(call).replaceAll("\\s+", " ") + ")",
                        "or run it beside this method: Pollen.spawn(…)");
            }
        }
        return super.visitExpressionStatement(tree, p);
    }

    /** A stage's method runs by itself. */
    private static boolean isLazy(ExecutableElement method) {
        return TypeParts.isOf(method.getReturnType(), "dev.pollen.Future");
    }

    private void await(MethodInvocationTree call) {
        List<Diagnostic.Label> labels = new ArrayList<>();
        Tree inner = call;
        for (TreePath path = getCurrentPath().getParentPath(); path != null; path = path.getParentPath()) {
            Tree around = path.getLeaf();
            if (around instanceof AnnotationTree
                    || around.getKind().name().equals("CONSTANT_CASE_LABEL") // from JDK 21 on
                    || around instanceof CaseTree c && c.getExpressions().contains(inner)) {
                say(Code.P0105, call, "await cannot be in a case label or annotation: it must be a constant");
                return;
            }
            if (around instanceof SynchronizedTree s && inner == s.getBlock()) {
                say(
                        Code.P0103,
                        call,
                        "await in a synchronized block: the lock would be held by a thread that has gone",
                        "await before or behind the block and keep the value in a variable",
                        "or guard the state with something that can be awaited");
                return;
            }
            if (around instanceof LambdaExpressionTree lambda) {
                inLambda(call, lambda, path);
                return;
            }
            if (around instanceof MethodTree method) {
                inMethod(call, method, path, labels);
                return;
            }
            boolean initialiser = path.getParentPath() != null
                    && path.getParentPath().getLeaf() instanceof ClassTree
                    && (around instanceof BlockTree || around instanceof VariableTree);
            if (initialiser) {
                say(Code.P0104, call, "await in an initialiser: it cannot suspend", "move it to an @Async method");
                return;
            }
            inner = around;
        }
    }

    private void inLambda(MethodInvocationTree call, LambdaExpressionTree lambda, TreePath path) {
        TreePath user = path.getParentPath();
        while (user != null
                && (user.getLeaf() instanceof ParenthesizedTree || user.getLeaf() instanceof TypeCastTree)) {
            user = user.getParentPath();
        }
        if (user != null && Known.asyncBlock(user, unit.trees()) != null) return;
        Span head = new Span(unit.start(lambda), Math.max(unit.start(lambda) + 1, unit.start(lambda.getBody())));
        report.accept(new Diagnostic(
                Code.P0102,
                unit.file(),
                unit.span(call),
                "await in a lambda: the lambda is a method of its own, and that one is not @Async",
                List.of(new Diagnostic.Label(head, "this lambda")),
                List.of("use a loop instead of the lambda, or call an @Async method and await what it returns")));
    }

    private void inMethod(MethodInvocationTree call, MethodTree method, TreePath path, List<Diagnostic.Label> labels) {
        Element element = unit.trees().getElement(path);
        if (Known.isAsync(element)) return;
        if (method.getReturnType() == null) {
            say(Code.P0104, call, "await in a constructor: it cannot suspend", "use an @Async factory method");
            return;
        }
        Span name = nameOf(method);
        labels.add(new Diagnostic.Label(name, "this method is not @Async"));
        boolean inner = isInsideAsync(path.getParentPath());
        report.accept(new Diagnostic(
                inner ? Code.P0107 : Code.P0101,
                unit.file(),
                unit.span(call),
                inner
                        ? "await in a method of a class that is declared in the @Async method"
                        : "await outside an @Async method",
                labels,
                List.of("annotate " + method.getName() + " with @Async and let it return a Future")));
    }

    private boolean isInsideAsync(@Nullable TreePath path) {
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof MethodTree && Known.isAsync(unit.trees().getElement(p))) return true;
        }
        return false;
    }

    private Span nameOf(MethodTree method) {
        return MethodChecker.nameOf(unit, method);
    }

    private void say(Code code, Tree at, String message, String... help) {
        report.accept(new Diagnostic(code, unit.file(), unit.span(at), message, List.of(), List.of(help)));
    }
}
