package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.statement;

import dev.pollen.compiler.fuzz.Gen.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole programs: a subclass of {@code Base} (among the test resources) with a few methods that call only those before
 * them, and {@code program()}, which calls them all and logs what comes of it. A program is well-typed, does the same in every
 * run and always ends.
 */
final class Programs {
    /** Stands for the class's name until a program is printed. */
    static final String CLASS = "THE_PROGRAM";

    private static final String HEAD = """
            import static dev.pollen.Pollen.await;

            import dev.pollen.Async;
            import dev.pollen.Future;
            import java.util.*;
            import java.util.function.*;
            import probe.Probe;

            @SuppressWarnings("all")
            """;

    private Programs() {}

    /** The program of {@code seed}. */
    static Node generate(long seed) {
        Gen gen = new Gen(seed);
        List<Node> members = new ArrayList<>();
        int count = gen.rng.between(1, 3);
        for (int i = 0; i < count; i++) members.add(helper(gen, i));
        members.add(main(gen));
        return Node.member("public class " + CLASS + " extends Base ", Node.block(members));
    }

    /** The text of a program under a class name. */
    static String print(Node program, String name) {
        return HEAD + program.print().replace(CLASS, name) + "\n";
    }

    private static Node helper(Gen gen, int index) {
        Rng rng = gen.rng;
        gen.left = rng.between(40, 140);
        boolean instance = rng.chance(30);
        Ty result = rng.pick(Ty.PASSED);
        List<Ty> parameters = new ArrayList<>();
        for (int i = rng.below(4); i > 0; i--) parameters.add(rng.pick(Ty.PASSED));
        Method method = new Method("m" + index, instance, true, result, parameters, false);
        Scope scope = Scope.method(instance, true, result);
        List<String> declared = new ArrayList<>();
        for (Ty type : parameters) {
            String name = gen.name(scope);
            boolean assignable = rng.chance(60);
            declared.add((!assignable && rng.chance(30) ? "final " : "") + type.text + " " + name);
            scope.declare(new Var(name, type, assignable));
        }
        List<Node> body = new ArrayList<>();
        Node spent = gen.values.leaf(Ty.STRING, scope);
        body.add(statement(
                "if (!fuel()) throw new IllegalStateException(\"no fuel\" + ", Node.at(spent, Node.PRIMARY), ");"));
        if (gen.statements.fill(scope, 3, rng.between(3, 9), body)) body.add(gen.statements.end(scope));
        gen.methods.add(method);
        return Node.member(
                "@Async " + (instance ? "" : "static ") + "Future<" + result.boxed + "> m" + index + "("
                        + String.join(", ", declared) + ") throws Exception ",
                Node.block(body));
    }

    private static Node tried(Gen gen, Method m, Scope scope) {
        return statement(
                "fuel = " + gen.rng.between(8, 24) + "; try { Probe.log(text(await(",
                gen.expressions.call(m, scope, 1),
                "))); } catch (Throwable thrown) { Probe.log(show(thrown)); }");
    }

    private static Node main(Gen gen) {
        gen.left = 80;
        Scope scope = Scope.method(false, true, Ty.STRING);
        List<Node> body = new ArrayList<>();
        for (Method m : gen.methods) {
            for (int i = 0; i < 2; i++) body.add(tried(gen, m, scope));
        }
        body.add(statement("Probe.log(text(scell) + si + sbox + ss);"));
        body.add(statement("return Future.ready(\"end\");"));
        return Node.member("@Async static Future<?> program() throws Exception ", Node.block(body));
    }
}
