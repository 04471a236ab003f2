package dev.pollen.compiler.step;

import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lowered method: structured code in which each await is a step of its own. An await inside an expression cannot
 * be written down here.
 */
public sealed interface Step {
    /** Code without a suspension. */
    record Text(Fragment code, Effect effect) implements Step {}

    /**
     * A variable comes into being.
     *
     * @param header the user's text up to the initialiser (type, name, {@code =}); null where it cannot be kept
     * @param value the initialiser as an assignment's right side; null where there is none
     * @param creation what an array initialiser needs before it in an assignment: {@code new int[]}; else empty
     * @param effect that of the initialiser
     */
    record Declare(
            Variable variable,
            @Nullable Fragment header,
            @Nullable Fragment value,
            String creation,
            Effect effect) implements Step {
        /** The value as the variable takes it; there must be one. */
        public Fragment stored() {
            Fragment given = Objects.requireNonNull(value);
            return variable.type().assumed() ? Fragment.of("unchecked(", given, ")") : given;
        }
    }

    /**
     * A constant or a class: it stands at the head of its block when the block suspends.
     *
     * @param constant the constant variable; null for a class
     */
    record Fixed(Fragment code, Effect effect, @Nullable Variable constant) implements Step {}

    /**
     * Polls {@code operand} until it is ready.
     *
     * @param awaiteeType the operand's own type, where its inference needs one; else null
     * @param stage whether the operand is a CompletionStage
     * @param shielded whether it stands in a {@code finally}: a cancellation does not cut it short
     */
    record Suspend(
            Point point,
            Fragment operand,
            Effect effect,
            @Nullable Type awaiteeType,
            boolean stage,
            boolean shielded) implements Step {}

    /** {@code if}; at least one branch suspends. */
    record If(
            Fragment condition,
            Effect effect,
            Block then,
            @Nullable Block otherwise) implements Step {}

    /**
     * A loop whose body suspends.
     *
     * @param condition null for one that is always true
     * @param update the update part of a {@code for}; null for other loops
     */
    record Loop(
            Target target,
            Target proceed,
            boolean conditionLast,
            @Nullable Fragment condition,
            Effect conditionEffect,
            @Nullable Fragment update,
            Effect updateEffect,
            Block body)
            implements Step {}

    /** A block with a label. */
    record Labeled(Target target, Block body) implements Step {}

    /** A block of its own. */
    record Scope(Block body) implements Step {}

    /** {@code switch}; at least one group suspends. */
    record Switch(Target target, Fragment selector, Effect effect, List<Group> groups) implements Step {}

    /**
     * A group of a switch.
     *
     * @param label the user's label or ours, with {@code ->} or {@code :}
     * @param representative a constant expression that selects the group; empty where it does not suspend
     */
    record Group(Fragment label, boolean arrow, Fragment representative, boolean isDefault, Block body) {}

    /** {@code try}; the body suspends, nothing else does. */
    record Try(Block body, List<Catch> catches, @Nullable Fragment last, Effect lastEffect) implements Step {}

    /** A {@code catch} clause, whole. */
    record Catch(Fragment clause, Effect effect) {}

    /**
     * Steps that run one after the other in a scope.
     *
     * @param span the source that the block stands for: names in it may clash with what is declared at its head
     */
    record Block(List<Step> steps, Span span) {
        /** Copies the list. */
        public Block {
            steps = List.copyOf(steps);
        }
    }
}
