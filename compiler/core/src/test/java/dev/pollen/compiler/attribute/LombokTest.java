package dev.pollen.compiler.attribute;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rewrites bodies is hidden from Lombok, in place; what makes members stays. */
class LombokTest {
    private static final String ALL = "import lombok.*;";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "class A { @SneakyThrows void f() { } }|@SneakyThrows",
                "class A { @SneakyThrows(Exception.class) void f() { } }|@SneakyThrows(Exception.class)",
                "class A { @Locked.Read(\")\") void f() { } }|@Locked.Read(\")\")",
                "class A { void f() { @lombok.Cleanup X x = y; } }|@lombok.Cleanup",
                "class A { void f(@NonNull @B X x) { } }|@NonNull",
            })
    void rewritingGoes(String source, String annotation) {
        assertThat(Lombok.of(ALL + source).text())
                .isEqualTo(ALL + source.replace(annotation, " ".repeat(annotation.length())));
    }

    @Test
    void valIsVar() {
        String source = ALL + "class A { void f() { val x = 1; for (final val y : z) { } } }";
        assertThat(Lombok.of(source).text()).isEqualTo(source.replace("val ", "var "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import lombok.*; @Data class A { @NonNull String s; @Getter(lazy = true) private final int i = f(); }",
                "import lombok.*; import org.jspecify.annotations.NonNull; class A { void f(@NonNull String s) { } }",
                "import other.SneakyThrows; /* lombok */ class A { @SneakyThrows void f() { } }",
                "import lombok.*; class A { int f(int val) { val = 2; return a.val + val; } boolean g(Object val) { return val instanceof A; } @interface B { } }",
                "import lombok.*; class A { String s = \"@Cleanup\"; /* @Cleanup val x */ }",
                "class A { @Cleanup X x; }",
                "import lombok.Cleanup; class A { @",
            })
    void theRestStays(String source) {
        assertThat(Lombok.of(source)).isEqualTo(new Lombok(source, List.of()));
    }

    @Test
    void linesStay() {
        assertThat(Lombok.of("import lombok.*;\n@SneakyThrows(\r\n  A.class) void f() { }")
                        .text())
                .isEqualTo("import lombok.*;\n              \r\n           void f() { }");
    }

    @Test
    void ownersAreWhatStandsBehind() {
        String source = ALL + "class A { @Locked @SneakyThrows @B @Synchronized public void f() { } }";
        assertThat(Lombok.of(source).hidden().stream()
                        .map(h -> h.name() + " " + source.substring(h.owner(), h.owner() + 2)))
                .containsExactly("Locked @B", "SneakyThrows @B", "Synchronized pu")
                .inOrder();
    }
}
