package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.statement;

import dev.pollen.compiler.fuzz.Host.Field;
import java.util.ArrayList;
import java.util.List;

/** Classes in methods, with and without a name: they capture, have async methods of their own, and live across awaits. */
final class Classes {
    /** Names of fields; some are what a machine calls its own things. */
    private static final List<String> FIELDS = List.of("state", "poll", "cx", "awaiting", "at", "self", "n", "x");

    private static final int DEEPEST = 2;

    static final String BOX = " = new Object() { int n = ";
    static final String BOXED = "; int add(int u) { return n += u; } };";

    private final Gen gen;
    private int deep;

    Classes(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    /** Fields with distinct names. */
    List<Field> fields(Scope s, int most) {
        List<Field> all = new ArrayList<>();
        for (int i = rng().below(most + 1); i > 0; i--) {
            String name = rng().pick(FIELDS);
            if (all.stream().anyMatch(f -> f.name().equals(name))) continue;
            Ty type = s.host().hasT() && rng().chance(30)
                    ? Ty.T
                    : rng().pick(Ty.INT, Ty.INT, Ty.LONG, Ty.STRING, Ty.CELL);
            all.add(new Field(name, type, true));
        }
        return all;
    }

    /** Their declarations, with initialisers that {@code s} allows. */
    void declare(List<Field> fields, Scope s, List<Node> members) {
        for (Field f : fields) s.take(f.name()); // no initialiser may name it before it is there
        for (Field f : fields) {
            members.add(Node.member(f.type().text + " " + f.name() + " = ", gen.expressions.of(f.type(), s, 1), ";"));
        }
    }

    /** Adds a class and its use; says whether what follows can be reached. */
    boolean add(Scope s, List<Node> out) {
        if (deep >= DEEPEST) return true;
        deep++;
        rng().<Boolean>choice()
                .add(5, () -> named(s, out))
                .add(3, () -> anonymous(s, out))
                .add(4, () -> job(s, out))
                .add(3, () -> escaping(s, out))
                .add(2, () -> box(s, out))
                .addIf(s.host().name() == null, 30, () -> self(s, out))
                .make();
        deep--;
        return true;
    }

    private void pause(Scope s, List<Node> out) {
        if (s.awaits() && rng().chance(70)) out.add(statement("await(Probe.pause());"));
    }

    private boolean named(Scope s, List<Node> out) {
        String type = gen.fresh("Loc");
        Parent parent = rng().pick(Parent.values());
        List<Field> fields = fields(s, 2);
        Host host = parent.host(type, s.host(), false, fields);
        List<Node> members = new ArrayList<>();
        declare(fields, s.member(host, false, false, null), members);
        Scope go = s.member(host, false, false, Returns.value(Ty.INT));
        go.declare(new Var("u", Ty.INT, true));
        members.add(Node.member("int go(int u) ", Node.block(List.of(gen.statements.leave(go)))));
        Methods.Header header = null;
        if (s.awaits() && rng().chance(60)) {
            header = gen.bodies.header(host);
            Scope body = s.member(host, true, true, header.returns());
            members.add(gen.bodies.declare("@Async ", header, body, true, gen.bodies.result(header.returns())));
        }
        out.add(statement("class " + type + parent.clause + " ", Node.block(members)));
        String name = gen.name(s);
        out.add(statement(rng().pick(type, "var", "final " + type) + " " + name + " = new " + type + "();"));
        pause(s, out);
        String copy = gen.fresh("n");
        out.add(statement("int " + copy + " = " + name + ".go(", gen.statements.value(Ty.INT, s), ");"));
        s.declare(new Var(copy, Ty.INT, rng().chance(50)));
        if (header != null && header.parameters().stream().noneMatch(t -> t == Ty.TS)) call(name, header, s, out);
        return true;
    }

    private void call(String object, Methods.Header header, Scope s, List<Node> out) {
        List<Object> parts = new ArrayList<>(List.of("Probe.log(text(await(" + object + "." + header.name() + "("));
        for (Ty t : header.parameters()) {
            if (parts.size() > 1) parts.add(", ");
            parts.add(gen.statements.value(t, s));
        }
        parts.add("))));");
        if (s.throwing()) out.add(statement(parts.toArray()));
    }

    private boolean anonymous(Scope s, List<Node> out) {
        Ty type = rng().pick(Ty.INT_SUPPLIER, Ty.SUPPLIER);
        String name = gen.name(s);
        List<Field> fields = fields(s, 2);
        Host host = Parent.NONE.host(null, s.host(), false, fields);
        List<Node> members = new ArrayList<>();
        declare(fields, s.member(host, false, false, null), members);
        Ty result = type == Ty.SUPPLIER ? Ty.STRING : Ty.INT;
        Scope body = s.member(host, false, false, Returns.value(result));
        String head = type == Ty.SUPPLIER ? "public String get() " : "public int getAsInt() ";
        members.add(Node.member(head, Node.block(List.of(gen.statements.leave(body)))));
        out.add(statement(
                rng().pick(type.text, "var", "final " + type.text) + " " + name + " = new " + type.text + "() ",
                Node.block(members),
                ";"));
        pause(s, out);
        out.add(statement("Probe.log(" + name + (type == Ty.SUPPLIER ? ".get());" : ".getAsInt());")));
        return true;
    }

    /** An object of a class without a name that an async block changes. */
    private boolean box(Scope s, List<Node> out) {
        String box = gen.name(s);
        out.add(statement("var " + box + BOX + rng().below(9) + BOXED));
        if (!s.awaits() || !s.throwing()) return true;
        String copy = gen.fresh("n");
        Scope inner = s.async(Returns.value(Ty.INT));
        out.add(statement(
                "int " + copy + " = await(Pollen.<Integer>async(() -> ", Node.block(changing(box, inner)), "));"));
        out.add(statement("Probe.log(" + box + ".n + \"\" + " + copy + ");"));
        s.declare(new Var(copy, Ty.INT, rng().chance(50)));
        return true;
    }

    /** What an async block does to {@code box}; it ends with a value. */
    List<Node> changing(String box, Scope s) {
        List<Node> all = new ArrayList<>();
        String copy = gen.fresh("b");
        all.add(statement("var " + copy + " = "
                + rng().pick(box, "List.of(" + box + ").get(0)", "Optional.of(" + box + ").get()") + ";"));
        pause(s, all);
        String target = rng().pick(copy, box, "List.of(" + copy + ").get(0)");
        all.add(statement(target + ".n += ", gen.statements.value(Ty.INT, s), ";"));
        all.add(statement("return " + target + ".add(", gen.statements.value(Ty.INT, s), ");"));
        return all;
    }

    /** The object around, whose class has no name, kept and asked for its own field. */
    private boolean self(Scope s, List<Node> out) {
        String field = s.host().fields().stream()
                .filter(f -> f.type() == Ty.INT && f.assignable())
                .map(Field::name)
                .findFirst()
                .orElse("");
        if (field.isEmpty()) return true;
        String me = gen.fresh("me");
        out.add(statement("var " + me + " = " + rng().pick("this", "List.of(this).get(0)") + ";"));
        pause(s, out);
        String target = rng().pick(me, me, "List.of(" + me + ").get(0)");
        out.add(statement(target + "." + field + " += ", gen.statements.value(Ty.INT, s), ";"));
        out.add(statement("Probe.log(\"\" + " + target + "." + field + ");"));
        return true;
    }

    /** A class out of a lambda or a conditional whose own members are used, and that uses a lambda's parameter or what is bound beside it. */
    private boolean escaping(Scope s, List<Node> out) {
        String name = gen.name(s);
        String used = gen.fresh("q");
        boolean lambda = rng().chance(60);
        Node given = gen.statements.value(lambda ? Ty.INT : Ty.STRING, s);
        Scope around = lambda ? s.lambda() : s.block();
        around.declare(new Var(used, lambda ? Ty.INT_BOX : Ty.STRING, false));
        // javac (17 to 25) dies of a pattern in such a class's initialiser beside another pattern, unless the code is
        // dead
        List<Field> fields = lambda ? fields(s, 2) : List.of();
        Host host = Parent.NONE.host(null, s.host(), false, fields);
        List<Node> members = new ArrayList<>();
        declare(fields, around.member(host, false, false, null), members);
        Scope go = around.member(host, false, false, Returns.value(Ty.INT));
        go.declare(new Var("u", Ty.INT, true));
        members.add(Node.member("int go(int u) ", Node.block(List.of(gen.statements.leave(go)))));
        Node body = Node.block(members);
        String made = " new Object() ";
        String local = lambda && rng().chance(40) ? gen.fresh("Loc") : null;
        out.add(
                lambda
                        ? statement(
                                "var " + name + " = java.util.Optional.of(",
                                given,
                                ").map(" + used + " ->" + (local == null ? made : " { class " + local + " "),
                                body,
                                (local == null ? "" : " return new " + local + "(); }") + ").get();")
                        : statement(
                                "var " + name + " = (Object) (",
                                given,
                                ") instanceof String " + used + " ?" + made,
                                body,
                                " : null;"));
        pause(s, out);
        String copy = gen.fresh("n");
        out.add(statement(
                "int " + copy + " = " + name + " == null ? 0 : " + name + ".go(",
                gen.statements.value(Ty.INT, s),
                ");"));
        s.declare(new Var(copy, Ty.INT, rng().chance(50)));
        return true;
    }

    /** An anonymous class with an async method. */
    private boolean job(Scope s, List<Node> out) {
        if (!s.awaits() || !s.throwing()) return true;
        String name = gen.name(s);
        List<Field> fields = fields(s, 1);
        Ty type = rng().pick(Ty.INT_BOX, Ty.STRING, Ty.PAIR);
        Host host = Parent.NONE.host(null, s.host(), false, fields);
        List<Node> members = new ArrayList<>();
        declare(fields, s.member(host, false, false, null), members);
        Methods.Header header = new Methods.Header("run", Returns.future(type), List.of(type), false);
        Scope body = s.member(host, true, true, header.returns());
        members.add(gen.bodies.declare("@Override @Async public ", header, body, true, "Future<" + type.text + ">"));
        String declared = "Job<" + type.text + ">";
        out.add(statement(
                declared + " " + name + " = new " + rng().pick(declared, "Job<>") + "() ", Node.block(members), ";"));
        pause(s, out);
        String copy = gen.fresh("r");
        out.add(statement(type.text + " " + copy + " = await(" + name + ".run(", gen.statements.value(type, s), "));"));
        s.declare(new Var(copy, type, rng().chance(50)));
        return true;
    }
}
