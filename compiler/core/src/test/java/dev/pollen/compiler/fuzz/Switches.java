package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.UNARY;

import dev.pollen.compiler.fuzz.Scope.Jump;
import java.util.ArrayList;
import java.util.List;

/** Switches: old and with arrows, as statements and as expressions. */
final class Switches {
    private final Gen gen;

    Switches(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    private static List<String> labels(Ty selector) {
        return switch (selector) {
            case INT, SHORT, INT_BOX -> List.of("0", "1", "2", "3", "-1", "1 + 6");
            case CHAR, CHAR_BOX -> List.of("'a'", "'z'", "'A'", "'\\n'");
            case STRING -> List.of("\"Aa\"", "\"BB\"", "\"s\"", "\"t\"", "\"k\" + 1");
            case COLOR -> List.of("RED", "GREEN", "BLUE");
            default -> throw new AssertionError(selector);
        };
    }

    private Ty selector() {
        return rng().pick(Ty.INT, Ty.INT, Ty.SHORT, Ty.INT_BOX, Ty.CHAR, Ty.CHAR_BOX, Ty.STRING, Ty.COLOR);
    }

    private Node value(Ty selector, Scope s, int depth) {
        Node free = gen.expressions.of(selector, s, depth);
        if (selector != Ty.INT || rng().chance(30)) return free;
        return Node.expression(Ty.INT, Node.BIT_AND, Node.at(free, Node.BIT_AND), " & 3"); // so that cases are hit
    }

    private List<String> some(Ty selector) {
        List<String> all = new ArrayList<>(labels(selector));
        int count = rng().between(1, Math.min(4, all.size()));
        while (all.size() > count) all.remove(rng().below(all.size()));
        return all;
    }

    Body statement(Scope s, int depth) {
        return rng().chance(50) ? old(s, depth) : arrows(s, depth);
    }

    private Body old(Scope s, int depth) {
        Ty selector = selector();
        Node value = value(selector, s, 2);
        Jump jump = new Jump(rng().chance(20) ? gen.fresh("sw") : null, false, true);
        Scope block = s.target(jump);
        List<String> cases = some(selector);
        int defaultAt = rng().chance(60) ? rng().below(cases.size() + 1) : -1;
        List<Node> groups = new ArrayList<>();
        boolean completes = true;
        int count = defaultAt < 0 ? cases.size() : cases.size() + 1;
        for (int i = 0, next = 0; i < count; i++) {
            String label = i == defaultAt ? "default:" : "case " + cases.get(next++) + ":";
            if (i + 1 < count && rng().chance(15)) { // a group of two labels
                i++;
                label += i == defaultAt ? " default:" : " case " + cases.get(next++) + ":";
            }
            List<Node> statements = new ArrayList<>();
            completes = gen.statements.fill(block.group(), depth - 1, rng().between(1, 3), statements);
            if (completes && rng().chance(60)) {
                statements.add(Node.statement("break;"));
                jump.broken = true;
                completes = false;
            }
            groups.add(Node.statement(label, Node.list(statements)));
        }
        String label = jump.label == null ? "" : jump.label + ": ";
        return new Body(
                Node.statement(label + "switch (", value, ") ", Node.block(groups)),
                completes || jump.broken || defaultAt < 0);
    }

    private Body arrows(Scope s, int depth) {
        Ty selector = selector();
        Node value = value(selector, s, 2);
        Jump jump = new Jump(null, false, true);
        Scope block = s.target(jump);
        List<String> cases = some(selector);
        List<Node> rules = new ArrayList<>();
        boolean completes = false;
        boolean hasDefault = rng().chance(60);
        for (int i = 0; i < cases.size(); i++) {
            String label = cases.get(i);
            if (i + 1 < cases.size() && rng().chance(25)) label += ", " + cases.get(++i);
            completes |= rule("case " + label, block, depth, rules);
        }
        if (hasDefault) completes |= rule("default", block, depth, rules);
        return new Body(
                Node.statement("switch (", value, ") ", Node.block(rules)), completes || jump.broken || !hasDefault);
    }

    private boolean rule(String label, Scope s, int depth, List<Node> rules) {
        if (rng().chance(20)) {
            rules.add(Node.statement(
                    label + " -> throw new " + (s.throwing() ? "Bad(" : "IllegalStateException("),
                    gen.statements.value(Ty.STRING, s),
                    ");"));
            return false;
        }
        if (rng().chance(25)) {
            rules.add(Node.statement(label + " -> Probe.log(text(", gen.statements.value(Ty.INT, s), "));"));
            return true;
        }
        Body body = gen.statements.block(s.block(), depth - 1);
        rules.add(Node.statement(label + " -> ", body.node()));
        return body.completes();
    }

    /** A switch that has a value. */
    Node expression(Ty type, Scope s, int depth) {
        boolean small = type.numeric() && !type.integral();
        if (small || type == Ty.BYTE || type == Ty.SHORT) return gen.expressions.of(type, s, depth - 1);
        Ty selector = selector();
        Node value = value(selector, s, depth - 1);
        Scope arms = s.arms(type);
        List<String> cases = some(selector);
        boolean all = selector == Ty.COLOR && cases.size() == 3 && rng().chance(60);
        List<Node> groups = new ArrayList<>();
        boolean arrow = rng().chance(65);
        for (String c : cases) groups.add(arm("case " + c, arrow, type, arms, depth));
        if (!all) groups.add(arm("default", arrow, type, arms, depth));
        return Node.expression(type.box0(), UNARY, "switch (", value, ") ", Node.block(groups));
    }

    private Node arm(String label, boolean arrow, Ty type, Scope arms, int depth) {
        boolean block = rng().chance(arrow ? 25 : 50);
        Scope inner = arms.block();
        if (!block) {
            Node value = gen.expressions.of(type, inner, depth - 1);
            return arrow
                    ? Node.statement(label + " -> ", value, ";")
                    : Node.statement(label + ": ", gen.statements.give(type, value));
        }
        List<Node> all = new ArrayList<>();
        if (gen.statements.fill(inner, depth > 1 ? 1 : 0, rng().between(1, 2), all)) {
            all.add(gen.statements.give(type, gen.expressions.of(type, inner, depth - 1)));
        }
        return Node.statement(label + (arrow ? " -> " : ": "), Node.block(all));
    }
}
