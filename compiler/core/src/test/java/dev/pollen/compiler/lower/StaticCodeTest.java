package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticCodeTest {
    private static List<String> errors(String statements, String use) {
        Program program =
                new Program("C", """
                import static dev.pollen.Pollen.*;
                import dev.pollen.*;
                import java.util.function.*;
                class C {
                  @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Type {}
                  @Async
                  static Future<String> go(Future<String> f) {
                """ + statements + "\n    return Future.ready(await(f) + " + use + ");\n  }\n}\n");
        Compilation c =
                Compiler.compile(List.of(program.file()), new Options(Library.PRODUCT.classPath(), 0, Layout.LINES));
        return c.diagnostics().stream().map(Differential::show).toList();
    }

    /** javac 25 refuses it itself; what it takes is OwnLocalsMadeInStaticCode. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Box { static Box of() { return new Box(); } }",
                "class Box { static final Object OF = new Box(); static Object of() { return OF; } }",
                "class Box {} record Maker() { static Object of() { return new Box(); } }",
                "class Box {} class Maker { static Object of() { return ((Supplier<Box>) Box::new).get(); } }",
                "class Box {} class Maker { static Object of() { class In extends Box {} return new In(); } }",
            })
    void inStaticMembers(String declared) {
        assumeTrue(Runtime.version().feature() < 25);
        String maker = declared.contains("Maker") ? "Maker" : "Box";
        assertThat(errors(declared, maker + ".of()")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Box {} record Maker() { Object of() { return new Box(); } } @Type Box kept = null;",
                "class Box {} record Maker() { Object of() { return new Box(); } } var b = new Box() { int k; };",
                "class Box {} record Maker() { Object of() { return new Box(); } } async(() -> await(f) + new Box());",
                "class L { static <T> void m() { class Box { T t; } record Maker() { Object of() { return new Box(); } } } }",
                "class Box { @Async Future<?> go() { return Future.ready(await(Future.ready(1))); } }"
                        + " record Maker() { Object of() { return new Box(); } }",
                "var b = switch (1) { default -> { class Box { int k; }"
                        + " record Maker() { Box of() { return new Box(); } } yield new Maker().of(); } };",
            })
    void anObjectOfALocalClass(String declared) {
        List<String> errors = errors(declared, "1");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).startsWith("8:");
        assertThat(errors.get(0))
                .endsWith(
                        " P0302 an object of the local class Box made in static code within a static method that awaits is"
                                + " not supported yet");
    }

    @Test
    void whatStaticCodeMayUse() {
        assertThat(errors(
                        "record Box(int k) { static Box of() { return new Box(1); } }"
                                + " class Other { int n = Box.of().k(); static boolean is(Object o) { return o instanceof Other; } }",
                        "new Other().n + Other.is(f)"))
                .isEmpty();
    }
}
