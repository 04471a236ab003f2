package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.statement;

import dev.pollen.compiler.fuzz.Features.Feature;
import dev.pollen.compiler.fuzz.Gen.Method;
import java.util.ArrayList;
import java.util.List;

/** Declarations of methods with their bodies. */
final class Methods {
    /** What a type parameter is declared as. */
    static final String BOUND = "<T extends Number & Comparable<T>>";

    private final Gen gen;
    private int serial;

    Methods(Gen gen) {
        this.gen = gen;
    }

    /**
     * What is declared.
     *
     * @param varargs whether the last parameter, an array, takes any number of values
     */
    record Header(String name, Returns returns, List<Ty> parameters, boolean varargs) {
        /** As callers see it that have {@code Integer} for {@code T}. */
        Method method(String prefix, Host owner, boolean wild) {
            List<Ty> types = parameters.stream().map(Header::outside).toList();
            if (varargs) {
                types = new ArrayList<>(types);
                types.set(
                        types.size() - 1,
                        outside(parameters.get(types.size() - 1).element()));
            }
            boolean awaitedOnly = wild || returns.form() == Returns.Form.STAGE;
            return new Method(prefix, owner, null, name, awaitedOnly, outside(returns.type()), types, varargs);
        }

        private static Ty outside(Ty type) {
            return type == Ty.T ? Ty.INT_BOX : type;
        }
    }

    /** A header that nothing has yet, with types that {@code host} knows. */
    Header header(Host host) {
        Rng rng = gen.rng;
        Scope scope = Scope.method(host, true, null);
        Returns.Form form = gen.has(Feature.STAGES) && rng.chance(30) ? Returns.Form.STAGE : Returns.Form.FUTURE;
        List<Ty> parameters = new ArrayList<>();
        for (int i = rng.below(4); i > 0; i--) parameters.add(gen.passed(scope));
        boolean varargs = rng.chance(12);
        if (varargs) parameters.add(host.hasT() && rng.chance(50) ? Ty.TS : rng.pick(Ty.INTS, Ty.STRINGS));
        return new Header("m" + serial++, new Returns(gen.passed(scope), form), parameters, varargs);
    }

    /** The scope of a body of it. */
    Scope scope(Header header, Host host) {
        return Scope.method(host, true, header.returns);
    }

    /** {@code header} as a declaration, with a body or, where {@code body} is null, without one. */
    Node declare(String modifiers, Header header, Scope scope, boolean body, String result) {
        Rng rng = gen.rng;
        List<String> declared = new ArrayList<>();
        for (int i = 0; i < header.parameters.size(); i++) {
            Ty type = header.parameters.get(i);
            String name = gen.name(scope);
            boolean assignable = rng.chance(60);
            boolean open = header.varargs && i == header.parameters.size() - 1;
            String text = open ? type.element().text + "..." : type.text;
            declared.add((body && !assignable && rng.chance(30) ? "final " : "") + text + " " + name);
            scope.declare(new Var(name, type, assignable));
        }
        String head = modifiers + result + " " + header.name + "(" + String.join(", ", declared) + ") throws Exception";
        return body ? Node.member(head + " ", body(scope)) : Node.member(head + ";");
    }

    /** The return type as it may be written. */
    String result(Returns returns) {
        String type = "<" + returns.type().boxed + ">";
        return switch (returns.form()) {
            case FUTURE -> "Future" + type;
            case STAGE -> gen.rng.pick("CompletionStage", "CompletableFuture") + type;
            case VALUE -> returns.type().text;
        };
    }

    private Node body(Scope scope) {
        Rng rng = gen.rng;
        int before = gen.left;
        gen.left = rng.between(gen.features.size.least, gen.features.size.most);
        List<Node> body = new ArrayList<>();
        Node spent = gen.values.leaf(Ty.STRING, scope);
        body.add(statement(
                "if (!fuel()) throw new IllegalStateException(\"no fuel\" + ", Node.at(spent, Node.PRIMARY), ");"));
        int most = Math.min(9, Math.max(3, gen.left / 9));
        if (gen.statements.fill(scope, 3, rng.between(2, most), body)) body.add(gen.statements.end(scope));
        gen.left = before;
        return Node.block(body);
    }
}
