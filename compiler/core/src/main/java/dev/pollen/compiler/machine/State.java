package dev.pollen.compiler.machine;

import dev.pollen.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One constant of the generated {@code enum State}.
 *
 * @param name the constant
 * @param kind what it stands for
 * @param line the source line; 0 where the state has none (DONE, POISONED)
 * @param await the source text of what is awaited; null where nothing is
 * @param span the source range of the await or, for INIT, of the method; null where there is none
 * @param saved what is live in this state, sorted by name
 */
public record State(
        String name,
        Kind kind,
        int line,
        @Nullable String await,
        @Nullable Span span,
        List<Saved> saved) {
    /** Copies the list. */
    public State {
        saved = List.copyOf(saved);
    }

    /** What a state stands for; Rust's Unresumed, SuspendN, Returned and Panicked. */
    public enum Kind {
        INIT,
        AWAITING,
        DONE,
        POISONED
    }
}
