package dev.pollen.compiler.catalogue;

import static dev.pollen.compiler.catalogue.SizesTest.each;
import static dev.pollen.compiler.catalogue.SizesTest.program;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.pollen.compiler.harness.Program;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Code that is nested deeper than people write it, but not deeper than javac takes it: rows DN of the catalogue. */
class NestingTest {
    /** What javac gets for the program, and for what comes of it. */
    private static final long STACK = 8L << 20;

    private static void works(Program p) {
        FutureTask<Object> task = new FutureTask<>(() -> {
            SizesTest.works(p);
            return null;
        });
        new Thread(null, task, "deep", STACK).start();
        assertDoesNotThrow(() -> task.get());
    }

    @Test
    void parentheses() {
        works(program("", "n = " + "(".repeat(500) + "await(Probe.later(1)) + n" + ")".repeat(500) + ";"));
    }

    @Test
    void calls() {
        works(program(
                "static int inc(int a, int b) { return a * 3 + b; }\n",
                "n = " + "inc(n, ".repeat(200) + "await(Probe.later(1))" + ")".repeat(200) + ";"));
    }

    @Test
    void aSumOfThousands() {
        works(program(
                "",
                "int m = " + each(2_500, " + ", i -> i == 1_250 ? "await(Probe.later(7))" : "n * " + i)
                        + ";\nProbe.log(m);"));
    }

    @Test
    void aChainOfElseIfs() {
        works(program(
                "",
                "for (int i = 0; i < 1000; i += 99) {\n"
                        + each(
                                500,
                                "\nelse ",
                                i -> "if (i == " + 2 * i + ") "
                                        + (i % 5 == 0 ? "n += await(Probe.later(" + i + "));" : "n -= " + i + ";"))
                        + "\nelse n = n * 2 + await(Probe.later(2));\n}"));
    }

    @Test
    void aChainOfCalls() {
        works(program(
                "",
                "StringBuilder s = new StringBuilder();\ns"
                        + each(1_000, "", i -> i % 250 == 7 ? ".append(await(Probe.later(" + i + ")))" : ".append(n++)")
                        + ";\nProbe.log(s);"));
    }

    @Test
    void asyncBlocks() {
        works(program(
                "",
                "Probe.log(" + each(20, "", i -> "await(dev.pollen.Pollen.async(() -> " + i + " + ")
                        + "await(Probe.later(7))" + "))".repeat(20) + ");"));
    }

    @Test
    void asyncBlocksWithBodies() {
        works(program(
                "",
                each(
                                20,
                                "\n",
                                i -> "dev.pollen.Future<Integer> f" + i + " = dev.pollen.Pollen.async(() -> {\nint v"
                                        + i + " = await(Probe.later(" + i + "));")
                        + "\nif (v0 == v1) Probe.log(\"never\");"
                        + each(
                                20,
                                "\n",
                                i -> "return v" + (19 - i) + (i == 0 ? ";\n});" : " + await(f" + (20 - i) + ");\n});"))
                        + "\nProbe.log(await(f0));"));
    }
}
