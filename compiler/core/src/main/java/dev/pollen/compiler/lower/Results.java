package dev.pollen.compiler.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result expressions of conditionals and switches (JLS 15.25, 15.28.1). */
final class Results {
    private Results() {}

    /** The expressions of which one gives the value of {@code e}. */
    static List<ExpressionTree> of(ExpressionTree e) {
        List<ExpressionTree> results = new ArrayList<>();
        add(e, results);
        return results;
    }

    private static void add(ExpressionTree e, List<ExpressionTree> results) {
        ExpressionTree bare = Conditions.bare(e);
        if (bare instanceof ConditionalExpressionTree c) {
            add(c.getTrueExpression(), results);
            add(c.getFalseExpression(), results);
        } else if (bare instanceof SwitchExpressionTree s) {
            for (CaseTree c : s.getCases()) {
                if (c.getBody() instanceof ExpressionTree value) add(value, results);
                else new Yields(results).scan(c, null);
            }
        } else {
            results.add(bare);
        }
    }

    /** Collects what the {@code yield}s of a switch yield. */
    private static final class Yields extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final List<ExpressionTree> results;

        Yields(List<ExpressionTree> results) {
            this.results = results;
        }

        @Override
        public @Nullable Void visitYield(YieldTree tree, @Nullable Void p) {
            add(tree.getValue(), results);
            return null;
        }

        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void p) {
            return null;
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void p) {
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void p) {
            return null;
        }
    }
}
