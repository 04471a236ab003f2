package dev.pollen.compiler.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What generated code may name and where it may jump to at a place. */
final class Scope {
    /** A statement that jumps can name. */
    static final class Jump {
        final String label;
        final boolean loop;
        final boolean bare;
        boolean broken;
        boolean continued;

        /** {@code bare}: an unlabelled break ends it (loops and switches). {@code label} may be null. */
        Jump(String label, boolean loop, boolean bare) {
            this.label = label;
            this.loop = loop;
            this.bare = bare;
        }
    }

    private final Scope parent;
    private final boolean lambda;
    private final List<Var> vars = new ArrayList<>();
    private final Set<String> taken;

    /** Whether an await may stand here. */
    final boolean awaits;
    /** Whether {@code this} is the program's object. */
    final boolean instance;
    /** What the method's future yields; null where {@code return} may not stand. */
    final Ty result;
    /** What {@code yield} gives; null where it may not stand. */
    final Ty yields;

    final List<Jump> jumps;

    private Scope(
            Scope parent,
            boolean lambda,
            boolean awaits,
            boolean instance,
            Ty result,
            Ty yields,
            List<Jump> jumps,
            Set<String> taken) {
        this.parent = parent;
        this.lambda = lambda;
        this.awaits = awaits;
        this.instance = instance;
        this.result = result;
        this.yields = yields;
        this.jumps = jumps;
        this.taken = taken;
    }

    /** The outermost scope of a method. */
    static Scope method(boolean instance, boolean awaits, Ty result) {
        return new Scope(null, false, awaits, instance, result, null, List.of(), new HashSet<>());
    }

    /** A block. */
    Scope block() {
        return new Scope(this, false, awaits, instance, result, yields, jumps, new HashSet<>());
    }

    /** Code that shares the names of this block but not its variables: a group of an old switch. */
    Scope group() {
        return new Scope(this, false, awaits, instance, result, yields, jumps, taken);
    }

    /** A block that {@code jump} can leave. */
    Scope target(Jump jump) {
        List<Jump> more = new ArrayList<>(jumps);
        more.add(0, jump);
        return new Scope(this, false, awaits, instance, result, yields, List.copyOf(more), new HashSet<>());
    }

    /** The arms of a switch expression: only {@code yield} and exceptions leave them. */
    Scope arms(Ty type) {
        return new Scope(this, false, awaits, instance, null, type, List.of(), new HashSet<>());
    }

    /** The body of a lambda. */
    Scope lambda() {
        return new Scope(this, true, false, instance, null, null, List.of(), new HashSet<>());
    }

    /** A block in which no await may stand. */
    Scope plain() {
        return new Scope(this, false, false, instance, result, yields, jumps, new HashSet<>());
    }

    Var declare(Var v) {
        vars.add(v);
        taken.add(v.name());
        return v;
    }

    /** Whether code here may throw what it likes; the functions of the lambdas may not. */
    boolean throwing() {
        for (Scope s = this; s != null; s = s.parent) if (s.lambda) return false;
        return true;
    }

    /** Keeps a name from being used by what comes later. */
    void take(String name) {
        taken.add(name);
    }

    boolean isFree(String name) {
        return !taken.contains(name) && (parent == null || parent.isFree(name));
    }

    /** The variables that code here may read. */
    List<Var> readable(Predicate<Var> wanted) {
        List<Var> all = new ArrayList<>();
        boolean captured = false;
        for (Scope s = this; s != null; s = s.parent) {
            for (Var v : s.vars) if ((!captured || !v.assignable()) && wanted.test(v)) all.add(v);
            captured |= s.lambda;
        }
        return all;
    }

    /** The variables that code here may assign to. */
    List<Var> writable(Predicate<Var> wanted) {
        List<Var> all = new ArrayList<>();
        for (Scope s = this; s != null; s = s.parent) {
            for (Var v : s.vars) if (v.assignable() && wanted.test(v)) all.add(v);
            if (s.lambda) break;
        }
        return all;
    }
}
