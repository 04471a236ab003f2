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
 * @param passed the call or cast that it is passed on by when it has been kept or awaited, since its own type shares a
 *     capture with what it is passed to, which no variable's type can do (JLS 5.1.10); null: it is passed as it is
 */
record Operand(
        ExpressionTree tree,
        @Nullable Type as,
        @Nullable Type formal,
        How how,
        boolean primary,
        @Nullable String cast,
        @Nullable Passed passed) {
    /** How a value regains a type that no variable can have. Both leave the value alone. */
    record Passed(String before, String after, boolean erases) {
        /** By its raw type, which makes the call's type the erased one (JLS 15.12.2.6). */
        static Passed raw(Type raw) {
            return new Passed("(" + raw.text() + ") ", "", true);
        }

        /** By {@code casts}, which make it all that the call wants. */
        static Passed cast(String casts) {
            return new Passed(casts, "", false);
        }

        /** By a call whose type is inferred to be what the place wants. */
        static final Passed UNCHECKED = new Passed("unchecked(", ")", false);
    }

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
        return new Operand(tree, type, formal, how, primary, cast, passed);
    }

    Operand how(How other) {
        return new Operand(tree, as, formal, other, primary, cast, passed);
    }

    Operand cast(@Nullable String type) {
        return new Operand(tree, as, formal, how, primary, type, passed);
    }

    Operand formal(@Nullable Type type) {
        return new Operand(tree, as, type, how, primary, cast, passed);
    }

    Operand passed(@Nullable Passed other) {
        return new Operand(tree, as, formal, how, primary, cast, other);
    }
}
