package dev.pollen;

import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that follows a task from thread to thread, as a {@link ThreadLocal} would follow a thread. It is bound for the
 * length of a future; tasks spawned meanwhile inherit it. Blocking code, as that of {@link Pollen#unblock}, does not see
 * it: hand the value over.
 *
 * <pre>{@code
 * static final TaskLocal<String> USER = TaskLocal.withInitial(() -> "nobody");
 * await(USER.with("ada", handle(request)));
 * }</pre>
 *
 * @param <T> the type of the value
 */
public final class TaskLocal<T extends @Nullable Object> {
    private final Supplier<? extends T> initial;

    private TaskLocal(Supplier<? extends T> initial) {
        this.initial = Objects.requireNonNull(initial, "initial");
    }

    /** A task local that has {@code initial}'s value where it is not bound. */
    public static <T extends @Nullable Object> TaskLocal<T> withInitial(Supplier<? extends T> initial) {
        return new TaskLocal<>(initial);
    }

    /** The value that is bound here; the initial value where none is, or where no task runs. */
    @SuppressWarnings("unchecked")
    public T get() {
        Context current = Context.current();
        Locals bound = current == null ? null : current.locals().find(this);
        return bound == null ? initial.get() : (T) bound.value();
    }

    /** A future that does what {@code future} does, with {@code value} bound. */
    public <R extends @Nullable Object> Future<R> with(T value, Future<R> future) {
        return new Bound<>(this, value, Objects.requireNonNull(future, "future"));
    }

    private static final class Bound<T extends @Nullable Object, R extends @Nullable Object>
            implements Future<R>, Lends {
        private final TaskLocal<T> local;
        private final T value;
        private final Future<R> future;

        Bound(TaskLocal<T> local, T value, Future<R> future) {
            this.local = local;
            this.value = value;
            this.future = future;
        }

        @Override
        public Poll<R> poll(Context cx) throws Exception {
            Locals outer = cx.locals();
            cx.setLocals(outer.with(local, value));
            try {
                return future.poll(cx);
            } finally {
                cx.setLocals(outer);
            }
        }

        @Override
        public void cancel() {
            future.cancel();
        }

        @Override
        public Lender lender() {
            return Lends.of(future);
        }
    }
}
