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

/** What javac before 24 cannot compile; what it can is OwnConstructorArguments. */
class ConstructorCallsTest {
    private static List<String> errors(String members) {
        Program program = new Program("C", """
                import static dev.pollen.Pollen.*;
                import dev.pollen.*;
                import java.util.function.*;
                class C {
                  static class Base {
                    Base(Supplier<?> s) {}
                    Base(Future<?> f) {}
                  }
                  class Member {}
                  int o;
                  int m() { return o; }
                """ + members + "}\n");
        Compilation c =
                Compiler.compile(List.of(program.file()), new Options(Library.PRODUCT.classPath(), 0, Layout.LINES));
        return c.diagnostics().stream().map(Differential::show).toList();
    }

    private static void assumeJavacFails() {
        assumeTrue(Runtime.version().feature() < 24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static class D extends Base { D(Future<Integer> f) { super(() -> async(() -> 1 + await(f))); } }",
                "class D extends Base { D(Future<Integer> f) { super(() -> async(() -> o + await(f))); } }",
                "class D extends Base { D(Future<Integer> f) { super(() -> { int k = o; return async(() -> await(f)); }); } }",
                "class D extends Base { D(Future<Integer> f) { super(() -> (Supplier<?>) () -> async(() -> await(f))); } }",
            })
    void aBlockInALambda(String members) {
        assumeJavacFails();
        assertThat(errors(members))
                .containsExactly("12:" + (members.indexOf("async") + 1)
                        + " P0302 an async block in a lambda in the arguments of a"
                        + " constructor call is not supported with this JDK: before JDK 24, javac cannot compile"
                        + " its machine");
    }

    @Test
    void aMethodInALambda() {
        assumeJavacFails();
        assertThat(errors("""
                  static class D extends Base {
                    D() {
                      super(() -> new Object() {
                        @Async Future<Integer> g() { return Future.ready(1); }
                      }.g());
                    }
                  }
                """))
                .containsExactly(
                        "15:32 P0302 an @Async method in a lambda in the arguments of a constructor call is not"
                                + " supported with this JDK: before JDK 24, javac cannot compile its machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o",
                "m()",
                "C.this.o",
                "new Member().hashCode()",
                "new Member() {}.hashCode()",
                "((Supplier<Member>) Member::new).get().hashCode()",
            })
    void aBlockInAnotherThatUsesTheObjectAround(String use) {
        assumeJavacFails();
        String block = "async(() -> await(f) + " + use + ")";
        assertThat(errors(
                        "class D extends Base { D(Future<Integer> f) { super(async(() -> await(" + block + "))); } }"))
                .containsExactly(
                        "12:71 P0302 an async block that uses the object around, in a class or another block in the"
                                + " arguments of a constructor call is not supported with this JDK: before JDK 24, javac cannot"
                                + " compile its machine");
        assertThat(errors("class D extends Base { D(Future<Integer> f) { super(new Object() { Future<?> g() { return "
                        + block + "; } }.g()); } }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "q", "hashCode()", "new Own().hashCode()", "C.class.hashCode()", "this.q"})
    void whatUsesOnlyItsOwnClass(String use) {
        assertThat(errors("class D extends Base { D(Future<Integer> f) { super(new Object() { int q; class Own {} "
                        + "Future<?> g() { return async(() -> await(f) + " + use + "); } }.g()); } }"))
                .isEmpty();
    }
}
