package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.Future;
import dev.pollen.StateMachine;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MachineMethodsTest {
    /** A user's method of such a name is called on the object around: those of the machine would be found first. */
    @Test
    void allThatAMachineInheritsIsKnown() {
        List<String> inherited = Stream.of(StateMachine.class, Future.class, Object.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(m -> !Modifier.isPrivate(m.getModifiers()) && !m.isSynthetic())
                .filter(m -> !(m.getDeclaringClass().isInterface() && Modifier.isStatic(m.getModifiers())))
                .map(Method::getName)
                .distinct()
                .toList();
        assertThat(Access.MACHINE_METHODS).containsAtLeastElementsIn(inherited);
    }
}
