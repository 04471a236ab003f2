package dev.pollen.compiler.tree;

/**
 * A static type in source form.
 *
 * @param text as it can be written inside the method
 * @param field as it can be written in the machine's class, outside the method: {@code Object} where the type is local
 *     to the method
 * @param primitive whether it is one of the eight primitive types
 * @param top whether it is {@code java.lang.Object}, which no value must be cast to
 * @param projected whether it stands for a type that has no source form: one of an intersection's, the base of an
 *     class without a name
 * @param assumed whether a type argument stands for one that has no source form: values get this type by {@code
 *     unchecked()}
 */
public record Type(String text, String field, boolean primitive, boolean top, boolean projected, boolean assumed) {
    /** Of a variable whose type javac does not know: it can stay where it is, but not be declared anew. */
    public static final Type UNKNOWN = reference("");

    /** A type that has a source form. */
    public Type(String text, String field, boolean primitive) {
        this(text, field, primitive, false, false, false);
    }

    /** {@code int}. */
    public static final Type INT = new Type("int", "int", true);
    /** {@code boolean}. */
    public static final Type BOOLEAN = new Type("boolean", "boolean", true);

    /** A reference type that can be written anywhere. */
    public static Type reference(String text) {
        return new Type(text, text, false);
    }

    /** The same, of a variable that must not be declared by it. */
    public Type insufficient() {
        return new Type(text, field, primitive, top, true, assumed);
    }

    /** The type that is written as this one between {@code before} and {@code after}. */
    public Type within(String before, String after) {
        return new Type(
                before + text + after,
                erasedInField() ? field : before + text + after,
                false,
                false,
                projected,
                assumed);
    }

    /** Whether it can be written down. */
    public boolean known() {
        return !text.isEmpty();
    }

    /** The value that a variable of this type starts with: {@code null}, {@code false} or {@code 0}. */
    public String initial() {
        if (!primitive) return "null";
        return text.equals("boolean") ? "false" : "0";
    }

    /** Whether a value that comes out of a field must be cast. */
    public boolean erasedInField() {
        return !text.equals(field);
    }
}
