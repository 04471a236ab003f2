package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.machine.Loop;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Lowered;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the loops of a method that never suspend: the inspector tells of those that may hold up a thread. */
public final class PlainLoops {
    private PlainLoops() {}

    /** The loops of {@code host} that no suspension point stands in, without those of lambdas and classes. */
    public static List<Loop> of(Host host, Lowered lowered) {
        List<Loop> loops = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void p) {
                add(loop, isTrue(loop.getCondition()) ? Loop.Form.ENDLESS : Loop.Form.WHILE);
                return super.visitWhileLoop(loop, p);
            }

            @Override
            public @Nullable Void visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void p) {
                add(loop, isTrue(loop.getCondition()) ? Loop.Form.ENDLESS : Loop.Form.WHILE);
                return super.visitDoWhileLoop(loop, p);
            }

            @Override
            public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void p) {
                boolean endless = loop.getCondition() == null || isTrue(loop.getCondition());
                add(loop, endless ? Loop.Form.ENDLESS : Loop.Form.FOR);
                return super.visitForLoop(loop, p);
            }

            @Override
            public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void p) {
                add(loop, Loop.Form.FOR_EACH);
                return super.visitEnhancedForLoop(loop, p);
            }

            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void p) {
                return null;
            }

            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void p) {
                return null;
            }

            private void add(Tree loop, Loop.Form form) {
                Span span = host.unit().span(loop);
                boolean suspends = lowered.points().stream().anyMatch(point -> span.contains(point.span()));
                if (!suspends) loops.add(new Loop(form, host.unit().lines().line(span.start()), span));
            }
        }.scan(host.body().code(), null);
        return loops;
    }

    private static boolean isTrue(ExpressionTree condition) {
        return condition.toString().replaceAll("[()]", "").equals("true");
    }
}
