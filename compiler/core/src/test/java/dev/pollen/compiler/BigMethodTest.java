package dev.pollen.compiler;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.attribute.Neighbour;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Verdict;
import dev.pollen.compiler.harness.Verdict.Kind;
import dev.pollen.compiler.source.SourceFile;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Methods of unusual size work, or are refused by an error that names the limit; javac never is the one to complain. */
class BigMethodTest {
    private static final String LIMIT = "P0303";

    @ParameterizedTest
    @EnumSource(Layout.class)
    void fiveHundredAwaits(Layout layout) {
        worksOrIsRefused(straight(500), layout);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void awaitsThatFillWhatJavaAllows(Layout layout) {
        worksOrIsRefused(straight(2_000), layout);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void sixtyNestedBlocks(Layout layout) {
        worksOrIsRefused(nested(60, i -> "{ int v" + i + " = n + " + i + ";", i -> "n += v" + i + "; }"), layout);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void sixtyNestedConditions(Layout layout) {
        worksOrIsRefused(nested(60, i -> "if (n >= " + -i + ") {", i -> "} else { n--; }"), layout);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void sixtyNestedLoops(Layout layout) {
        worksOrIsRefused(nested(60, i -> "for (int v" + i + " = 0; v" + i + " < 1; v" + i + "++) {", i -> "}"), layout);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void twelveNestedTries(Layout layout) {
        // javac copies each finally for each way out: 60 levels are too much for plain Java, too
        worksOrIsRefused(
                nested(12, i -> "try { n++;", i -> "} finally { n += await(Probe.later(" + i + ")); }"), layout);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void fiveThousandLines(Layout layout) {
        String body = IntStream.range(0, 5000)
                .mapToObj(i -> i % 25 == 0 ? "n += await(Probe.later(" + i + "));" : "n = n * 3 + 1;")
                .collect(Collectors.joining("\n"));
        worksOrIsRefused(program(body), layout);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void oneExpressionWithTwoHundredAwaits(Layout layout) {
        String sum = IntStream.range(0, 200)
                .mapToObj(i -> "await(Probe.later(" + i + "))")
                .collect(Collectors.joining(" + "));
        worksOrIsRefused(program("n += " + sum + ";"), layout);
    }

    /** A build in shares knows the types of the others' sources only by their declarations. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void theLimitIsFoundWhereOtherSourcesAreOnlyLookedAt(Layout layout) {
        String use = "n += Other.twice(await(Probe.later(n)));\n";
        SourceFile other =
                new SourceFile("Other.java", "Other.java", "class Other { static int twice(int n) { return 2 * n; } }");
        SourceFile large = program(use.repeat(2_000)).file();
        Compilation c = Compiler.compile(List.of(large), List.of(Neighbour.of(other)), options(layout));
        assertThat(c.diagnostics().stream().map(Diagnostic::code)).containsExactly(Code.P0303);
        assertThat(c.outputs()).isEmpty();
    }

    /** Twice the method must not be four times the work; what a thread allocates stands for its work. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void workGrowsWithSize(Layout layout) {
        assertWorkGrowsWithSize(BigMethodTest::straight, layout);
    }

    /** Names are looked for in the text, where escapes have to be read as what they stand for. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void workGrowsWithSizeWhereNamesAreManyAndEscaped(Layout layout) {
        assertWorkGrowsWithSize(
                awaits -> program(IntStream.range(0, awaits)
                        .mapToObj(i -> "int \\u006dany" + i + " = await(Probe.later(n)); n += many" + i + ";")
                        .collect(Collectors.joining("\n"))),
                layout);
    }

    private static void assertWorkGrowsWithSize(IntFunction<Program> awaits, Layout layout) {
        compile(awaits.apply(400), layout); // what is loaded once is not counted
        long small = allocated(awaits.apply(100), layout);
        long large = allocated(awaits.apply(400), layout);
        assertWithMessage("bytes allocated for 100 awaits and for 400")
                .that(large)
                .isLessThan(small * 6);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void outputGrowsWithSize(Layout layout) {
        int small = compile(straight(100), layout).length();
        int large = compile(straight(400), layout).length();
        assertThat(large).isLessThan(small * 5);
    }

    private static long allocated(Program p, Layout layout) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        // on this thread: Compiler works on one of its own
        Compilation c = new Pipeline(options(layout)).run(List.of(p.file()), List.of());
        assertThat(c.diagnostics()).isEmpty();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String compile(Program p, Layout layout) {
        Compilation c = Compiler.compile(List.of(p.file()), options(layout));
        assertThat(c.diagnostics()).isEmpty();
        return c.outputs().get(0).text();
    }

    private static Options options(Layout layout) {
        return new Options(Library.PRODUCT.classPath(), 0, layout);
    }

    private static void worksOrIsRefused(Program p, Layout layout) {
        Verdict verdict = new Differential().compare(List.of(p), layout).get(p.name());
        boolean refused = verdict.kind() == Kind.REFUSED && verdict.key().equals(LIMIT);
        assertWithMessage(verdict.toString()).that(verdict.ok() || refused).isTrue();
    }

    private static Program straight(int awaits) {
        return program(IntStream.range(0, awaits)
                .mapToObj(i -> "n = n * 7 + await(Probe.later(" + i + "));")
                .collect(Collectors.joining("\n")));
    }

    private static Program nested(int depth, IntFunction<String> open, IntFunction<String> close) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < depth; i++) body.append(open.apply(i)).append('\n');
        body.append("n += await(Probe.later(5));\n");
        for (int i = depth - 1; i >= 0; i--) body.append(close.apply(i)).append('\n');
        return program(body.toString());
    }

    private static Program program(String body) {
        String text = """
                import static dev.pollen.Pollen.await;

                import dev.pollen.Async;
                import dev.pollen.Future;
                import probe.Probe;

                public class Big {
                  @Async
                  static Future<?> program() throws Exception {
                    int n = 1;
                %s
                    return Future.ready(n);
                  }
                }
                """;
        return new Program("Big", text.formatted(body));
    }
}
