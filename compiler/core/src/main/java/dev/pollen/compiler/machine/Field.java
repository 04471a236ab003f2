package dev.pollen.compiler.machine;

import java.util.Set;

/**
 * An instance field of the generated class. What javac adds for variables that a block captures is not among them.
 *
 * @param name as declared; {@code this$0} is javac's, whatever number it has, for the instance whose method it is
 *     (javac 18 and later leave it out where the machine does not use it)
 * @param type as declared, as Java source
 */
public record Field(String name, String type) {
    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "short", "char", "int", "float", "long", "double");

    /** Whether it holds a value and no reference. */
    public boolean primitive() {
        return PRIMITIVES.contains(type);
    }
}
