package dev.pollen.trace;

import dev.pollen.Future;
import dev.pollen.StateMachine;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a suspended future to what it awaits, what that awaits, and so on. Exact on the thread that polls, between
 * polls; from another thread it is what that thread happens to see.
 */
final class Chain {
    /** Longer chains are cut: a method that awaits itself without end would be one. */
    private static final int LONGEST = 10_000;

    private Chain() {}

    private final List<Frame> frames = new ArrayList<>();

    /** The frames from {@code future} to the innermost, or to the first that waits for several at once. */
    static List<Frame> of(Future<?> future) {
        Chain chain = new Chain();
        chain.follow(future, 0);
        return chain.frames;
    }

    /** The frames from {@code future} to the innermost, and behind one that waits for several all of theirs. */
    static List<Frame> whole(Future<?> future) {
        Chain chain = new Chain();
        chain.branch(future, 0);
        return chain.frames;
    }

    private void branch(Future<?> future, int depth) {
        Future<?> last = follow(future, depth);
        if (!(last instanceof Waits waits)) return;
        Collection<? extends Future<?>> next = waits.waitsFor();
        for (Future<?> each : next) branch(each, next.size() > 1 ? depth + 1 : depth);
    }

    /** Adds frames as long as each awaits one future; returns the last. */
    private @Nullable Future<?> follow(Future<?> future, int depth) {
        Future<?> last = null;
        Future<?> at = future;
        while (at != null && frames.size() < LONGEST) {
            last = at instanceof RecordedTask<?> recorded ? recorded.future() : at;
            String type = last.getClass().getName().replace('$', '.');
            if (!(last instanceof StateMachine<?> machine) || last instanceof Waits) {
                frames.add(new Frame(depth, type, null, null, List.of()));
                return last;
            }
            MachineLayout layout = MachineLayout.of(machine);
            List<Frame.Variable> variables = new ArrayList<>();
            for (Field field : layout.variables()) {
                variables.add(new Frame.Variable(field.getName(), value(field, machine)));
            }
            Object state = layout.state() == null ? null : value(layout.state(), machine);
            String name = state == null ? null : state.toString();
            frames.add(new Frame(depth, type, name, layout.place(state, machine), variables));
            at = layout.awaiting() == null ? null : (Future<?>) value(layout.awaiting(), machine);
        }
        return last;
    }

    private static @Nullable Object value(Field field, Object machine) {
        try {
            return field.get(machine);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // it was made accessible
        }
    }
}
