package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.member;

import dev.pollen.compiler.fuzz.Features.Feature;
import dev.pollen.compiler.fuzz.Gen.Method;
import dev.pollen.compiler.fuzz.Host.Call;
import dev.pollen.compiler.fuzz.Host.Field;
import dev.pollen.compiler.fuzz.Methods.Header;
import java.util.ArrayList;
import java.util.List;

/** Member classes of every kind, with async methods. */
final class Hosts {
    /** Types that hide what a machine refers to. */
    private static final List<String> DECOYS = List.of(
            "static class State { int n = 3; }",
            "enum Poll { READY, PENDING }",
            "interface Context {}",
            "static class StateMachine { void poll() {} }",
            "static class M0Future {}",
            "static class M1Future { enum State { DONE } }",
            "static int state = 5;",
            "static void pending() {}",
            "static Object ready(Object o) { return o; }",
            "static void checkCancelled(Object a, Object b) {}",
            "void cancel() {}");

    private final Gen gen;
    private final List<Node> members;

    /** Adds to {@code members} of the program's class. */
    Hosts(Gen gen, List<Node> members) {
        this.gen = gen;
        this.members = members;
    }

    private Rng rng() {
        return gen.rng;
    }

    void decoys() {
        for (String d : DECOYS) if (rng().chance(15)) members.add(member(d));
    }

    /** Adds a class with at least one async method. */
    void add() {
        rng().<Boolean>choice()
                .add(4, () -> classes())
                .add(2, () -> enumeration())
                .add(2, () -> record())
                .add(3, () -> interfaces())
                .add(2, () -> hierarchy())
                .add(gen.has(Feature.BLOCKS) ? 2 : 0, () -> blocks())
                .make();
    }

    /** An async method of {@code host}; callers have {@code prefix}. */
    private Node async(String modifiers, Host host, String prefix) {
        Header header = gen.bodies.header(host);
        return async(modifiers, header, host, prefix);
    }

    private Node async(String modifiers, Header header, Host host, String prefix) {
        boolean wild = header.returns().form() == Returns.Form.FUTURE && gen.has(Feature.WILD) && rng().chance(15);
        String result = gen.bodies.result(header.returns());
        if (wild) result = result.replaceFirst("<", rng().pick("<? extends ", "<? extends "));
        Method method = header.method(prefix, modifiers.contains("static") || host.hasT() ? null : host, wild);
        boolean recursive = gen.has(Feature.RECURSION) && rng().chance(40) && !host.hasT();
        if (recursive) gen.methods.add(method);
        Node made = gen.bodies.declare(modifiers, header, gen.bodies.scope(header, host), true, result);
        if (!recursive) gen.methods.add(method);
        return made;
    }

    private boolean classes() {
        String name = gen.fresh("In");
        boolean inner = rng().chance(60);
        members.add(declared(name, inner, inner ? Host.PROGRAM : null, "new " + Programs.CLASS + "().new ", 0));
        return true;
    }

    private Node declared(String name, boolean inner, Host outer, String object, int deep) {
        boolean generic = rng().chance(40);
        Parent parent = rng().pick(Parent.values());
        Host blank = Host.statics(name);
        List<Field> fields = gen.classes.fields(Scope.method(blank, false, null), 3);
        List<Node> body = new ArrayList<>();
        List<Field> all = new ArrayList<>(fields);
        if (generic) all.add(0, new Field("val", Ty.T, true));
        Host host = parent.host(name, outer, generic, all);
        gen.left = 20;
        gen.classes.declare(fields, Scope.method(Host.STATIC, false, null), body);
        String prefix = (inner ? object : "new ") + name + (generic ? "<Integer>(" + rng().below(300) + ")" : "()");
        if (generic) body.add(0, member("T val; " + name + "(T val) { this.val = val; }"));
        if (!parent.override.isEmpty() && rng().chance(60)) body.add(member(parent.override));
        body.add(async("@Async ", host, prefix + "."));
        if (rng().chance(40))
            body.add(async("@Async " + rng().pick("private ", "final ", "public "), host, prefix + "."));
        if (inner && deep < 2 && rng().chance(40)) {
            body.add(declared(gen.fresh("In"), true, host, prefix + ".new ", deep + 1));
        }
        String head = (inner ? "" : "static ") + "class " + name + (generic ? Methods.BOUND : "") + parent.clause + " ";
        return member(head, Node.block(body));
    }

    private boolean enumeration() {
        String name = gen.fresh("En");
        List<Field> fields = List.of(new Field("state", Ty.INT, true));
        Call base = new Call("base", Ty.INT, List.of(Ty.INT), null);
        Host host = new Host(name, null, false, fields, List.of(base));
        Header header = gen.bodies.header(host);
        String prefix = name + ".values()[si & 1].";
        Node whole = async("@Async ", header, host, rng().pick(name + ".TWO.", prefix));
        Host constant = new Host(null, null, false, fields, List.of(new Call("base", Ty.INT, List.of(Ty.INT), "")));
        List<Node> body = new ArrayList<>();
        body.add(member("@Override int base(int x) { return super.base(x) + 100; }"));
        if (rng().chance(70)) body.add(override(header, constant, "super."));
        members.add(member(
                "enum " + name + " ",
                Node.block(List.of(
                        member("ONE ", Node.block(body), ", TWO;"),
                        member("int state = 3;"),
                        member("int base(int x) { return state += x; }"),
                        whole))));
        return true;
    }

    /** An override of {@code header} that may call what it overrides. */
    private Node override(Header header, Host host, String up) {
        Method above = header.method(up, null, false);
        boolean callable = up != null && !header.varargs();
        if (callable) {
            gen.methods.add(new Method(
                    up, null, host, above.name(), true, above.result(), above.parameters(), above.varargs()));
        }
        Header outside = new Header(
                header.name(),
                new Returns(above.result(), header.returns().form()),
                header.parameters().stream()
                        .map(t -> t == Ty.T ? Ty.INT_BOX : t)
                        .toList(),
                header.varargs());
        String result = gen.bodies.result(new Returns(above.result(), Returns.Form.FUTURE));
        if (header.returns().form() == Returns.Form.STAGE) result = result.replace("Future<", "CompletableFuture<");
        Node made =
                gen.bodies.declare("@Override @Async public ", outside, gen.bodies.scope(outside, host), true, result);
        if (callable) gen.methods.remove(gen.methods.size() - 1);
        return made;
    }

    private boolean record() {
        String name = gen.fresh("Re");
        boolean generic = rng().chance(50);
        List<Field> fields = new ArrayList<>(List.of(new Field("state", Ty.INT, false)));
        if (generic) fields.add(new Field("val", Ty.T, false));
        Host host = new Host(name, null, generic, fields, List.of(new Call("state", Ty.INT, List.of(), null)));
        String made = "new " + name + (generic ? "<Integer>(2, 77)." : "(4).");
        List<Node> body = new ArrayList<>();
        body.add(member(name + " { Probe.log(\"made \" + state); }"));
        body.add(async("@Async ", host, made));
        if (rng().chance(50)) body.add(async("@Async static ", Host.statics(name), name + "."));
        members.add(member(
                "record " + name + (generic ? Methods.BOUND + "(int state, T val) " : "(int state) "),
                Node.block(body)));
        return true;
    }

    private boolean interfaces() {
        String name = gen.fresh("If");
        String type = gen.fresh("Im");
        Call val = new Call("val", Ty.T, List.of(), null);
        Host host =
                new Host(name, null, true, List.of(), List.of(val, new Call("twice", Ty.INT, List.of(Ty.INT), null)));
        Header header = withoutArrays(host);
        String made = rng().pick("new " + type + "().", "((" + name + "<Integer>) new " + type + "()).");
        List<Node> body = new ArrayList<>();
        body.add(member("T val();"));
        body.add(member("default int twice(int x) { Probe.log(\"twice\"); return x * 2; }"));
        if (rng().chance(40)) body.add(async("@Async private ", host, "new " + type + "()."));
        if (!body.isEmpty() && body.size() > 2) gen.methods.remove(gen.methods.size() - 1); // private: not for others
        body.add(async("@Async default ", header, host, made));
        if (rng().chance(40)) body.add(async("@Async static ", Host.statics(name), name + "."));
        List<Node> impl = new ArrayList<>();
        impl.add(member("public Integer val() { return 40; }"));
        impl.add(member("@Override public int twice(int x) { return " + name + ".super.twice(x) + 1; }"));
        Call twice = new Call("twice", Ty.INT, List.of(Ty.INT), name);
        Host of = new Host(type, null, false, List.of(), List.of(twice));
        if (rng().chance(60)) impl.add(override(header, of, name + ".super."));
        members.add(member("interface " + name + Methods.BOUND + " ", Node.block(body)));
        members.add(member("static class " + type + " implements " + name + "<Integer> ", Node.block(impl)));
        return true;
    }

    /** Overriding needs a return type that does not vary. */
    private Header withoutArrays(Host host) {
        Header h = gen.bodies.header(host);
        while (h.varargs() || h.returns().form() == Returns.Form.STAGE) h = gen.bodies.header(host);
        return h;
    }

    private boolean hierarchy() {
        String name = gen.fresh("Ab");
        String type = gen.fresh("Co");
        boolean generic = rng().chance(60);
        Parent parent = rng().pick(Parent.values());
        Host host = parent.host(name, null, generic, List.of(new Field("state", Ty.INT, true)));
        Header open = withoutArrays(host);
        String made = "new " + type + "().";
        List<Node> body = new ArrayList<>();
        body.add(member("int state = 8;"));
        body.add(gen.bodies.declare(
                rng().pick("@Async ", "") + "public abstract ",
                open,
                gen.bodies.scope(open, host),
                false,
                gen.bodies.result(open.returns())));
        Header shared = withoutArrays(host);
        body.add(async("@Async public ", shared, host, made));
        Host of = parent.host(type, null, false, List.of(new Field("state", Ty.INT, true)));
        List<Node> concrete = new ArrayList<>();
        concrete.add(override(open, of, null));
        if (rng().chance(50)) concrete.add(override(shared, of, "super."));
        gen.methods.add(open.method(made, null, false));
        members.add(member(
                "static abstract class " + name + (generic ? Methods.BOUND : "") + parent.clause + " ",
                Node.block(body)));
        members.add(member(
                "static class " + type + " extends " + name + (generic ? "<Integer> " : " "), Node.block(concrete)));
        return true;
    }

    /** Futures of async blocks: from an ordinary method, and from the initialiser of a field. */
    private boolean blocks() {
        String name = gen.fresh("Bl");
        List<Field> fields = gen.classes.fields(Scope.method(Host.statics(name), false, null), 2);
        Host host = Parent.NONE.host(name, null, false, fields);
        gen.left = gen.features.size.most;
        List<Node> body = new ArrayList<>();
        gen.classes.declare(fields, Scope.method(Host.STATIC, false, null), body);
        Ty type = rng().pick(Ty.INT, Ty.STRING, Ty.CELL);
        String result = "Future<" + type.boxed + "> ";
        Scope field = Scope.method(host, false, null);
        body.add(member(result + "kept = ", gen.blocks.of(type, field, 3), ";"));
        String got = "m" + gen.fresh("b");
        body.add(member(result + got + "() { return kept; }"));
        Header header = new Header(got + "x", Returns.future(type), List.of(Ty.INT, Ty.STRING), false);
        Scope scope = Scope.method(host, false, header.returns());
        scope.declare(new Var("i", Ty.INT, false));
        scope.declare(new Var("s", Ty.STRING, false));
        body.add(member(result + header.name() + "(int i, String s) { return ", gen.blocks.of(type, scope, 3), "; }"));
        Header boxed = new Header(got + "y", Returns.future(Ty.INT), List.of(Ty.INT), false);
        Scope box = Scope.method(host, false, boxed.returns());
        box.declare(new Var("i", Ty.INT, false));
        box.take("box");
        String head = "Future<Integer> " + boxed.name() + "(int i) { var box" + Classes.BOX + "i" + Classes.BOXED;
        Node changing = Node.block(gen.classes.changing("box", box.async(Returns.value(Ty.INT))));
        body.add(member(head + " return Pollen.<Integer>async(() -> ", changing, "); }"));
        String made = "new " + name + "().";
        gen.methods.add(new Header(got, Returns.future(type), List.of(), false).method(made, null, false));
        gen.methods.add(header.method(made, null, false));
        gen.methods.add(boxed.method(made, null, false));
        members.add(member("static class " + name + " ", Node.block(body)));
        return true;
    }

    /** A method of the program's class: static or not, generic or not, overloaded now and then. */
    void plain() {
        boolean instance = rng().chance(30);
        boolean generic = gen.has(Feature.HOSTS) && rng().chance(25);
        Host owner = instance ? Host.PROGRAM : Host.STATIC;
        Host host = generic ? owner.withT() : owner;
        String prefix = instance ? "new " + Programs.CLASS + "()." : "";
        String modifiers = "@Async " + (instance ? "" : "static ") + (generic ? Methods.BOUND + " " : "");
        Header header = gen.bodies.header(host);
        members.add(async(modifiers, header, host, prefix));
        if (gen.has(Feature.HOSTS) && rng().chance(15) && !header.varargs()) {
            List<Ty> more = new ArrayList<>(header.parameters());
            more.add(rng().pick(Ty.INT, Ty.STRING));
            members.add(async(modifiers, new Header(header.name(), header.returns(), more, false), host, prefix));
        }
    }
}
