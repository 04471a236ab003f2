package dev.pollen.compiler.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.Lombok;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lombok's annotations that would act on the wrong code: it sees the output, where a method only makes its machine, and a
 * machine's state is no block that ends with the user's.
 */
final class LombokChecker extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** A method, lambda or class; {@code async} where its own statements are a machine's. */
    private record Frame(Span span, boolean async) {}

    private final Unit unit;
    private final List<Frame> frames = new ArrayList<>();
    private final Set<Tree> blocks = new HashSet<>();

    private LombokChecker(Unit unit) {
        this.unit = unit;
    }

    static void check(Unit unit, Consumer<Diagnostic> report) {
        if (unit.hidden().isEmpty()) return;
        LombokChecker checker = new LombokChecker(unit);
        checker.scan(unit.tree(), null);
        for (Lombok.Hidden annotation : unit.hidden()) {
            Frame frame = checker.around(annotation.owner());
            if (frame != null && frame.async()) checker.found(annotation, report);
        }
    }

    private void found(Lombok.Hidden annotation, Consumer<Diagnostic> report) {
        String name = "Lombok's @" + annotation.name();
        switch (annotation.name()) {
            case "Cleanup" ->
                say(
                        report,
                        Code.P0302,
                        annotation,
                        name + " in an @Async method or block: it would close before the code behind an await has run",
                        "write try (… = …) { … }, which closes when its block ends");
            case "SneakyThrows" ->
                say(
                        report,
                        Code.P0302,
                        annotation,
                        name + " on an @Async method: it would be about the making of the future",
                        "declare what the method throws; await throws it");
            case "Synchronized", "Locked" ->
                say(
                        report,
                        Code.P0203,
                        annotation,
                        name + " on an @Async method would hold the lock only while the future is made",
                        "guard what needs it with a synchronized block that does not await");
            default -> {
                // a parameter's null check is made when the method is called, as it was
            }
        }
    }

    private void say(Consumer<Diagnostic> report, Code code, Lombok.Hidden at, String message, String help) {
        report.accept(new Diagnostic(code, unit.file(), at.span(), message, List.of(), List.of(help)));
    }

    private @Nullable Frame around(int place) {
        return frames.stream()
                .filter(f -> f.span().start() <= place && place < f.span().end())
                .min(Comparator.comparingInt(f -> f.span().end() - f.span().start()))
                .orElse(null);
    }

    private void frame(Tree tree, boolean async) {
        if (unit.isWritten(tree)) frames.add(new Frame(unit.span(tree), async));
    }

    /** What Lombok adds, a builder for example, stands where its annotation does. */
    private void declaration(Tree tree, boolean async) {
        boolean own = unit.isWritten(tree)
                && (unit.text(tree).endsWith("}") || unit.text(tree).endsWith(";"));
        if (own) frame(tree, async);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void p) {
        declaration(tree, false);
        return super.visitClass(tree, p);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void p) {
        declaration(tree, Known.isAsync(unit.trees().getElement(getCurrentPath())));
        return super.visitMethod(tree, p);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void p) {
        TreePath block = Known.asyncBlock(getCurrentPath(), unit.trees());
        if (block != null) blocks.add(block.getLeaf());
        return super.visitMethodInvocation(tree, p);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void p) {
        frame(tree, blocks.contains(tree));
        return super.visitLambdaExpression(tree, p);
    }
}
