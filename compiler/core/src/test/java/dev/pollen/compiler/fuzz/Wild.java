package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Variables of types that are more than a name: wildcards, raw types, intersections, generic arrays. */
final class Wild {
    private final Gen gen;

    Wild(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    private Node value(Ty type, Scope s) {
        return gen.statements.value(type, s);
    }

    private void pause(Scope s, List<Node> out) {
        if (s.awaits() && rng().chance(70)) out.add(statement("await(Probe.pause());"));
    }

    /** Adds a variable and its use; what follows can be reached. */
    boolean add(Scope s, List<Node> out) {
        String name = gen.name(s);
        return rng().<Boolean>choice()
                .add(3, () -> extending(name, s, out))
                .add(3, () -> lower(name, s, out))
                .add(2, () -> raw(name, s, out))
                .add(2, () -> both(name, s, out))
                .add(2, () -> map(name, s, out))
                .add(2, () -> array(name, s, out))
                .add(2, () -> each(name, s, out))
                .add(3, () -> several(name, s, out))
                .make();
    }

    private boolean extending(String name, Scope s, List<Node> out) {
        out.add(statement("List<? extends Number> " + name + " = Arrays.asList(", value(Ty.INT_BOX, s), ", 2.5);"));
        pause(s, out);
        use(Ty.INT, name + ".get(", "& 1).intValue()", s, out);
        return true;
    }

    private boolean lower(String name, Scope s, List<Node> out) {
        out.add(statement("List<? super Integer> " + name + " = new ArrayList<>(List.<Number>of(1, 2.5));"));
        out.add(statement(name + ".add(", value(Ty.INT_BOX, s), ");"));
        pause(s, out);
        out.add(statement("Probe.log(" + name + ".get(0) + \"\" + " + name + ");"));
        return true;
    }

    private boolean raw(String name, Scope s, List<Node> out) {
        out.add(statement("List " + name + " = new ArrayList(Arrays.asList(", value(Ty.STRING, s), ", 3));"));
        out.add(statement(name + ".add(", value(Ty.INT, s), ");"));
        pause(s, out);
        use(Ty.OBJECT, name + ".get(", "& 1)", s, out);
        return true;
    }

    private boolean both(String name, Scope s, List<Node> out) {
        Node body = gen.expressions.of(Ty.STRING, s.lambda(), 2);
        out.add(statement(
                "Supplier<String> " + name + " = (Supplier<String> & java.io.Serializable) () -> ", body, ";"));
        pause(s, out);
        out.add(statement("Probe.log(" + name + ".get() + (" + name + " instanceof java.io.Serializable));"));
        return true;
    }

    private boolean map(String name, Scope s, List<Node> out) {
        String type = rng().pick("Map<String, ? extends List<? extends Number>>", "var");
        out.add(statement(type + " " + name + " = Map.of(\"k\", List.of(", value(Ty.INT, s), "));"));
        pause(s, out);
        use(Ty.INT, name + ".get(\"k\").get(0 * ", ").intValue()", s, out);
        return true;
    }

    private boolean array(String name, Scope s, List<Node> out) {
        out.add(statement(
                "List<? extends Integer>[] " + name + " = new List[] {", value(Ty.LIST, s), ", List.of(1, 2)};"));
        pause(s, out);
        use(Ty.INT_BOX, name + "[1].get(", "& 1)", s, out);
        return true;
    }

    /** A loop over elements of a wildcard type. */
    private boolean each(String name, Scope s, List<Node> out) {
        String type = rng().pick("Number", "var", "Object");
        Node list =
                Node.expression(Ty.OBJECT, Node.PRIMARY, "numbers(", value(Ty.INT, s), ", ", value(Ty.LONG, s), ")");
        Scope inner = s.block();
        List<Node> body = new java.util.ArrayList<>();
        pause(inner, body);
        body.add(statement("Probe.log(", value(Ty.STRING, inner), " + " + name + ");"));
        out.add(statement("for (" + type + " " + name + " : ", list, ") ", Node.block(body)));
        return true;
    }

    /** A value of two types, a copy of it, and what wants both. */
    private boolean several(String name, Scope s, List<Node> out) {
        choose(name, "new Box(", value(Ty.INT, s), s, out);
        pause(s, out);
        String copy = name;
        if (rng().chance(40)) {
            copy = gen.fresh("two");
            choose(copy, "(" + name + "", null, s, out);
            pause(s, out);
        }
        String size = copy + ".size()";
        String use = rng().pick(
                        "tagged(" + copy + ")",
                        "List.of(" + copy + ").get(0).tag()",
                        "Optional.of(" + copy + ").map(z -> z.tag() + z.size()).get()",
                        "begin(() -> " + copy + ".tag(), " + size + ")",
                        "((Supplier<Tagged>) () -> " + copy + ").get().tag()");
        Node.Hole text = Node.at(value(Ty.STRING, s), Node.MULTIPLICATIVE);
        out.add(statement("Probe.log(" + size + " + ", text, " + " + use + ");"));
        return true;
    }

    private void choose(String name, String first, @Nullable Node value, Scope s, List<Node> out) {
        Node.Hole condition = Node.at(value(Ty.BOOLEAN, s), Node.BIT_OR);
        Node text = value(Ty.STRING, s);
        if (value == null)
            out.add(statement("var " + name + " = ", condition, " ? " + first + ") : new Bag(", text, ");"));
        else out.add(statement("var " + name + " = ", condition, " ? " + first, value, ") : new Bag(", text, ");"));
    }

    private void use(Ty type, String before, String after, Scope s, List<Node> out) {
        String copy = gen.fresh("v");
        Node index = gen.expressions.of(Ty.INT, s, 2);
        out.add(statement(type.text + " " + copy + " = " + before, Node.at(index, Node.BIT_AND), after + ";"));
        s.declare(new Var(copy, type, rng().chance(50)));
    }
}
