package dev.pollen.trace;

import dev.pollen.Future;
import dev.pollen.Origin;
import dev.pollen.StateMachine;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a generated machine keeps its state, its saved variables and what it awaits. The compiler writes the state first
 * and the awaited future last, under names that may have a number; javac's own fields are synthetic.
 *
 * @param state null where the machine's module does not let us look
 * @param awaiting null where nothing is ever awaited
 */
record MachineLayout(
        @Nullable Field state,
        List<Field> variables,
        @Nullable Field awaiting) {
    private static final MachineLayout CLOSED = new MachineLayout(null, List.of(), null);
    private static final ClassValue<MachineLayout> KNOWN = new ClassValue<>() {
        @Override
        protected MachineLayout computeValue(Class<?> type) {
            return find(type);
        }
    };

    static MachineLayout of(StateMachine<?> machine) {
        return KNOWN.get(machine.getClass());
    }

    /** Where the user's source has this state; null where nobody knows, and for the states behind the last await. */
    @SuppressWarnings("EnumOrdinal") // Origin's lines are in this order
    @Nullable
    StackTraceElement place(@Nullable Object state, StateMachine<?> machine) {
        if (!(state instanceof Enum<?> constant)) return null;
        Origin origin = constant.getDeclaringClass().getAnnotation(Origin.class);
        if (origin == null || constant.ordinal() >= origin.lines().length) return null;
        Class<?> outer = machine.getClass().getEnclosingClass();
        String type = (outer == null ? machine.getClass() : outer).getName();
        return new StackTraceElement(type, origin.method(), origin.file(), origin.lines()[constant.ordinal()]);
    }

    private static MachineLayout find(Class<?> type) {
        Field state = null;
        Field awaiting = null;
        List<Field> variables = new ArrayList<>();
        try {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) continue;
                field.setAccessible(true);
                boolean isState = field.getType().isEnum() && field.getType().getDeclaringClass() == type;
                if (state == null && isState) {
                    state = field;
                    continue;
                }
                if (field.getType() == Future.class && field.getName().matches("awaiting\\d*")) {
                    if (awaiting != null) variables.add(awaiting); // the user's, of the same name
                    awaiting = field;
                    continue;
                }
                variables.add(field);
            }
        } catch (InaccessibleObjectException | SecurityException e) {
            return CLOSED;
        }
        return new MachineLayout(state, List.copyOf(variables), awaiting);
    }
}
