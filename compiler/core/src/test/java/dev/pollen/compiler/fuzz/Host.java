package dev.pollen.compiler.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A class around generated code: what the code can name of it and of the classes around that.
 *
 * @param name null for an anonymous class
 * @param outer the class of the object that this one belongs to; null where there is none
 * @param generic whether {@link Ty#T} is a type here
 */
record Host(String name, Host outer, boolean generic, List<Field> fields, List<Call> calls) {
    /**
     * An instance field.
     *
     * @param inherited whether the superclass has it
     */
    record Field(String name, Ty type, boolean assignable, boolean inherited) {
        Field(String name, Ty type, boolean assignable) {
            this(name, type, assignable, false);
        }

        static Field inherited(String name, Ty type) {
            return new Field(name, type, true, true);
        }
    }

    /**
     * An instance method.
     *
     * @param up what stands before {@code super} to reach the overridden one: an interface, or nothing; null where
     *     there is none
     */
    record Call(String name, Ty type, List<Ty> parameters, String up) {}

    /** Static code of the program's class. */
    static final Host STATIC = new Host(Programs.CLASS, null, false, List.of(), List.of());

    private static final List<Field> BASE_FIELDS = List.of(
            Field.inherited("fi", Ty.INT),
            Field.inherited("fl", Ty.LONG),
            Field.inherited("fs", Ty.STRING),
            Field.inherited("fa", Ty.INTS));

    private static final List<Call> BASE_CALLS =
            List.of(new Call("own", Ty.INT, List.of(Ty.INT), ""), new Call("name", Ty.STRING, List.of(), ""));

    /** Instance code of the program's class. */
    static final Host PROGRAM = new Host(Programs.CLASS, null, false, BASE_FIELDS, BASE_CALLS);

    /** Static code of a class. */
    static Host statics(String name) {
        return new Host(name, null, false, List.of(), List.of());
    }

    Set<String> fieldNames() {
        Set<String> all = new HashSet<>();
        for (Field f : fields) all.add(f.name);
        return all;
    }

    /** How code in {@code s} may write the fields of {@code type}. */
    List<String> places(Ty type, boolean write, Scope s) {
        List<String> all = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        for (Host h = this; h != null; h = h.outer) {
            for (Field f : h.fields) {
                if (f.type != type || write && !f.assignable) continue;
                if (!hidden.contains(f.name) && !s.hides(f.name)) all.add(f.name);
                if (h == this) all.add("this." + f.name);
                if (h == this && f.inherited) all.add("super." + f.name);
                else if (h.name != null) all.add(h.name + ".this." + f.name);
            }
            hidden.addAll(h.fieldNames());
        }
        return all;
    }

    /** Whether a name, maybe with {@code this} or {@code super} before it, is that of a field that may be assigned to. */
    boolean assigns(String text) {
        String field = text.substring(text.lastIndexOf('.') + 1);
        for (Host h = this; h != null; h = h.outer) {
            for (Field f : h.fields) {
                if (f.name.equals(field))
                    return f.assignable && (field.equals(text) || text.contains("this.") || text.startsWith("super."));
            }
        }
        return false;
    }

    /** Whether {@link Ty#T} is a type here. */
    boolean hasT() {
        return generic || outer != null && outer.hasT();
    }

    /** The same class, seen from a generic method. */
    Host withT() {
        return new Host(name, outer, true, fields, calls);
    }

    /** A method and how it may be written, up to the parenthesis. */
    record Callee(String text, Call call) {}

    /** The methods that give {@code type}. */
    List<Callee> callees(Ty type) {
        List<Callee> all = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        for (Host h = this; h != null; h = h.outer) {
            for (Call c : h.calls) {
                if (c.type != type) continue;
                String object = h == this ? "" : h.name == null ? null : h.name + ".";
                if (!hidden.contains(c.name)) all.add(new Callee(c.name, c));
                if (object != null) all.add(new Callee(object + "this." + c.name, c));
                if (object == null || c.up == null) continue;
                if (c.up.isEmpty()) all.add(new Callee(object + "super." + c.name, c));
                else if (h == this) all.add(new Callee(c.up + ".super." + c.name, c));
            }
            for (Call c : h.calls) hidden.add(c.name);
        }
        return all;
    }
}
