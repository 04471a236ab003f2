package dev.pollen.compiler.attribute;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import org.jspecify.annotations.Nullable;

/** Which of the user's names are Pollen's. */
public final class Known {
    private Known() {}

    /** Whether {@code method} carries Pollen's {@code @Async}. */
    public static boolean isAsync(@Nullable Element method) {
        if (method == null) return false;
        for (AnnotationMirror a : method.getAnnotationMirrors()) {
            if (isNamed(a.getAnnotationType().asElement(), "dev.pollen.Async")) return true;
        }
        return false;
    }

    /** Whether {@code path} is a call of {@code Pollen.await}. */
    public static boolean isAwait(TreePath path, Trees trees) {
        return path.getLeaf() instanceof MethodInvocationTree call
                && isMethod(call, path, trees, "dev.pollen.Pollen", "await");
    }

    /** Whether {@code path} makes a future that has its value: {@code Future.ready}, {@code completedFuture} and so on. */
    public static boolean isReady(TreePath path, Trees trees) {
        if (!(path.getLeaf() instanceof MethodInvocationTree call)) return false;
        String stage = "java.util.concurrent.CompletableFuture";
        return isMethod(call, path, trees, "dev.pollen.Future", "ready")
                || isMethod(call, path, trees, stage, "completedFuture")
                || isMethod(call, path, trees, stage, "completedStage");
    }

    /** The lambda that the call {@code async(() -> …)} runs; null where {@code path} is no such call. */
    public static @Nullable TreePath asyncBlock(TreePath path, Trees trees) {
        if (!(path.getLeaf() instanceof MethodInvocationTree call)
                || call.getArguments().size() != 1) return null;
        if (!isMethod(call, path, trees, "dev.pollen.Pollen", "async")) return null;
        TreePath block = new TreePath(path, call.getArguments().get(0));
        while (block.getLeaf() instanceof ParenthesizedTree || block.getLeaf() instanceof TypeCastTree) {
            Tree inner = block.getLeaf() instanceof TypeCastTree cast
                    ? cast.getExpression() // says which kind of block it is
                    : ((ParenthesizedTree) block.getLeaf()).getExpression();
            block = new TreePath(block, inner);
        }
        return block.getLeaf() instanceof LambdaExpressionTree ? block : null;
    }

    private static boolean isMethod(MethodInvocationTree call, TreePath path, Trees trees, String owner, String name) {
        ExpressionTree select = call.getMethodSelect();
        Element element = trees.getElement(new TreePath(path, select));
        return element instanceof ExecutableElement m
                && m.getSimpleName().contentEquals(name)
                && isNamed(m.getEnclosingElement(), owner);
    }

    private static boolean isNamed(Element element, String name) {
        return element instanceof QualifiedNameable q && q.getQualifiedName().contentEquals(name);
    }
}
