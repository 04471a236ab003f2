package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.statement;

import dev.pollen.compiler.fuzz.Scope.Jump;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** try with catch, finally and resources. */
final class Tries {
    /** What may be caught, each before what it extends. */
    private static final List<String> CAUGHT = List.of(
            "Bad",
            "ArithmeticException | NullPointerException",
            "ArrayStoreException",
            "IllegalStateException",
            "RuntimeException",
            "Exception",
            "Throwable");

    private final Gen gen;

    Tries(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    /**
     * Java runs the clauses in their order; they are generated with finally first, because a finally that never
     * completes normally takes back every jump out of the rest.
     */
    Body any(Scope s, int depth) {
        boolean resources = rng().chance(35);
        boolean catches = rng().chance(70);
        boolean last = !resources && !catches || rng().chance(40);
        Body end = last ? gen.statements.block(s.block(), depth - 1) : null;
        Map<Jump, boolean[]> before = snapshot(s);

        List<Object> parts = new ArrayList<>(List.of("try "));
        Scope body = s.block();
        if (resources) resources(body, s, parts);
        List<Node> statements = new ArrayList<>();
        statements.add(statement("mayFail(", gen.statements.value(Ty.INT, body), ");")); // so that Bad may be caught
        boolean completes = gen.statements.fill(body, depth - 1, rng().between(0, 4), statements);
        parts.add(Node.block(statements));
        if (catches) completes |= catches(s, depth, parts);
        if (last) {
            parts.add(" finally ");
            parts.add(end.node());
            completes &= end.completes();
            if (!end.completes()) restore(before);
        }
        return new Body(statement(parts.toArray()), completes);
    }

    private boolean catches(Scope s, int depth, List<Object> parts) {
        boolean completes = false;
        int first = rng().below(CAUGHT.size());
        int count = rng().between(1, 2);
        for (int i = first; i < CAUGHT.size() && count > 0; i++) {
            if (i > first && rng().chance(50)) continue;
            count--;
            Scope inner = s.block();
            String name = gen.name(inner);
            parts.add(" catch (" + CAUGHT.get(i) + " " + name + ") ");
            completes |= clause(inner, name, depth, CAUGHT.get(i).equals("Throwable"), parts);
        }
        return completes;
    }

    private boolean clause(Scope s, String name, int depth, boolean any, List<Object> parts) {
        List<Node> all = new ArrayList<>();
        boolean first = rng().chance(70);
        s.declare(new Var(name, Ty.THROWN, false));
        if (first) all.add(statement("Probe.log(show(" + name + "));"));
        boolean completes = gen.statements.fill(s.block(), depth - 1, rng().between(0, 3), all);
        if (completes && !first) all.add(statement("Probe.log(show(" + name + "));"));
        if (completes && !any && rng().chance(12)) {
            all.add(statement("throw " + name + ";"));
            completes = false;
        }
        parts.add(Node.block(all));
        return completes;
    }

    private void resources(Scope body, Scope outer, List<Object> parts) {
        parts.add("(");
        int count = rng().between(1, 2);
        for (int i = 0; i < count; i++) {
            String name = gen.name(body);
            Node label = gen.expressions.of(Ty.STRING, body, 2);
            String separator = i > 0 ? "; " : "";
            String type = rng().pick("Res ", "var ", "final Res ");
            if (rng().chance(15)) {
                parts.add(separator + "Res " + name + " = null");
            } else if (outer.awaits() && rng().chance(30)) {
                parts.add(separator + type + name + " = await(late(new Res(");
                parts.add(label);
                parts.add(")))");
            } else {
                parts.add(separator + type + name + " = new Res(");
                parts.add(label);
                parts.add(")");
            }
            body.declare(new Var(name, Ty.RES, false));
        }
        parts.add(rng().chance(10) ? ";) " : ") ");
    }

    private static Map<Jump, boolean[]> snapshot(Scope s) {
        Map<Jump, boolean[]> flags = new HashMap<>();
        for (Jump j : s.jumps()) flags.put(j, new boolean[] {j.broken, j.continued});
        return flags;
    }

    private static void restore(Map<Jump, boolean[]> flags) {
        flags.forEach((jump, was) -> {
            jump.broken = was[0];
            jump.continued = was[1];
        });
    }
}
