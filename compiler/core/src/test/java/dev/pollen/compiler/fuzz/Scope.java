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

    /** What stands between a scope and the one around it. */
    private enum Border {
        NONE,
        /** Variables outside may be read if nothing assigns to them. */
        CAPTURE,
        /** The same, and names may be declared anew: a class body. */
        CLASS
    }

    /**
     * What the code is part of.
     *
     * @param awaits whether an await may stand here
     * @param throwing whether code here may throw what it likes; most functions may not
     * @param host the class around
     * @param returns what {@code return} gives; null where it may not stand
     * @param yields what {@code yield} gives; null where it may not stand
     * @param guard whether this is the guard of a case, which may not assign to anything from outside
     */
    private record Context(
            boolean awaits, boolean throwing, Host host, Returns returns, Ty yields, List<Jump> jumps, boolean guard) {}

    private final Scope parent;
    private final Border border;
    private final Context context;
    private final List<Var> vars = new ArrayList<>();
    private final Set<String> taken;

    private Scope(Scope parent, Border border, Context context, Set<String> taken) {
        this.parent = parent;
        this.border = border;
        this.context = context;
        this.taken = taken;
    }

    /** The outermost scope of a method. */
    static Scope method(Host host, boolean awaits, Returns returns) {
        Context context = new Context(awaits, true, host, returns, null, List.of(), false);
        return new Scope(null, Border.NONE, context, new HashSet<>());
    }

    private Scope inner(Border between, Context c) {
        return new Scope(this, between, c, new HashSet<>());
    }

    /** A block. */
    Scope block() {
        return inner(Border.NONE, context);
    }

    /** Code that shares the names of this block but not its variables: a group of an old switch. */
    Scope group() {
        return new Scope(this, Border.NONE, context, taken);
    }

    /** A block that {@code jump} can leave. */
    Scope target(Jump jump) {
        List<Jump> more = new ArrayList<>(jumps());
        more.add(0, jump);
        return inner(
                Border.NONE,
                new Context(awaits(), throwing(), host(), returns(), yields(), List.copyOf(more), context.guard));
    }

    /** The arms of a switch expression: only {@code yield} and exceptions leave them. */
    Scope arms(Ty type) {
        return inner(Border.NONE, new Context(awaits(), throwing(), host(), null, type, List.of(), context.guard));
    }

    /** The body of a lambda. */
    Scope lambda() {
        return inner(Border.CAPTURE, new Context(false, false, host(), null, null, List.of(), context.guard));
    }

    /** The body of an async block. */
    Scope async(Returns returns) {
        return inner(Border.CAPTURE, new Context(true, true, host(), returns, null, List.of(), context.guard));
    }

    /** The guard of a case: it may await, and assigns to nothing. */
    Scope guard() {
        return inner(Border.CAPTURE, new Context(awaits(), throwing(), host(), null, null, List.of(), true));
    }

    /** The body of a method of a class that is declared here. */
    Scope member(Host host, boolean awaits, boolean throwing, Returns returns) {
        return inner(Border.CLASS, new Context(awaits, throwing, host, returns, null, List.of(), context.guard));
    }

    /** A block in which no await may stand. */
    Scope plain() {
        return inner(Border.NONE, new Context(false, throwing(), host(), returns(), yields(), jumps(), context.guard));
    }

    boolean awaits() {
        return context.awaits;
    }

    boolean inGuard() {
        return context.guard;
    }

    boolean throwing() {
        return context.throwing;
    }

    Host host() {
        return context.host;
    }

    Returns returns() {
        return context.returns;
    }

    Ty yields() {
        return context.yields;
    }

    List<Jump> jumps() {
        return context.jumps;
    }

    Var declare(Var v) {
        vars.add(v);
        taken.add(v.name());
        return v;
    }

    /** Keeps a name from being used by what comes later. */
    void take(String name) {
        taken.add(name);
    }

    /** Whether a variable of this name may be declared here. */
    boolean isFree(String name) {
        return !taken.contains(name) && (parent == null || border == Border.CLASS || parent.isFree(name));
    }

    /** Whether a local variable of this name is anywhere around. */
    boolean hides(String name) {
        return taken.contains(name) || parent != null && parent.hides(name);
    }

    /** The variables that code here may read. */
    List<Var> readable(Predicate<Var> wanted) {
        List<Var> all = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        Set<String> near = new HashSet<>();
        boolean captured = false;
        for (Scope s = this; s != null; s = s.parent) {
            for (Var v : s.vars) {
                if ((!captured || !v.assignable()) && !hidden.contains(v.name()) && wanted.test(v)) all.add(v);
            }
            near.addAll(s.taken);
            captured |= s.border != Border.NONE;
            if (s.border == Border.CLASS) {
                hidden.addAll(near);
                hidden.addAll(s.host().fieldNames());
            }
        }
        return all;
    }

    /** The variables that code here may assign to. */
    List<Var> writable(Predicate<Var> wanted) {
        List<Var> all = new ArrayList<>();
        for (Scope s = this; s != null; s = s.parent) {
            for (Var v : s.vars) if (v.assignable() && wanted.test(v)) all.add(v);
            if (s.border != Border.NONE) break;
        }
        return all;
    }
}
