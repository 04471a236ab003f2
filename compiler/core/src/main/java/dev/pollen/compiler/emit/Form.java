package dev.pollen.compiler.emit;

/** Where a machine's class is written. */
public enum Form {
    /** A member class behind the method, which makes an object of it. */
    MEMBER,
    /**
     * A class in the body of the method: where a member class would be public, could not name the object around it, or would
     * be generic around classes that are not.
     */
    LOCAL,
    /** An anonymous class in the place of the call {@code async(() -> …)}. */
    EXPRESSION
}
