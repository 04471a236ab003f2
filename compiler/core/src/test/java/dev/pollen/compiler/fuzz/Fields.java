package dev.pollen.compiler.fuzz;

import java.util.List;
import java.util.Set;

/** The fields of {@code Base} and its friends, by type. */
final class Fields {
    private static final Set<String> NAMES = Set.of("si", "sbox", "ss", "scell", "Cell.total", "Cell.tag");

    private Fields() {}

    static List<String> statics(Ty type) {
        return switch (type) {
            case INT -> List.of("si", "Cell.total");
            case INT_BOX -> List.of("sbox");
            case STRING -> List.of("ss", "Cell.tag");
            case CELL -> List.of("scell");
            default -> List.of();
        };
    }

    static List<String> ofCell(Ty type) {
        return switch (type) {
            case INT -> List.of("i");
            case LONG -> List.of("l");
            case BYTE -> List.of("b");
            case CHAR -> List.of("c");
            case DOUBLE -> List.of("d");
            case BOOLEAN -> List.of("z");
            case INT_BOX -> List.of("boxed");
            case STRING -> List.of("s");
            case INTS -> List.of("a");
            case CELL -> List.of("next");
            default -> List.of();
        };
    }

    static boolean isField(String name) {
        return NAMES.contains(name);
    }

    /** Whether {@code toString} says the same in every run. */
    static boolean prints(Ty type) {
        return type.ordinal() <= Ty.STRING.ordinal() || type == Ty.COLOR || type == Ty.PAIR || type == Ty.LIST;
    }
}
