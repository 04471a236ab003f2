package dev.pollen.compiler.print;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpliceTest {
    private static final String SOURCE = """
            package p;
            class C {
                int before; // kept
                int m() {
                    return 1;
                }
                int after;
            }
            """;

    private final Texts t = new Texts(SOURCE);

    private Part part() {
        return t.part(
                t.at("int m() {\n        return 1;\n    }"),
                t.at("{\n        return 1;\n    }"),
                List.of(
                        t.line(0, "{"),
                        t.line(1, "return new M();"),
                        t.line(0, "}"),
                        t.line(0, ""),
                        t.line(0, "class M {"),
                        t.line(1, t.at("return 1;")),
                        t.line(0, "}")));
    }

    @Test
    void linesKeepsEveryLineInItsPlace() {
        assertThat(Splice.lines(SOURCE, t.lines, List.of(part()))).isEqualTo("""
                package p;
                class C {
                    int before; // kept
                    int m() { return new M(); } class M {
                        return 1;
                    }
                    int after;
                }
                """);
    }

    @Test
    void prettyPutsTheMachineBehindTheMethod() {
        assertThat(Splice.pretty(
                        SOURCE,
                        t.lines,
                        List.of(part()),
                        List.of("dev.pollen.Poll"),
                        t.at("package p;").end()))
                .isEqualTo("""
                package p;
                import dev.pollen.Poll;
                class C {
                    int before; // kept
                    int m() {
                        return new M();
                    }

                    class M {
                        return 1;
                    }
                    int after;
                }
                """);
    }

    @Test
    void aPartAloneStandsAtTheMargin() {
        assertThat(Splice.pretty(SOURCE, t.lines, part())).isEqualTo("""
                int m() {
                    return new M();
                }

                class M {
                    return 1;
                }
                """);
    }

    @Test
    void withoutPartsNothingChanges() {
        assertThat(Splice.lines(SOURCE, t.lines, List.of())).isEqualTo(SOURCE);
    }
}
