package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.at;
import static dev.pollen.compiler.fuzz.Node.statement;

import dev.pollen.compiler.fuzz.Features.Feature;
import dev.pollen.compiler.fuzz.Scope.Jump;
import java.util.ArrayList;
import java.util.List;

/** Statements, and the blocks that they make up. */
final class Statements {
    private static final int DEPTH = 3;

    private final Gen gen;

    Statements(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    /** The operand of a statement. */
    Node value(Ty type, Scope s) {
        return gen.expressions.of(type, s, rng().between(1, DEPTH));
    }

    /** A block in a scope of its own. */
    Body block(Scope inner, int depth) {
        List<Node> out = new ArrayList<>();
        boolean completes = fill(inner, depth, rng().between(0, 4), out);
        return new Body(Node.block(out), completes);
    }

    /** A block, or now and then one statement without braces. */
    Body branch(Scope s, int depth) {
        if (rng().chance(20)) {
            Body one = simple(s.block());
            if (one != null) return one;
        }
        return block(s.block(), depth);
    }

    /** Adds up to {@code count} statements; says whether what follows can be reached. */
    boolean fill(Scope s, int depth, int count, List<Node> out) {
        for (int i = 0; i < count; i++) {
            if (!add(s, depth, out)) return false;
        }
        if (count > 0 && rng().chance(12)) {
            Body last = jump(s);
            if (last != null) {
                out.add(last.node());
                return last.completes();
            }
        }
        return true;
    }

    /** Adds a statement, or two that belong together. */
    private boolean add(Scope s, int depth, List<Node> out) {
        if (gen.left < 0 || depth <= 0) {
            Body one = simple(s);
            out.add(one.node());
            return one.completes();
        }
        return rng().<Boolean>choice()
                .add(24, () -> gen.locals.add(s, depth, out))
                .add(34, () -> keep(simple(s), out))
                .add(10, () -> keep(ifElse(s, depth), out))
                .addIf(gen.has(Feature.LOOPS), 12, () -> keep(gen.loops.any(s, depth), out))
                .addIf(gen.has(Feature.SWITCHES), 8, () -> keep(gen.switches.statement(s, depth), out))
                .addIf(gen.has(Feature.SHAPES), 8, () -> keep(gen.shapes.statement(s, depth), out))
                .addIf(gen.has(Feature.CLASSES), 5, () -> gen.classes.add(s, out))
                .addIf(gen.has(Feature.WILD), 5, () -> gen.wild.add(s, out))
                .addIf(
                        gen.has(Feature.TRIES) && s.throwing() && (s.yields() == null || rng().chance(3)),
                        11,
                        () -> keep(gen.tries.any(s, depth), out))
                .add(3, () -> keep(block(s.block(), depth - 1), out))
                .add(3, () -> keep(labelled(s, depth), out))
                // In a switch expression javac 17 forgets what is on the stack, and javac 25 fails where a long is:
                // unless
                // the code is dead. A machine does not know that it is.
                .addIf(s.yields() == null, 3, () -> keep(locked(s, depth), out))
                .add(2, () -> keep(flow(s), out))
                .add(7, () -> keep(guarded(s), out))
                .make();
    }

    private static boolean keep(Body body, List<Node> out) {
        out.add(body.node());
        return body.completes();
    }

    /** A statement without statements in it that completes normally. */
    private Body simple(Scope s) {
        Node node = rng().<Node>choice()
                .add(12, () -> log(s))
                .add(10, () -> assign(s))
                .addIf(s.awaits(), 8, () -> statement("await(", awaited(s), ");", comment()))
                .addIf(s.throwing(), 2, () -> statement("mayFail(", value(Ty.INT, s), ");"))
                .add(2, () -> statement(at(value(Ty.CELL, s), PRIMARY), ".add(", value(Ty.INT, s), ");"))
                .add(
                        2,
                        () -> statement(
                                "assert ",
                                Node.at(value(Ty.BOOLEAN, s), Node.BIT_OR),
                                rng().chance(85) ? " | true" : "",
                                " : ",
                                value(Ty.STRING, s),
                                ";"))
                .add(1, () -> statement(";"))
                .make();
        return new Body(node, true);
    }

    private Object awaited(Scope s) {
        if (gen.has(Feature.BLOCKS) && rng().chance(15)) return gen.blocks.empty(s);
        return rng().chance(40) ? "Probe.pause()" : gen.futures.awaitable(gen.passed(s), s, rng().between(1, DEPTH));
    }

    private String comment() {
        return rng().chance(8) ? rng().pick(" // await(x) {", " /* } */", " // \"") : "";
    }

    private Node log(Scope s) {
        Ty type = gen.local(s);
        Node value = value(type, s);
        boolean prints = Fields.prints(type) && rng().chance(70);
        return statement(prints ? "Probe.log(" : "Probe.log(text(", value, prints ? ");" : "));", comment());
    }

    private Node assign(Scope s) {
        List<Var> vars = s.writable(v -> true);
        Ty type =
                !vars.isEmpty() && rng().chance(70) ? rng().pick(vars).type() : rng().pick(Ty.INT, Ty.STRING, Ty.LONG);
        Node assignment = gen.expressions.assignment(type, s, rng().between(1, DEPTH));
        boolean standsAlone = assignment.precedence() == Node.ANY
                || assignment.type().unboxed().numeric()
                        && assignment.parts().stream().anyMatch(p -> p.equals("++") || p.equals("--"));
        return standsAlone ? statement(assignment, ";", comment()) : statement("Probe.log(text(", assignment, "));");
    }

    private Body ifElse(Scope s, int depth) {
        Node condition = value(Ty.BOOLEAN, s);
        Body then = branch(s, depth - 1);
        if (rng().chance(50)) {
            return new Body(statement("if (", condition, ") ", braced(then.node())), true);
        }
        Body other = rng().chance(25) ? ifElse(s, depth - 1) : branch(s, depth - 1);
        return new Body(
                statement("if (", condition, ") ", braced(then.node()), " else ", other.node()),
                then.completes() || other.completes());
    }

    /** Keeps an else with its if. */
    private static Node braced(Node node) {
        return node.is(Node.Kind.BLOCK) ? node : Node.block(List.of(node));
    }

    private Body labelled(Scope s, int depth) {
        Jump jump = new Jump(gen.fresh("out"), false, false);
        Body body = block(s.target(jump), depth - 1);
        return new Body(statement(jump.label + ": ", body.node()), body.completes() || jump.broken);
    }

    private Body locked(Scope s, int depth) {
        Body body = block(s.plain(), depth - 1);
        return new Body(statement("synchronized (", value(Ty.CELL, s), ") ", body.node()), body.completes());
    }

    /** {@code if (!(o instanceof String p)) return …;} and p is there from then on. */
    private Body flow(Scope s) {
        Ty type = rng().pick(Ty.INT_BOX, Ty.STRING, Ty.LONG_BOX);
        String name = gen.fresh("p");
        Node object = value(Ty.OBJECT, s);
        Body leave = jump(s);
        if (leave == null || leave.completes()) return simple(s);
        Node made = statement(
                "if (!(",
                at(object, Node.SHIFT),
                " instanceof " + type.text + " " + name + ")) ",
                braced(leave.node()));
        s.declare(new Var(name, type, false));
        return new Body(made, true);
    }

    /** A jump under a condition, so that code follows. */
    private Body guarded(Scope s) {
        Node condition = value(Ty.BOOLEAN, s);
        Body jump = jump(s);
        if (jump == null) return simple(s);
        return new Body(statement("if (", condition, ") ", jump.node()), true);
    }

    /** A statement that goes elsewhere. */
    private Body jump(Scope s) {
        List<Jump> loops = s.jumps().stream().filter(j -> j.loop).toList();
        List<Jump> named = s.jumps().stream().filter(j -> j.label != null).toList();
        List<Jump> bare = s.jumps().stream().filter(j -> j.bare).toList();
        Node node = rng().<Node>choice()
                .addIf(s.returns() != null, 5, () -> leave(s))
                .add(3, () -> raise(s))
                .addIf(!bare.isEmpty(), 5, () -> breakTo(bare.get(0), false))
                .addIf(!named.isEmpty(), 4, () -> breakTo(rng().pick(named), true))
                .addIf(!loops.isEmpty(), 5, () -> continueAt(loops))
                .addIf(s.yields() != null, 8, () -> give(s.yields(), value(s.yields(), s)))
                .make();
        return new Body(node, false);
    }

    /** {@code yield (x);} would be a call. */
    Node give(Ty type, Node value) {
        if (!value.print().startsWith("(")) return statement("yield ", value, ";");
        String name = gen.fresh("given");
        return statement("{ " + type.text + " " + name + " = ", value, "; yield " + name + "; }");
    }

    private Node breakTo(Jump jump, boolean named) {
        jump.broken = true;
        return statement(named ? "break " + jump.label + ";" : "break;");
    }

    private Node continueAt(List<Jump> loops) {
        Jump jump = rng().pick(loops);
        if (jump.label == null) jump = loops.get(0);
        jump.continued = true;
        boolean named = jump.label != null && (jump != loops.get(0) || rng().chance(50));
        return statement(named ? "continue " + jump.label + ";" : "continue;");
    }

    private Node raise(Scope s) {
        return rng().<Node>choice()
                .addIf(s.throwing(), 3, () -> statement("throw new Bad(", value(Ty.STRING, s), ");"))
                .add(3, () -> statement("throw new IllegalStateException(", value(Ty.STRING, s), ");"))
                .addIf(s.awaits(), 1, () -> statement("throw await(late(new Bad(", value(Ty.STRING, s), ")));"))
                .make();
    }

    /** The return at a method's end, outside of all that is closed on the way out. */
    Node end(Scope s) {
        return leave(s, gen.futures.of(s.returns().type(), s, 2));
    }

    /**
     * A return: of a ready value or of another future. Not of a helper's: untransformed that runs before what is closed
     * on the way out, transpiled behind it.
     */
    Node leave(Scope s) {
        return leave(s, gen.futures.kept(s.returns().type(), s, 2));
    }

    private Node leave(Scope s, Node future) {
        Ty type = s.returns().type();
        int depth = rng().between(1, DEPTH);
        Node value = switch (s.returns().form()) {
            case VALUE -> gen.expressions.of(type, s, depth);
            case STAGE -> gen.futures.stage(type, s, depth);
            case FUTURE -> rng().chance(15) ? future : gen.futures.ready(type, s, depth);
        };
        return statement("return ", value, ";", comment());
    }
}
