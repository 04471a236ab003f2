package dev.pollen.compiler.fuzz;

import dev.pollen.compiler.fuzz.Host.Call;
import dev.pollen.compiler.fuzz.Host.Field;
import java.util.ArrayList;
import java.util.List;

/** What generated classes extend, and what they have from it. */
enum Parent {
    NONE("", List.of(), List.of(), ""),
    BASE(
            " extends Base",
            Host.PROGRAM.fields(),
            Host.PROGRAM.calls(),
            "@Override protected int own(int x) { return super.own(x) + 20; }"),
    /** A class of another package, whose members are protected. */
    FAR(
            " extends Far",
            List.of(Field.inherited("pi", Ty.INT), Field.inherited("pt", Ty.STRING)),
            List.of(
                    new Call("pm", Ty.INT, List.of(Ty.INT, Ty.LONG), ""),
                    new Call("pn", Ty.STRING, List.of(Ty.OBJECT), "")),
            "@Override protected int pm(int x, long y) { return super.pm(x, y) - 7; }");

    final String clause;
    private final List<Field> fields;
    private final List<Call> calls;
    /** An override. */
    final String override;

    Parent(String clause, List<Field> fields, List<Call> calls, String override) {
        this.clause = clause;
        this.fields = fields;
        this.calls = calls;
        this.override = override;
    }

    /** A class that extends it. */
    Host host(String name, Host outer, boolean generic, List<Field> more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more);
        return new Host(name, outer, generic, all, calls);
    }
}
