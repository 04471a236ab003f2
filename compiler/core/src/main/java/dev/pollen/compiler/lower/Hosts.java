package dev.pollen.compiler.lower;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Finds what becomes a machine: {@code @Async} methods that have a body, and {@code async} blocks that await. */
public final class Hosts {
    private Hosts() {}

    /** Those of {@code unit} that stand in no other, in source order; the others are {@link Host#inner}. */
    public static List<Host> of(Unit unit, int release, Set<String> imports) {
        Host.File file = new Host.File(
                unit, release, imports, new HashSet<>(Names.words(unit.file().text())));
        List<Host> outermost = new ArrayList<>();
        Deque<Host> open = new ArrayDeque<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree m, @Nullable Void p) {
                TreePath path = getCurrentPath();
                boolean async =
                        m.getBody() != null && Known.isAsync(unit.trees().getElement(path));
                if (!async) return super.visitMethod(m, p);
                String name = m.getName().toString();
                open(new Host(file, new Body(path, Body.Ending.FUTURE), unit.span(m), name, open.peek()));
                super.visitMethod(m, p);
                open.pop();
                return null;
            }

            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void p) {
                TreePath lambda = Known.asyncBlock(getCurrentPath(), unit.trees());
                if (lambda == null || !awaits(unit, lambda)) return super.visitMethodInvocation(call, p);
                Span span = unit.span(call);
                String label = "async@" + unit.lines().line(span.start());
                open(new Host(file, new Body(lambda, ending(unit, getCurrentPath(), call)), span, label, open.peek()));
                super.visitMethodInvocation(call, p);
                open.pop();
                return null;
            }

            private void open(Host host) {
                if (open.isEmpty()) outermost.add(host);
                open.push(host);
            }
        }.scan(unit.tree(), null);
        return outermost;
    }

    private static Body.Ending ending(Unit unit, TreePath path, MethodInvocationTree call) {
        var async = (ExecutableElement) unit.trees().getElement(new TreePath(path, call.getMethodSelect()));
        boolean isVoid = async.getParameters().get(0).asType().toString().endsWith("VoidBlock");
        return isVoid ? Body.Ending.NOTHING : Body.Ending.VALUE;
    }

    /** Whether {@code lambda} awaits, other than in lambdas and classes of its own. */
    private static boolean awaits(Unit unit, TreePath lambda) {
        boolean[] found = {false};
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void p) {
                found[0] |= Known.isAwait(getCurrentPath(), unit.trees());
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void p) {
                return null;
            }

            @Override
            public @Nullable Void visitClass(com.sun.source.tree.ClassTree tree, @Nullable Void p) {
                return null;
            }
        }.scan(new TreePath(lambda, ((LambdaExpressionTree) lambda.getLeaf()).getBody()), null);
        return found[0];
    }
}
