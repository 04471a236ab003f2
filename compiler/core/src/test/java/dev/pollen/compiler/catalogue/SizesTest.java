package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.harness.Differential;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.harness.Verdict;
import dev.pollen.compiler.harness.Verdict.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Methods that are large in one way or another: rows BG of the catalogue. */
class SizesTest {
    /** Larger methods are never compiled by HotSpot. */
    private static final int HUGE_METHOD_LIMIT = 8_000;

    private static final String HEAD = """
            import static dev.pollen.Pollen.await;

            import dev.pollen.Async;
            import dev.pollen.Future;
            import probe.Probe;

            public class Big {
            """;

    static Program program(String members, String body) {
        return new Program(
                "Big",
                HEAD + members + "@Async static Future<?> program() throws Exception {\nint n = 1;\n" + body
                        + "\nreturn Future.ready(n);\n}\n}\n");
    }

    static String each(int count, String between, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(between));
    }

    static void works(Program p) {
        for (Layout layout : Layout.values()) works(p, layout);
    }

    static void works(Program p, Layout layout) {
        Verdict verdict = new Differential().compare(List.of(p), layout).get(p.name());
        assertWithMessage(verdict.toString()).that(verdict.ok()).isTrue();
    }

    /** Where the JVM sets the limit, Pollen says so, and not javac. */
    private static void worksOrIsTooLarge(Program p, Layout layout) {
        Verdict verdict = new Differential().compare(List.of(p), layout).get(p.name());
        boolean refused = verdict.kind() == Kind.REFUSED && verdict.key().equals("P0303");
        assertWithMessage(verdict.toString()).that(verdict.ok() || refused).isTrue();
    }

    private static String awaits(int count) {
        return each(count, "\n", i -> "n = n * 7 + await(Probe.later(" + i + "));");
    }

    private static int pollBytes(String members) throws Exception {
        Map<String, byte[]> classes = Loaded.of(members).classes();
        byte[] machine = classes.entrySet().stream()
                .filter(e -> e.getKey().endsWith("Future"))
                .findFirst()
                .orElseThrow()
                .getValue();
        int[] size = {0};
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(machine)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String s, String[] thrown) {
                                MethodVisitor method = super.visitMethod(access, name, descriptor, s, thrown);
                                if (!name.equals("poll") || (access & Opcodes.ACC_BRIDGE) != 0) return method;
                                return new MethodVisitor(Opcodes.ASM9, method) {
                                    @Override
                                    public void visitMaxs(int stack, int locals) {
                                        Label end = new Label();
                                        visitLabel(end);
                                        size[0] = end.getOffset();
                                        super.visitMaxs(stack, locals);
                                    }
                                };
                            }
                        },
                        0);
        return size[0];
    }

    private static String straight(int awaits) {
        return "@Async static Future<Integer> m(Future<Integer> f) throws Exception { int n = 0;\n"
                + each(awaits, "\n", i -> "n += await(f);") + "\nreturn Future.ready(n); }\n";
    }

    @Test
    void codeGrowsByTheAwait() throws Exception {
        int hundred = pollBytes(straight(100));
        int fourHundred = pollBytes(straight(400));
        assertThat(hundred).isGreaterThan(1_000);
        assertThat(fourHundred).isLessThan(5 * hundred);
    }

    @Test
    void aHundredAwaitsAreCompiledByTheJit() throws Exception {
        assertThat(pollBytes(straight(100))).isLessThan(HUGE_METHOD_LIMIT);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aMethodThatIsJustSmallEnoughForJava(Layout layout) {
        String filler = each(6_300, "\n", i -> "n = n * 31 + n;"); // 10 bytes each
        worksOrIsTooLarge(program("", filler + "\nn += await(Probe.later(1));"), layout);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void hundredsOfAwaitsInOneTry(Layout layout) {
        works(
                program(
                        "",
                        "try {\n" + awaits(150) + "\nn /= n - n;\n} catch (ArithmeticException e) {\n"
                                + "n += await(Probe.later(3));\n} finally {\nn += await(Probe.later(4));\n}"),
                layout);
    }

    /** Each await keeps what is evaluated before it, so the code grows by the square, as a rustc machine does. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void dozensOfAwaitsInOneCall(Layout layout) {
        String sum = "static int sum(int... all) { int s = 0; for (int i : all) s = s * 3 + i; return s; }\n";
        works(program(sum, "n = sum(" + each(50, ", ", i -> "n + await(Probe.later(" + i + "))") + ");"), layout);
    }

    @Test
    void textOfMoreOperandsThanOneConcatenationTakes() {
        works(program(
                "",
                "String s = \"\" + n" + each(250, "", i -> i % 25 == 0 ? " + await(Probe.later(" + i + "))" : " + n++")
                        + ";\nProbe.log(s);"));
    }

    /** The machine's constructor has `this` besides: what is too many for it is refused, and not left to javac. */
    @Test
    void moreParametersThanAMachineTakes() {
        String parameters = each(255, ", ", i -> "int p" + i);
        worksOrIsTooLarge(
                program(
                        "@Async static Future<Integer> all(" + parameters + ") throws Exception {\n"
                                + "int first = await(Probe.later(p0));\nreturn Future.ready(first + "
                                + each(255, " + ", i -> "p" + i) + ");\n}\n",
                        "n = await(all(" + each(255, ", ", i -> "n + " + i) + "));"),
                Layout.LINES);
    }

    @Test
    void manyParameters() {
        String parameters = each(127, ", ", i -> (i % 2 == 0 ? "long p" : "double p") + i);
        works(program(
                "@Async static Future<Double> all(" + parameters + ") throws Exception {\n"
                        + "int first = await(Probe.later((int) p0));\nreturn Future.ready(first + "
                        + each(127, " + ", i -> "p" + i) + ");\n}\n",
                "double d = await(all(" + each(127, ", ", i -> "n + " + i) + "));\nProbe.log(d);"));
    }

    @Test
    void moreLocalsThanOneByteCounts() {
        works(program(
                "",
                each(300, "\n", i -> (i % 3 == 0 ? "long v" : "int v") + i + " = n + " + i + ";")
                        + "\nn += await(Probe.later(1));\nv7++; v299 += await(Probe.later(2));\nProbe.log("
                        + each(300, " + ", i -> "v" + i) + ");"));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aSwitchOfAThousandCases(Layout layout) {
        String cases = each(
                1_000,
                "\n",
                i -> "case " + i + ": n += "
                        + (i % 10 == 0 ? "await(Probe.later(" + i + "));" : i + ";")
                        + (i % 3 == 0 ? " break;" : ""));
        worksOrIsTooLarge(
                program("", "for (int i = 0; i < 1000; i += 37) switch (i) {\n" + cases + "\ndefault: n--;\n}"),
                layout);
    }

    @Test
    void hundredsOfMethodsInOneClass() {
        works(program(
                each(
                                300,
                                "\n",
                                i -> "@Async static Future<Integer> m" + i
                                        + "(int x) throws Exception { return Future.ready(x + await(Probe.later(" + i
                                        + "))); }")
                        + "\n",
                each(300, "\n", i -> "n += await(m" + i + "(n));")));
    }

    @Test
    void aLargeArrayInitialiserAroundAnAwait() {
        Program p = program(
                "",
                "int[] all = {" + each(3_000, ", ", i -> i == 1_500 ? "await(Probe.later(7))" : "n + " + i % 100)
                        + "};\nProbe.log(java.util.Arrays.hashCode(all));");
        works(p);
        assertThat(output(p, Layout.PRETTY).length()).isLessThan(p.text().length() * 12);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aFinallyIsWrittenOnce(Layout layout) {
        String open = each(10, "\n", i -> "try { n++;");
        String close =
                each(10, "\n", i -> "} finally { n += await(Probe.later(" + i + ")); Probe.log(\"f" + i + "\"); }");
        Program p = program("", open + "\nn += await(Probe.later(5));\n" + close);
        works(p, layout);
        for (int i = 0; i < 10; i++) {
            assertThat(output(p, layout).split("\"f" + i + "\"", -1)).hasLength(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void whatFollowsABranchIsWrittenOnce(Layout layout) {
        String ifs = each(
                20,
                "\n",
                i -> "if (n % 2 == " + i % 2 + ") n += await(Probe.later(" + i
                        + ")); else n -= await(Probe.later(1));\n" + "Probe.log(\"j" + i + "\" + n);");
        Program p = program("", ifs);
        works(p, layout);
        for (int i = 0; i < 20; i++) {
            assertThat(output(p, layout).split("\"j" + i + "\"", -1)).hasLength(2);
        }
    }

    /** The one is for compilers and debuggers: the glue of a statement stands on its line. The other is for people. */
    @Test
    void linesAreLongInOneLayoutOnly() {
        Program p = program("", awaits(20));
        assertThat(output(p, Layout.LINES).lines().count())
                .isEqualTo(p.text().lines().count());
        assertThat(output(p, Layout.PRETTY).lines().filter(l -> l.length() > 500))
                .isEmpty();
    }

    private static String output(Program p, Layout layout) {
        Compilation c = Compiler.compile(List.of(p.file()), new Options(Library.PRODUCT.classPath(), 0, layout));
        assertThat(c.diagnostics()).isEmpty();
        return c.outputs().get(0).text();
    }
}
