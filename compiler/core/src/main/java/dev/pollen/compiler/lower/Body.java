package dev.pollen.compiler.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;

/**
 * The code that becomes a machine: a method's body, or that of the lambda in {@code async(() -> …)}.
 *
 * @param path to the method or lambda
 * @param ending what ends it
 */
record Body(TreePath path, Ending ending) {
    /** How the code yields its result. */
    enum Ending {
        /** {@code return future;} */
        FUTURE,
        /** {@code return value;}, as in a Block */
        VALUE,
        /** {@code return;} or by its end, as in a VoidBlock */
        NOTHING
    }

    Tree tree() {
        return path.getLeaf();
    }

    List<? extends VariableTree> parameters() {
        return tree() instanceof MethodTree m ? m.getParameters() : List.of();
    }

    /** The block or expression that is evaluated. */
    Tree code() {
        return tree() instanceof MethodTree m ? m.getBody() : ((LambdaExpressionTree) tree()).getBody();
    }

    boolean isExpression() {
        return code() instanceof ExpressionTree;
    }

    List<? extends StatementTree> statements() {
        return ((BlockTree) code()).getStatements();
    }
}
