package dev.pollen;

import org.jspecify.annotations.Nullable;

/** The values of the task locals of a task, newest first: an immutable list, so that a child shares its parent's. */
record Locals(
        @Nullable TaskLocal<?> key,
        @Nullable Object value,
        @Nullable Locals rest) {
    static final Locals NONE = new Locals(null, null, null);

    Locals with(TaskLocal<?> local, @Nullable Object of) {
        return new Locals(local, of, this);
    }

    /** The entry of {@code local}; null where it has none. */
    @Nullable
    Locals find(TaskLocal<?> local) {
        for (Locals at = this; at != null; at = at.rest) {
            if (at.key == local) return at;
        }
        return null;
    }
}
