package dev.pollen.compiler.fuzz;

import static dev.pollen.compiler.fuzz.Node.statement;

import dev.pollen.compiler.fuzz.Features.Feature;
import dev.pollen.compiler.fuzz.Features.Size;
import dev.pollen.compiler.fuzz.Gen.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole programs: a subclass of {@code Base} (among the test resources) with methods that call only those before
 * them or, on fuel, themselves, and {@code program()}, which calls them all and logs what comes of it. A program is
 * well-typed, does the same in every run and always ends.
 */
final class Programs {
    /** Stands for the class's name until a program is printed. */
    static final String CLASS = "THE_PROGRAM";

    private static final String HEAD = """
            import static dev.pollen.Pollen.await;

            import dev.pollen.Async;
            import dev.pollen.Future;
            import dev.pollen.Pollen;
            import far.Far;
            import java.util.*;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;
            import java.util.function.*;
            import probe.Probe;

            @SuppressWarnings("all")
            """;

    private Programs() {}

    /** The program of {@code seed}, in the Java of {@code release}. */
    static Node generate(long seed, int release) {
        Gen gen = new Gen(seed, release);
        List<Node> members = new ArrayList<>();
        Hosts hosts = new Hosts(gen, members);
        boolean more = gen.has(Feature.HOSTS);
        if (more) hosts.decoys();
        if (more) members.add(Node.member(Parent.BASE.override));
        int count = gen.rng.between(1, gen.features.size == Size.SMALL ? 2 : 3);
        for (int i = 0; i < count; i++) {
            if (more && gen.rng.chance(60)) hosts.add();
            else hosts.plain();
        }
        members.add(main(gen));
        return Node.member("public class " + CLASS + " extends Base ", Node.block(members));
    }

    /** The text of a program under a class name. */
    static String print(Node program, String name) {
        return HEAD + program.print().replace(CLASS, name) + "\n";
    }

    private static Node tried(Gen gen, Method m, Scope scope) {
        return statement(
                "fuel = " + gen.rng.between(8, 24) + "; try { Probe.log(text(await(",
                gen.expressions.call(m, scope, 1),
                "))); } catch (Throwable thrown) { Probe.log(show(thrown)); }");
    }

    private static Node main(Gen gen) {
        gen.left = 80;
        Scope scope = Scope.method(Host.STATIC, true, Returns.future(Ty.STRING));
        List<Node> body = new ArrayList<>();
        for (Method m : gen.methods) {
            for (int i = 0; i < 2; i++) body.add(tried(gen, m, scope));
        }
        body.add(statement("Probe.log(text(scell) + si + sbox + ss);"));
        body.add(statement("return Future.ready(\"end\");"));
        return Node.member("@Async static Future<?> program() throws Exception ", Node.block(body));
    }
}
