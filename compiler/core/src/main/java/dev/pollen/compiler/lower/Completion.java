package dev.pollen.compiler.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether statements can complete normally (JLS 14.22). Code of ours behind one that cannot would be unreachable, which
 * javac refuses.
 */
final class Completion {
    private final Lowering lowering;

    Completion(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Whether what follows {@code s} may be reached from it. */
    boolean completes(@Nullable StatementTree s) {
        if (s == null) return true;
        if (s instanceof BlockTree b) return all(b.getStatements());
        if (s instanceof IfTree i) {
            return i.getElseStatement() == null || completes(i.getThenStatement()) || completes(i.getElseStatement());
        }
        if (s instanceof WhileLoopTree w) return !isTrue(w.getCondition()) || isLeft(s, false);
        if (s instanceof DoWhileLoopTree d) return reachesCondition(d) && !isTrue(d.getCondition()) || isLeft(s, false);
        if (s instanceof ForLoopTree f) return !isTrue(f.getCondition()) || isLeft(s, false);
        if (s instanceof LabeledStatementTree l) return completes(l.getStatement()) || isLeft(s, false);
        if (s instanceof SwitchTree w) return choice(w) || isLeft(s, false);
        if (s instanceof SynchronizedTree y) return completes(y.getBlock());
        if (s instanceof TryTree t) return body(t) && completes(t.getFinallyBlock());
        return !(s instanceof ReturnTree
                || s instanceof ThrowTree
                || s instanceof BreakTree
                || s instanceof ContinueTree
                || s instanceof YieldTree);
    }

    /** Whether a {@code try} without its {@code finally} can. */
    boolean body(TryTree t) {
        return completes(t.getBlock()) || t.getCatches().stream().anyMatch(c -> completes(c.getBlock()));
    }

    /** Whether the condition of {@code loop} is ever evaluated. */
    boolean reachesCondition(DoWhileLoopTree loop) {
        return completes(loop.getStatement()) || isLeft(loop, true);
    }

    /** Whether what follows {@code statements} may be reached from their end. */
    boolean all(List<? extends StatementTree> statements) {
        for (StatementTree s : statements) if (!completes(s)) return false;
        return true;
    }

    private boolean choice(SwitchTree tree) {
        List<? extends CaseTree> cases = tree.getCases();
        boolean covers = cases.stream().anyMatch(CaseLabels::isDefault)
                || CaseLabels.isEnhanced(lowering, Conditions.bare(tree.getExpression()), cases);
        if (!covers) return true;
        for (CaseTree c : cases) {
            boolean rule = c.getBody() != null;
            if (rule && (c.getBody() instanceof ExpressionTree || completes((StatementTree) c.getBody()))) return true;
        }
        CaseTree last = cases.get(cases.size() - 1);
        return last.getBody() == null && all(last.getStatements());
    }

    private boolean isTrue(@Nullable ExpressionTree condition) {
        return condition == null || Constants.isTrue(lowering, Conditions.bare(condition));
    }

    /** Whether a {@code break} leaves {@code target}, or a {@code continue} goes on with it. */
    private boolean isLeft(StatementTree target, boolean byContinue) {
        Tree parent = lowering.facts.path(target).getParentPath().getLeaf();
        String label = target instanceof LabeledStatementTree own
                ? own.getLabel().toString()
                : parent instanceof LabeledStatementTree l ? l.getLabel().toString() : null;
        Leaving leaving = new Leaving(target, label, byContinue);
        leaving.scan(target, null);
        return leaving.found;
    }

    private final class Leaving extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final StatementTree target;
        private final @Nullable String label;
        private final boolean byContinue;
        private int inner = -1;
        private boolean found;

        Leaving(StatementTree target, @Nullable String label, boolean byContinue) {
            this.target = target;
            this.label = label;
            this.byContinue = byContinue;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
            if (tree instanceof ClassTree || tree instanceof LambdaExpressionTree) return null;
            boolean loop = tree instanceof WhileLoopTree
                    || tree instanceof DoWhileLoopTree
                    || tree instanceof ForLoopTree
                    || tree instanceof EnhancedForLoopTree;
            boolean catching = loop || !byContinue && tree instanceof SwitchTree;
            if (catching) inner++;
            super.scan(tree, p);
            if (catching) inner--;
            return null;
        }

        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void p) {
            return null; // no jump leaves it
        }

        @Override
        public @Nullable Void visitTry(TryTree tree, @Nullable Void p) {
            if (completes(tree.getFinallyBlock())) {
                scan(tree.getBlock(), p);
                for (CatchTree c : tree.getCatches()) scan(c.getBlock(), p);
            }
            return scan(tree.getFinallyBlock(), p);
        }

        @Override
        public @Nullable Void visitBreak(BreakTree tree, @Nullable Void p) {
            if (!byContinue)
                found |= isTarget(
                        tree.getLabel() == null ? null : tree.getLabel().toString());
            return null;
        }

        @Override
        public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void p) {
            if (byContinue)
                found |= isTarget(
                        tree.getLabel() == null ? null : tree.getLabel().toString());
            return null;
        }

        private boolean isTarget(@Nullable String name) {
            if (name != null) return name.equals(label);
            return inner == 0 && !(target instanceof LabeledStatementTree);
        }
    }
}
