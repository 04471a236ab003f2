package dev.pollen.trace;

import dev.pollen.Future;
import dev.pollen.StateMachine;
import java.lang.reflect.Field;
import java.util.ArrayList;
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

    /** The frames from {@code future} to the innermost. */
    static List<Frame> of(@Nullable Future<?> future) {
        List<Frame> frames = new ArrayList<>();
        Future<?> at = future;
        while (at != null && frames.size() < LONGEST) {
            if (at instanceof RecordedTask<?> recorded) at = recorded.future();
            String type = at.getClass().getName().replace('$', '.');
            if (!(at instanceof StateMachine<?> machine)) {
                frames.add(new Frame(type, null, null, List.of()));
                break;
            }
            MachineLayout layout = MachineLayout.of(machine);
            List<Frame.Variable> variables = new ArrayList<>();
            for (Field field : layout.variables()) {
                variables.add(new Frame.Variable(field.getName(), value(field, machine)));
            }
            Object state = layout.state() == null ? null : value(layout.state(), machine);
            frames.add(new Frame(
                    type, state == null ? null : state.toString(), layout.place(state, machine), variables));
            at = layout.awaiting() == null ? null : (Future<?>) value(layout.awaiting(), machine);
        }
        return frames;
    }

    private static @Nullable Object value(Field field, Object machine) {
        try {
            return field.get(machine);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // it was made accessible
        }
    }
}
