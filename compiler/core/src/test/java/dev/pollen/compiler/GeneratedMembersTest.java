package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that name what annotation processors will generate: what the transform does not need does not stop it. */
class GeneratedMembersTest {
    private static final String HEAD = """
            import static dev.pollen.Pollen.await;
            import dev.pollen.Async;
            import dev.pollen.Future;
            import java.util.*;
            class Input {
              static void use(Object... o) {}
              static void take(RuntimeException e) {}
              @Async Future<String> m(Future<String> f, Future<Integer> i, Gen gen) throws Exception {
            """;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void programsRunOnceTheMembersAreThere(Layout layout) {
        assumeTrue(Runtime.version().feature() < 25, "javac 25 infers other types from those that it does not know");
        List<Program> programs = Resources.programs("generated-used");
        Differential differential = new Differential(
                Library.ORACLE.with("generated"),
                Library.PRODUCT.with("generated"),
                Library.PRODUCT.with("generated-known").classPath(),
                Runtime.version().feature());
        differential
                .compare(programs, layout)
                .forEach((name, verdict) -> assertWithMessage("%s %s", name, verdict)
                        .that(verdict.ok())
                        .isTrue());
        assertThat(programs).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "use(gen.x(), await(f));",
                "String s = gen.x() + await(f);",
                "var x = gen.x(); await(f); use(x);",
                "var x = await(gen.x()); use(x);",
                "await(gen.later());",
                "await(later());",
                "String s = await(unknown(f));",
                "gen.take(List.of(), await(f));",
                "gen.take(new ArrayList<>(), await(f));",
                "for (var x : gen.all()) { await(f); use(x); }",
                "for (String x : gen.all()) { await(f); }",
                "switch (gen.x()) { case 1: await(f); }",
                "gen.x += await(f);",
                "int k = gen.x[await(f).length()];",
                "await(5);",
                "dev.pollen.Pollen.await(5, f);",
                "toString(await(f), 5);",
                "int k = 5; await(f); k(k);",
                "if (f != null) return gen.later();",
                "use(Person::getName, this.<Runnable>unknown(), await(f));",
                "String s = await(f) + (gen.x() + await(f));",
                "var b = new ArrayList<>(5, 6); await(f); use(b);",
                "use(new ArrayList<>(5, 6), await(f));",
                "try { f.get(); } catch (GenEx | IllegalStateException e) { await(f); log.warn(e); }",
                "try { f.get(); } catch (GenEx | IllegalStateException e) { await(f); take(e); }",
                "try { f.get(); } catch (GenEx | GenEx2 e) { await(f); e.special(); }",
                "Object o = gen.a() ? gen.b() : await(i);",
                "Integer k = gen.a() ? gen.b() : gen.c(await(i));",
                "Object o = gen.a() ? await(i) : gen.b();"
            })
    void whatIsNeededIsAnErrorThatNamesIt(String statements) {
        Compilation c = compile(HEAD + statements + "\n return Future.ready(\"\"); } }");
        List<Diagnostic> errors =
                c.diagnostics().stream().filter(Diagnostic::isError).toList();
        assertThat(errors).isNotEmpty();
        for (Diagnostic d : errors) {
            assertThat(d.code()).isEqualTo(Code.P0002);
            assertThat(d.labels().toString() + d.message())
                    .containsMatch("cannot find symbol|cannot be applied|no suitable|cannot infer");
        }
    }

    /** javac gives the parameter of a lambda a type that stands nowhere. */
    @Test
    void aLambdaWhoseParameterHasATypeArgument() {
        Compilation c = compile(HEAD + """
                java.util.function.Consumer<List<String>> use = x -> use(x);
                Gen other = gen.other();
                await(f);
                use.accept(other.all());
                return Future.ready("");
                } }
                """);
        assertThat(c.diagnostics().stream().filter(Diagnostic::isError).toList())
                .isEmpty();
        assertThat(c.outputs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Runnable r = super::unknown; await(f);", "await(f); super.unknown(1);"})
    void unknownMembersThatNeedABridgeAreErrors(String statements) {
        Compilation c = compile("""
                import static dev.pollen.Pollen.*;
                import dev.pollen.Future;
                class Input {
                  Object o = new Object() {
                    Future<String> m(Future<String> f) { return async(() -> { %s return ""; }); }
                  };
                }
                """.formatted(statements));
        assertThat(c.diagnostics()).hasSize(1);
        assertThat(c.diagnostics().get(0).code()).isEqualTo(Code.P0002);
        assertThat(c.diagnostics().get(0).labels().toString()).contains("cannot find symbol");
    }

    @Test
    void otherErrorsAreTold() {
        Compilation c = compile(HEAD + "int k = \"\"; await(f); return Future.ready(\"\"); } }");
        assertThat(c.diagnostics()).hasSize(1);
        assertThat(c.diagnostics().get(0).message()).contains("incompatible types");
    }

    private static Compilation compile(String text) {
        return Compiler.compile(
                List.of(new Program("Input", text).file()), new Options(Library.PRODUCT.classPath(), 0, Layout.LINES));
    }
}
