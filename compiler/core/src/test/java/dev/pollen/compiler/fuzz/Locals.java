package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.statement;

import java.util.ArrayList;
import java.util.List;

/** Declarations: of variables, and of records, enums and interfaces in a method. */
final class Locals {
    private final Gen gen;

    Locals(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    /** Adds a declaration with what belongs to it; says whether what follows can be reached. */
    boolean add(Scope s, int depth, List<Node> out) {
        return rng().<Boolean>choice()
                .add(20, () -> plain(s, out))
                .add(3, () -> inferred(s, out))
                .add(3, () -> constant(s, out))
                .add(3, () -> several(s, out))
                .add(2, () -> bracketsBehind(s, out))
                .add(4, () -> deferred(s, depth, out))
                .addIf(s.awaits(), 3, () -> future(s, out))
                .add(1, () -> localRecord(s, out))
                .add(1, () -> localEnum(s, out))
                .add(1, () -> localInterface(s, out))
                .make();
    }

    private String type(Ty type) {
        return type.text;
    }

    private Node.Hole operand(Ty type, Scope s) {
        return Node.at(gen.statements.value(type, s), Node.MULTIPLICATIVE);
    }

    private boolean plain(Scope s, List<Node> out) {
        Ty type = gen.local(s);
        String name = gen.name(s);
        Node value = gen.statements.value(type, s);
        boolean assignable = rng().chance(60);
        String modifier = !assignable && rng().chance(30) ? "final " : "";
        String shown = rng().chance(8) ? "\n" : " ";
        out.add(statement(modifier + type(type) + " " + name + " =" + shown, value, ";"));
        s.declare(new Var(name, type, assignable));
        return true;
    }

    private boolean inferred(Scope s, List<Node> out) {
        Ty type = gen.local(s);
        String name = gen.name(s);
        Node value = gen.statements.value(type, s);
        boolean assignable = rng().chance(50);
        out.add(statement((assignable ? "" : rng().pick("", "final ")) + "var " + name + " = ", value, ";"));
        s.declare(new Var(name, value.type(), assignable));
        return true;
    }

    /** A constant variable: the machine must not turn it into something else. */
    private boolean constant(Scope s, List<Node> out) {
        Ty type = rng().pick(Ty.INT, Ty.STRING, Ty.CHAR, Ty.BOOLEAN, Ty.BYTE);
        String name = gen.name(s);
        String value = switch (type) {
            case INT -> String.valueOf(rng().below(9));
            case STRING -> "\"k\" + " + rng().below(9);
            case CHAR -> "'k'";
            case BYTE -> String.valueOf(rng().below(9));
            default -> rng().pick("true", "false");
        };
        out.add(statement("final " + type(type) + " " + name + " = " + value + ";"));
        s.declare(new Var(name, type, false));
        return true;
    }

    private boolean several(Scope s, List<Node> out) {
        Ty type = rng().pick(Ty.INT, Ty.LONG, Ty.STRING, Ty.INT);
        List<Object> parts = new ArrayList<>(List.of(type(type) + " "));
        int count = rng().between(2, 3);
        for (int i = 0; i < count; i++) {
            String name = gen.name(s);
            parts.add((i > 0 ? ", " : "") + name + " = ");
            parts.add(gen.statements.value(type, s));
            s.declare(new Var(name, type, rng().chance(60)));
        }
        if (type == Ty.INT && rng().chance(30)) {
            String name = gen.name(s);
            parts.add(", " + name + "[] = {");
            parts.add(gen.statements.value(type, s));
            parts.add(", 3}");
            s.declare(new Var(name, Ty.INTS, rng().chance(60)));
        }
        parts.add(";");
        out.add(statement(parts.toArray()));
        return true;
    }

    private boolean bracketsBehind(Scope s, List<Node> out) {
        Ty type = rng().pick(Ty.INTS, Ty.LONGS, Ty.STRINGS, Ty.GRID);
        String name = gen.name(s);
        String base = type.text.substring(0, type.text.indexOf('['));
        String brackets = type == Ty.GRID ? "[][]" : "[]";
        out.add(statement(base + " " + name + brackets + " = ", gen.statements.value(type, s), ";"));
        s.declare(new Var(name, type, rng().chance(60)));
        return true;
    }

    /** Declared without a value and assigned on every way. */
    private boolean deferred(Scope s, int depth, List<Node> out) {
        Ty type = gen.local(s);
        String name = gen.name(s);
        boolean assignable = rng().chance(50);
        Node condition = gen.statements.value(Ty.BOOLEAN, s);
        Node first = arm(s, depth, name, type);
        Node second = arm(s, depth, name, type);
        out.add(statement((assignable ? "" : rng().pick("", "final ")) + type(type) + " " + name + ";"));
        out.add(statement("if (", condition, ") ", first, " else ", second));
        s.declare(new Var(name, type, assignable));
        return true;
    }

    private Node arm(Scope s, int depth, String name, Ty type) {
        Scope inner = s.block();
        List<Node> all = new ArrayList<>();
        if (rng().chance(30) && !gen.statements.fill(inner, Math.min(depth - 1, 1), 1, all)) return Node.block(all);
        all.add(statement(name + " = ", gen.statements.value(type, inner), ";"));
        return Node.block(all);
    }

    /** A future that is made here and awaited later, once. */
    private boolean future(Scope s, List<Node> out) {
        Ty type = gen.passed(s);
        String future = gen.name(s);
        out.add(statement("Future<" + type.boxed + "> " + future + " = ", gen.futures.kept(type, s, 2), ";"));
        out.add(statement("Probe.log(text(", gen.statements.value(rng().pick(Ty.PASSED), s), "));"));
        String name = gen.name(s);
        out.add(statement(type(type) + " " + name + " = await(" + future + ");"));
        s.declare(new Var(name, type, rng().chance(50)));
        return true;
    }

    private boolean localRecord(Scope s, List<Node> out) {
        String type = gen.fresh("Rec");
        String name = gen.name(s);
        out.add(statement("record " + type + "(int left, String right) { int twice() { return left * 2; } }"));
        out.add(statement(
                type + " " + name + " = new " + type + "(",
                gen.statements.value(Ty.INT, s),
                ", ",
                gen.statements.value(Ty.STRING, s),
                ");"));
        if (s.awaits()) out.add(statement("await(Probe.pause());"));
        String copy = gen.fresh("n");
        out.add(statement("int " + copy + " = " + name + ".twice() + ", operand(Ty.BYTE, s), ";"));
        s.declare(new Var(copy, Ty.INT, false));
        return true;
    }

    private boolean localEnum(Scope s, List<Node> out) {
        String type = gen.fresh("Kind");
        String name = gen.name(s);
        out.add(statement("enum " + type + " { ONE, TWO }"));
        out.add(statement(type + " " + name + " = " + type + ".values()[", operand(Ty.INT, s), " & 1];"));
        if (s.awaits()) out.add(statement("await(Probe.pause());"));
        String copy = gen.fresh("n");
        out.add(statement("String " + copy + " = " + name + ".name() + ", operand(Ty.STRING, s), ";"));
        s.declare(new Var(copy, Ty.STRING, false));
        return true;
    }

    private boolean localInterface(Scope s, List<Node> out) {
        String type = gen.fresh("Op");
        String name = gen.name(s);
        Scope body = s.lambda();
        body.declare(new Var("u", Ty.INT, false));
        out.add(statement("interface " + type + " { int go(int u); }"));
        if (!s.isFree("u")) return true;
        out.add(statement(type + " " + name + " = u -> ", gen.expressions.of(Ty.INT, body, 2), ";"));
        if (s.awaits()) out.add(statement("await(Probe.pause());"));
        String copy = gen.fresh("n");
        out.add(statement("int " + copy + " = " + name + ".go(", gen.statements.value(Ty.INT, s), ");"));
        s.declare(new Var(copy, Ty.INT, false));
        return true;
    }
}
