package dev.pollen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine as the compiler writes them, by hand: awaits one future in a {@code try}, and another in its {@code
 * finally}.
 *
 * <pre>{@code
 * try { trace("body"); return await(body); } finally { trace("cleanup"); await(cleanup); trace("clean"); }
 * }</pre>
 */
final class Machine<T extends @Nullable Object> extends StateMachine<T> {
    final List<String> trace;
    private final String name;
    private final Future<T> body;
    private final Future<?> cleanup;
    private int state; // 0 new, 1 in the body, 2 in the cleanup
    private @Nullable Poll<T> result;
    private @Nullable Throwable failure;

    Machine(String name, Future<T> body, Future<?> cleanup, List<String> trace) {
        this.name = name;
        this.body = body;
        this.cleanup = cleanup;
        this.trace = trace;
    }

    Machine(String name, Future<T> body, Future<?> cleanup) {
        this(name, body, cleanup, new ArrayList<>());
    }

    @Override
    public Poll<T> poll(Context cx) throws Exception {
        if (state == 0) {
            trace.add(name + " body");
            state = 1;
        }
        if (state == 1) {
            try {
                Poll<T> poll = body.poll(cx);
                if (poll.isPending()) {
                    checkCancelled(cx, body);
                    return poll;
                }
                result = poll;
            } catch (Throwable thrown) {
                failure = thrown;
            }
            trace.add(name + " cleanup");
            state = 2;
        }
        if (shielded(cleanup, cx).isPending()) return pending();
        trace.add(name + " clean");
        if (failure != null) throw rethrow(failure);
        return result == null ? pending() : result;
    }

    @Override
    public void cancel() {
        drop(state == 1 ? body : state == 2 ? cleanup : null);
        trace.add(name + " dropped");
    }
}
