package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.ANY;
import static dev.pollen.compiler.fuzz.Node.CONDITIONAL;
import static dev.pollen.compiler.fuzz.Node.OR;
import static dev.pollen.compiler.fuzz.Node.POSTFIX;
import static dev.pollen.compiler.fuzz.Node.PRIMARY;
import static dev.pollen.compiler.fuzz.Node.UNARY;
import static dev.pollen.compiler.fuzz.Node.at;
import static dev.pollen.compiler.fuzz.Node.expression;

import dev.pollen.compiler.fuzz.Features.Feature;
import dev.pollen.compiler.fuzz.Gen.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Expressions of any type, and the forms that every type has. An expression that is asked for as {@code int} may be an
 * {@code Integer} (an await is); the node's type says which. One that is asked for as {@code Integer} is one.
 */
final class Expressions {
    private final Gen gen;

    Expressions(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    /** One of this type, at most {@code depth} levels deep. */
    Node of(Ty type, Scope s, int depth) {
        gen.left--;
        if (depth <= 0 || gen.left < 0) return leaf(type, s);
        if (s.awaits() && rng().chance(20)) return await(type, s, depth);
        return rng().<Node>choice()
                .add(25, () -> leaf(type, s))
                .add(6, () -> conditional(type, s, depth))
                .addIf(gen.has(Feature.SWITCHES), 4, () -> gen.switches.expression(type, s, depth))
                .add(8, () -> assignment(type, s, depth))
                .add(8, () -> place(type, s, depth))
                .add(4, () -> see(type, s, depth))
                .add(3, () -> broken(type, s, depth))
                .addIf(gen.has(Feature.SHAPES), 4, () -> gen.shapes.expression(type, s, depth))
                .addIf(gen.has(Feature.HOSTS), 8, () -> own(type, s, depth))
                .addIf(type.numeric(), 45, () -> gen.numbers.of(type, s, depth))
                .addIf(!type.numeric(), 45, () -> gen.values.of(type, s, depth))
                .make();
    }

    /** A variable where there is one, else something short. */
    Node leaf(Ty type, Scope s) {
        List<Var> vars = s.readable(v -> v.type() == type);
        if (!vars.isEmpty() && rng().chance(75))
            return expression(type, PRIMARY, rng().pick(vars).name());
        if (rng().chance(30)) {
            List<String> fields = s.host().places(type, false, s);
            if (!fields.isEmpty()) return expression(type, PRIMARY, rng().pick(fields));
        }
        if (type.primitive() && rng().chance(8)) {
            List<Var> boxes = s.readable(v -> v.type() == type.box0());
            if (!boxes.isEmpty())
                return expression(type.box0(), PRIMARY, rng().pick(boxes).name());
        }
        return type.numeric() ? gen.numbers.leaf(type, s) : gen.values.leaf(type, s);
    }

    Node await(Ty type, Scope s, int depth) {
        Node future = gen.futures.awaitable(type, s, depth - 1);
        return expression(type.box0(), PRIMARY, "await(", future, ")");
    }

    private Node conditional(Ty type, Scope s, int depth) {
        Node condition = of(Ty.BOOLEAN, s, depth - 1);
        Node yes = of(type, s, depth - 1);
        Node no = of(type, s, depth - 1);
        Ty both = yes.type() == no.type() ? yes.type() : type.box0();
        return expression(
                both, CONDITIONAL, at(condition, OR), " ? ", at(yes, CONDITIONAL), " : ", at(no, CONDITIONAL));
    }

    /** {@code (x = e)}, {@code (x += e)}. */
    Node assignment(Ty type, Scope s, int depth) {
        Node place = place(type, s, depth);
        if (s.inGuard() || !assignable(place, s)) return place;
        return rng().<Node>choice()
                .add(5, () -> expression(type, ANY, at(place, POSTFIX), " = ", of(type, s, depth - 1)))
                .add(4, () -> compound(type, place, s, depth))
                .addIf(type.unboxed().numeric(), 3, () -> step(type, place))
                .make();
    }

    private Node step(Ty type, Node place) {
        String operator = rng().pick("++", "--");
        return rng().chance(50)
                ? expression(type, POSTFIX, at(place, POSTFIX), operator)
                : expression(type, UNARY, operator, at(place, POSTFIX));
    }

    private Node compound(Ty type, Node place, Scope s, int depth) {
        if (type == Ty.STRING) {
            Ty more = rng().pick(Ty.STRING, Ty.INT, Ty.CHAR, Ty.BOOLEAN, Ty.INT_BOX, Ty.DOUBLE);
            return expression(type, ANY, at(place, POSTFIX), " += ", of(more, s, depth - 1));
        }
        if (type.unboxed() == Ty.BOOLEAN) {
            String operator = rng().pick(" &= ", " |= ", " ^= ");
            return expression(type, ANY, at(place, POSTFIX), operator, of(Ty.BOOLEAN, s, depth - 1));
        }
        if (type == Ty.INT_BOX || type == Ty.LONG_BOX || type == Ty.DOUBLE_BOX || type == Ty.FLOAT_BOX) {
            String operator = rng().pick(" += ", " -= ", " *= ");
            return expression(type, ANY, at(place, POSTFIX), operator, of(Ty.INT, s, depth - 1));
        }
        if (!type.numeric()) return expression(type, ANY, at(place, POSTFIX), " = ", of(type, s, depth - 1));
        if (type.integral() && rng().chance(40)) {
            String operator = rng().pick(" <<= ", " >>= ", " >>>= ", " &= ", " |= ", " ^= ");
            return expression(type, ANY, at(place, POSTFIX), operator, of(rng().pick(Ty.INT, Ty.SHORT), s, depth - 1));
        }
        String operator = rng().pick(" += ", " -= ", " *= ", " += ", " /= ", " %= ");
        return expression(type, ANY, at(place, POSTFIX), operator, of(rng().pick(Ty.NUMERIC), s, depth - 1));
    }

    /** Something with a value that may change: a variable, field or element of exactly this type. */
    Node place(Ty type, Scope s, int depth) {
        List<Var> vars = s.writable(v -> v.type() == type);
        return rng().<Node>choice()
                .addIf(
                        !vars.isEmpty(),
                        10,
                        () -> expression(type, PRIMARY, rng().pick(vars).name()))
                .add(6, () -> field(type, s, depth))
                .addIf(type.array() != null, 5, () -> element(type, s, depth))
                .make();
    }

    private Node field(Ty type, Scope s, int depth) {
        List<Object[]> all = new ArrayList<>();
        for (String plain : Fields.statics(type)) all.add(new Object[] {plain});
        for (String own : s.host().places(type, true, s)) all.add(new Object[] {own});
        List<String> ofCell = Fields.ofCell(type);
        if (!ofCell.isEmpty()) {
            Node cell = of(Ty.CELL, s, depth - 1);
            for (String name : ofCell) all.add(new Object[] {at(cell, PRIMARY), "." + name});
        }
        return all.isEmpty() ? leaf(type, s) : expression(type, PRIMARY, rng().pick(all));
    }

    /** A call of a method of the class around, or of the one that it overrides. */
    private Node own(Ty type, Scope s, int depth) {
        List<Host.Callee> all = s.host().callees(type);
        if (all.isEmpty()) return leaf(type, s);
        Host.Callee callee = rng().pick(all);
        List<Object> parts = new ArrayList<>(List.of(callee.text() + "("));
        for (Ty t : callee.call().parameters()) {
            if (parts.size() > 1) parts.add(", ");
            parts.add(at(of(t, s, depth - 1), ANY));
        }
        parts.add(")");
        return new Node(Node.Kind.EXPRESSION, type, PRIMARY, List.copyOf(parts));
    }

    private Node element(Ty type, Scope s, int depth) {
        Node array = of(type.array(), s, depth - 1);
        return expression(type, PRIMARY, at(array, PRIMARY), "[", index(s, depth), "]");
    }

    /** Within the bounds of most arrays, most of the time. */
    Node index(Scope s, int depth) {
        Node free = of(Ty.INT, s, depth - 1);
        if (rng().chance(8)) return free;
        if (rng().chance(30) || free.parts().size() == 1) {
            return expression(Ty.INT, PRIMARY, String.valueOf(rng().below(2)));
        }
        return expression(Ty.INT, Node.BIT_AND, at(free, Node.BIT_AND), " & 1");
    }

    private static boolean assignable(Node place, Scope s) {
        if (place.parts().size() > 1) {
            return place.parts().get(1) instanceof String next
                    && (next.equals("[") || next.startsWith(".") && !next.contains("("));
        }
        String name = place.parts().get(0).toString();
        if (Fields.isField(name)) return true;
        if (s.host().assigns(name) && !s.hides(name)) return true;
        return !s.writable(v -> v.name().equals(name)).isEmpty();
    }

    private Node see(Ty type, Scope s, int depth) {
        Node value = plain(of(type, s, depth - 1));
        if (!Fields.prints(type)) return value;
        Ty seen = type == Ty.INT || type == Ty.BOOLEAN
                ? value.type()
                : value.type().box0();
        if (type == Ty.SHORT || type == Ty.BYTE || type == Ty.CHAR) return value; // would become an int
        return expression(seen, PRIMARY, "Probe.see(\"" + gen.word() + "\", ", value, ")");
    }

    /**
     * Overloads with int and T are ambiguous for a conditional or switch with a generic call in it, and javac's time
     * for nests of these is exponential: a cast makes it a plain value.
     */
    Node plain(Node value) {
        if (!poly(value)) return value;
        return expression(value.type(), UNARY, "(" + value.type().text + ") ", at(value, PRIMARY));
    }

    private static boolean poly(Node value) {
        if (value.precedence() == CONDITIONAL) return true;
        if (value.parts().get(0) instanceof String s) {
            if (s.startsWith("switch (")) return true;
            if (s.startsWith("( ") || s.equals("(") || s.equals("(\n")) return poly(value.child(1));
        }
        return false;
    }

    /** The same over several lines, with comments, or in parentheses that it does not need. */
    private Node broken(Ty type, Scope s, int depth) {
        Node value = of(type, s, depth - 1);
        return rng().<Node>choice()
                .add(3, () -> expression(value.type(), PRIMARY, "(", value, ")"))
                .add(1, () -> expression(value.type(), PRIMARY, "(\n", value, ")"))
                .add(1, () -> expression(value.type(), PRIMARY, "(", value, " // line\n)"))
                .add(1, () -> expression(value.type(), PRIMARY, "( /* block */ ", value, "\n/* two\n lines */ )"))
                .make();
    }

    /** A call of {@code m}. */
    Node call(Method m, Scope s, int depth) {
        List<Object> parts = new ArrayList<>();
        parts.add((m.owner() != null && m.owner().equals(s.host()) ? rng().pick("", "this.") : m.prefix()) + m.name()
                + "(");
        List<Ty> types = new ArrayList<>(m.parameters());
        if (m.varargs()) {
            Ty last = types.remove(types.size() - 1);
            for (int i = rng().below(4); i > 0; i--) types.add(last);
        }
        for (int i = 0; i < types.size(); i++) {
            if (i > 0) parts.add(rng().chance(8) ? ",\n" : ", ");
            parts.add(at(of(types.get(i), s, depth - 1), ANY));
        }
        parts.add(")");
        return new Node(Node.Kind.EXPRESSION, m.result(), PRIMARY, List.copyOf(parts));
    }
}
