package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.statement;

import dev.pollen.compiler.fuzz.Scope.Jump;
import java.util.ArrayList;
import java.util.List;

/** Loops. Each turn of each loop costs a unit of fuel, and without fuel no loop goes on: every program ends. */
final class Loops {
    private static final String CHECK = "if (!fuel()) break;";

    private final Gen gen;

    Loops(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    Body any(Scope s, int depth) {
        return rng().<Body>choice()
                .add(4, () -> whileLoop(s, depth))
                .add(2, () -> endless(s, depth))
                .add(3, () -> doLoop(s, depth))
                .add(7, () -> forLoop(s, depth))
                .add(7, () -> forEach(s, depth))
                .make();
    }

    private Jump jump() {
        return new Jump(rng().chance(35) ? gen.fresh("loop") : null, true, true);
    }

    private static String label(Jump jump) {
        return jump.label == null ? "" : jump.label + ": ";
    }

    private Node condition(Scope s) {
        return gen.statements.value(Ty.BOOLEAN, s);
    }

    private Body whileLoop(Scope s, int depth) {
        Jump jump = jump();
        Node condition = condition(s);
        Body body = gen.statements.branch(s.target(jump), depth - 1);
        return new Body(
                statement(label(jump) + "while (fuel() && ", Node.at(condition, Node.AND), ") ", body.node()), true);
    }

    private Body endless(Scope s, int depth) {
        Jump jump = jump();
        Scope inner = s.target(jump).block();
        Node body = checked(inner, depth, List.of());
        return new Body(statement(label(jump) + rng().pick("while (true) ", "for (;;) "), body), true);
    }

    /** A body that leaves the loop first thing when there is no fuel. */
    private Node checked(Scope inner, int depth, List<Node> before) {
        List<Node> all = new ArrayList<>(before);
        all.add(statement(CHECK));
        gen.statements.fill(inner, depth - 1, rng().between(1, 4), all);
        return Node.block(all);
    }

    private Body doLoop(Scope s, int depth) {
        Jump jump = jump();
        Body body = gen.statements.branch(s.target(jump), depth - 1);
        Node condition = condition(s);
        Node block = body.node().is(Node.Kind.BLOCK) ? body.node() : Node.block(List.of(body.node()));
        return new Body(
                statement(label(jump) + "do ", block, " while (fuel() && ", Node.at(condition, Node.AND), ");"),
                body.completes() || jump.continued || jump.broken);
    }

    private Body forLoop(Scope s, int depth) {
        Jump jump = jump();
        Scope head = s.block();
        List<Object> parts = new ArrayList<>(List.of(label(jump) + "for ("));
        String counter = gen.name(head);
        boolean two = rng().chance(25);
        Node start = gen.statements.value(Ty.INT, head);
        boolean simple = rng().chance(60);
        parts.add("int " + counter + " = ");
        if (simple) parts.add("0");
        else parts.add(start);
        head.declare(new Var(counter, Ty.INT, true));
        if (two) {
            String second = gen.name(head);
            parts.add(", " + second + " = ");
            parts.add(gen.statements.value(Ty.INT, head));
            head.declare(new Var(second, Ty.INT, true));
        }
        parts.add("; fuel() && ");
        if (simple) parts.add(counter + " < " + rng().between(1, 3));
        else parts.add(Node.at(condition(head), Node.AND));
        parts.add("; " + counter + "++");
        if (rng().chance(30)) {
            parts.add(", ");
            parts.add(update(head, counter));
        }
        parts.add(") ");
        Body body = gen.statements.branch(head.target(jump), depth - 1);
        parts.add(body.node());
        return new Body(statement(parts.toArray()), true);
    }

    private Node update(Scope s, String counter) {
        Node value = gen.statements.value(Ty.INT, s);
        return rng().chance(50)
                ? Node.expression(Ty.INT, Node.ANY, counter + " += ", value)
                : Node.expression(Ty.INT, Node.PRIMARY, "sum(", value, ")");
    }

    private Body forEach(Scope s, int depth) {
        Jump jump = jump();
        Ty over = rng().pick(Ty.INTS, Ty.LIST, Ty.STRINGS, Ty.GRID, Ty.LONGS, Ty.CHARS, Ty.OBJECTS);
        Ty element = over == Ty.LIST ? rng().pick(Ty.INT, Ty.INT_BOX) : over.element();
        Ty declared = element == Ty.CHAR && rng().chance(30) ? Ty.INT : element; // widens each time
        Node iterated = gen.statements.value(over, s);
        Scope head = s.target(jump);
        String name = gen.name(head);
        boolean assignable = rng().chance(30);
        boolean inferred = rng().chance(20) && over != Ty.LIST && declared == element;
        String type = (assignable ? "" : rng().pick("", "final ")) + (inferred ? "var" : declared.text);
        head.declare(new Var(name, declared, assignable));
        Node body = checked(head.block(), depth, List.of());
        return new Body(statement(label(jump) + "for (" + type + " " + name + " : ", iterated, ") ", body), true);
    }
}
