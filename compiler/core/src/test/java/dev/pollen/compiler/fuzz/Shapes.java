package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.AND;
import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.UNARY;
import static dev.pollen.compiler.fuzz.Node.at;

import dev.pollen.compiler.fuzz.Patterns.Pattern;
import dev.pollen.compiler.fuzz.Scope.Jump;
import java.util.ArrayList;
import java.util.List;

/** Values of a sealed type, and what takes them apart: switches with patterns, or {@code instanceof} before Java 21. */
final class Shapes {
    private static final List<Ty> KINDS = List.of(Ty.DOT, Ty.SEG, Ty.DUO, Ty.FLAG);

    private final Gen gen;

    Shapes(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    Node leaf() {
        return shape(expression(rng().pick("new Dot(" + rng().below(9) + ")", "Flag.UP", "Flag.DOWN")));
    }

    /** One of the records, as a shape. */
    private static Node shape(Node value) {
        return Node.expression(Ty.SHAPE, UNARY, "(Shape) ", at(value, UNARY));
    }

    private static Node expression(Object... parts) {
        return Node.expression(Ty.SHAPE, PRIMARY, parts);
    }

    Node of(Scope s, int depth) {
        return rng().<Node>choice()
                .add(3, () -> shape(operand(Ty.DOT, s, depth)))
                .add(3, () -> shape(operand(Ty.SEG, s, depth)))
                .add(3, () -> shape(duo(s, depth)))
                .add(1, this::leaf)
                .make();
    }

    private Node duo(Scope s, int depth) {
        Node left = operand(rng().pick(Ty.INT_BOX, Ty.STRING, Ty.DOT, Ty.OBJECT), s, depth);
        Node right = operand(rng().pick(Ty.INT_BOX, Ty.STRING, Ty.DOT, Ty.SEG), s, depth);
        return expression("new Duo<>(", left, ", ", right, ")");
    }

    private Node operand(Ty type, Scope s, int depth) {
        return gen.expressions.of(type, s, depth - 1);
    }

    /** What a rule is about, up to its arrow. */
    private record Label(List<Object> parts, Scope scope, boolean plain) {}

    private List<Label> labels(Scope s, boolean open) {
        List<Label> all = new ArrayList<>();
        if (rng().chance(20)) all.add(new Label(List.of("case null"), s.block(), true));
        List<Ty> kinds = new ArrayList<>(KINDS);
        boolean whole = !open && rng().chance(50);
        while (!kinds.isEmpty()) {
            Ty kind = kinds.remove(rng().below(kinds.size()));
            for (int i = rng().below(3); i > 0; i--) all.add(guarded(gen.patterns.some(kind), s));
            if (whole || rng().chance(50)) all.add(label(gen.patterns.every(kind), s));
        }
        if (!whole) {
            boolean nulls = !all.isEmpty() && !all.get(0).plain && rng().chance(30);
            all.add(new Label(List.of(nulls ? "case null, default" : "default"), s.block(), true));
        }
        return all;
    }

    private Scope bound(Pattern p, Scope s) {
        Scope inner = s.block();
        p.bindings().forEach(inner::declare);
        return inner;
    }

    private Label label(Pattern p, Scope s) {
        return new Label(List.of("case " + p.text()), bound(p, s), false);
    }

    private Label guarded(Pattern p, Scope s) {
        Scope inner = bound(p, s);
        Node guard = operand(Ty.BOOLEAN, inner.guard(), rng().between(1, 3));
        List<Object> parts = new ArrayList<>(List.of("case " + p.text() + " when "));
        if (rng().chance(50)) parts.addAll(List.of("flip(", at(guard, Node.ANY), ")")); // no constant
        else parts.addAll(List.of(at(guard, AND), " && si != -99"));
        return new Label(parts, inner, false);
    }

    /** A statement that takes a shape apart. */
    Body statement(Scope s, int depth) {
        if (gen.features.release < 21) return chain(s, depth);
        Jump jump = new Jump(null, false, true);
        Scope block = s.target(jump);
        boolean open = rng().chance(25);
        Node value = gen.statements.value(open ? Ty.OBJECT : Ty.SHAPE, s);
        boolean arrow = rng().chance(70);
        boolean completes = false;
        List<Node> rules = new ArrayList<>();
        for (Label label : labels(block, open)) {
            List<Object> parts = new ArrayList<>(label.parts);
            parts.add(arrow ? " -> " : ": ");
            List<Node> body = new ArrayList<>();
            boolean through = gen.statements.fill(label.scope, depth - 1, rng().between(0, 3), body);
            if (through && !arrow) {
                body.add(Node.statement("break;"));
                jump.broken = true;
                through = false;
            }
            completes |= through;
            parts.add(arrow ? Node.block(body) : Node.list(body));
            rules.add(Node.statement(parts.toArray()));
        }
        return new Body(Node.statement("switch (", value, ") ", Node.block(rules)), completes || jump.broken);
    }

    /** {@code if (v instanceof Dot d && …) … else …}. */
    private Body chain(Scope s, int depth) {
        Pattern p = gen.patterns.some(rng().pick(KINDS));
        Node value = gen.statements.value(Ty.SHAPE, s);
        Scope inner = bound(p, s);
        Node more = operand(Ty.BOOLEAN, inner, 2);
        Body then = gen.statements.block(inner, depth - 1);
        Body other = gen.statements.block(s.block(), depth - 1);
        return new Body(
                Node.statement(
                        "if (",
                        at(value, Node.SHIFT),
                        " instanceof " + p.text() + " && ",
                        at(more, Node.BIT_OR),
                        ") ",
                        then.node(),
                        " else ",
                        other.node()),
                then.completes() || other.completes());
    }

    /** A switch with a value; before Java 21 a condition. */
    Node expression(Ty type, Scope s, int depth) {
        if (gen.features.release < 21 || type.numeric() && type != Ty.INT && type != Ty.LONG)
            return test(type, s, depth);
        Node value = operand(Ty.SHAPE, s, depth);
        boolean arrow = rng().chance(75);
        List<Node> rules = new ArrayList<>();
        for (Label label : labels(s.arms(type), false)) {
            List<Object> parts = new ArrayList<>(label.parts);
            parts.add(arrow ? " -> " : ": ");
            Node result = gen.expressions.of(type, label.scope, depth - 1);
            if (arrow && rng().chance(70)) {
                parts.add(result);
                parts.add(";");
            } else {
                List<Node> body = new ArrayList<>();
                if (gen.statements.fill(label.scope, 1, rng().between(0, 1), body)) {
                    body.add(gen.statements.give(type, result));
                }
                parts.add(Node.block(body));
            }
            rules.add(Node.statement(parts.toArray()));
        }
        return Node.expression(type.box0(), UNARY, "switch (", value, ") ", Node.block(rules));
    }

    private Node test(Ty type, Scope s, int depth) {
        Pattern p = gen.patterns.some(rng().pick(KINDS));
        Node value = operand(Ty.SHAPE, s, depth);
        Node yes = gen.expressions.of(type, bound(p, s), depth - 1);
        Node no = gen.expressions.of(type, s, depth - 1);
        Ty both = yes.type() == no.type() ? yes.type() : type.box0();
        return Node.expression(
                both,
                Node.CONDITIONAL,
                at(value, Node.SHIFT),
                " instanceof " + p.text() + " ? ",
                at(yes, Node.CONDITIONAL),
                " : ",
                at(no, Node.CONDITIONAL));
    }
}
