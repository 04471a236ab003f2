package dev.pollen.compiler.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import org.jspecify.annotations.Nullable;

/** {@code return Future.ready(e)}. */
final class Returns {
    private Returns() {}

    /** The {@code e}; null for {@code Future.ready()}. */
    static @Nullable ExpressionTree value(ReturnTree tree) {
        MethodInvocationTree ready = (MethodInvocationTree) tree.getExpression();
        return ready.getArguments().isEmpty() ? null : ready.getArguments().get(0);
    }
}
