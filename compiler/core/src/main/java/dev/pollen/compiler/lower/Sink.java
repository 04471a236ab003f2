package dev.pollen.compiler.lower;

import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the steps of one block gather. */
final class Sink {
    private final List<Step> steps = new ArrayList<>();
    final Span span;

    Sink(Span span) {
        this.span = span;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    void add(Step step) {
        steps.add(step);
    }

    void text(Effect effect, Object... code) {
        steps.add(new Step.Text(Fragment.of(code), effect));
    }

    /** A variable of ours, with its first value. */
    void declare(Variable variable, @Nullable Value value) {
        steps.add(new Step.Declare(
                variable, null, value == null ? null : value.code(), "", value == null ? Effect.NONE : value.effect()));
    }

    Step.Block block() {
        return new Step.Block(steps, span);
    }
}
