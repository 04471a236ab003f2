package dev.pollen.compiler.lower;

import com.sun.source.tree.ExpressionTree;
import dev.pollen.compiler.tree.Type;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expression that is evaluated in its turn.
 *
 * @param tree the part
 * @param as the type that it is converted to when it is evaluated (unboxing may fail!); null: its own
 * @param formal the parameter's type where that can be written down and the part's own cannot be exactly; else null
 * @param how what else its evaluation does
 * @param primary whether it stands where only a primary may: before a dot or bracket
 * @param cast what the awaited result must be cast to so that the same overload is chosen; null: nothing
 * @param raw the raw type by which it is passed on when it has been kept: its own type shares a capture with another part
 *     of the call, which no variable's type can do (JLS 5.1.10); null: its own will do
 */
record Operand(
        ExpressionTree tree,
        @Nullable Type as,
        @Nullable Type formal,
        How how,
        boolean primary,
        @Nullable String cast,
        @Nullable String raw) {
    /** What the evaluation of an operand does besides yielding its value. */
    enum How {
        PLAIN,
        /** Converts it to text, as string concatenation does (JLS 15.18.1). */
        TEXT,
        /** Fails on null, as {@code outer.new Inner()} and {@code object::method} do. */
        NON_NULL
    }

    static Operand of(ExpressionTree tree) {
        return new Operand(tree, null, null, How.PLAIN, false, null, null);
    }

    static Operand primary(ExpressionTree tree) {
        return new Operand(tree, null, null, How.PLAIN, true, null, null);
    }

    Operand as(@Nullable Type type) {
        return new Operand(tree, type, formal, how, primary, cast, raw);
    }

    Operand how(How other) {
        return new Operand(tree, as, formal, other, primary, cast, raw);
    }

    Operand cast(@Nullable String type) {
        return new Operand(tree, as, formal, how, primary, type, raw);
    }

    Operand formal(@Nullable Type type) {
        return new Operand(tree, as, type, how, primary, cast, raw);
    }

    Operand raw(String type) {
        return new Operand(tree, as, formal, how, primary, cast, type);
    }
}
