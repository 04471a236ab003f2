package dev.pollen.compiler.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a debugger, a log or a build sees of a machine: rows DB of the catalogue. */
class DebuggingTest {
    private static final String METHOD = """
            @Async Future<String> greet(String name, Future<String> f) throws Exception { // 1
              String first = "Hello, " + name; // 2
              String
                  second = await(f), // 4
                  third = first
                      + await(f) // 6
                      + second; // 7
              for (int i = 0; i < 2; i++) { // 8
                String part = await(f); // 9
                log(part); // 10
              } // 11
              if (third.isEmpty()) { // 12
                int part = 7; // 13
                log(part + await(f) + part); // 14
              }
              return Future.ready(third); // 16
            }
            """;

    /** A line of {@code METHOD} in the file. */
    private static int line(int number) {
        return number + (int) Loaded.source("").text().lines().count() - 1;
    }

    private record Variable(String name, String descriptor) {}

    /** The line entries of the machine's {@code poll} in the order of the code, and its variables. */
    private static List<Integer> debugInfo(Map<String, byte[]> classes, Set<Variable> variables) {
        List<Integer> numbers = new ArrayList<>();
        new ClassReader(classes.get("C$GreetFuture"))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String s, String[] thrown) {
                                if (!name.equals("poll") || (access & Opcodes.ACC_BRIDGE) != 0) return null;
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitLineNumber(int line, Label start) {
                                        numbers.add(line);
                                    }

                                    @Override
                                    public void visitLocalVariable(
                                            String name,
                                            String descriptor,
                                            String signature,
                                            Label start,
                                            Label end,
                                            int index) {
                                        variables.add(new Variable(name, descriptor));
                                    }
                                };
                            }
                        },
                        0);
        return numbers;
    }

    @Test
    void everyLineHasCodeAndNoOtherLineHas() throws Exception {
        List<Integer> lines = debugInfo(Loaded.of(METHOD).classes(), new LinkedHashSet<>());
        for (int number : new int[] {2, 4, 6, 8, 9, 10, 12, 13, 14, 16}) {
            assertWithMessage("line " + number).that(lines).contains(line(number));
        }
        for (int number : lines) {
            assertThat(number).isAtLeast(line(1));
            assertThat(number).isAtMost(line(17));
        }
    }

    /** In a straight method a debugger never jumps back, even where statements have many lines. */
    @Test
    void linesOnlyGrowWhereTheCodeDoes() throws Exception {
        List<Integer> lines = debugInfo(Loaded.of("""
                        @Async static Future<String> greet(Future<String> f) throws Exception {
                          String a =
                              await(f);
                          String b = a
                              + await(f)
                              + a;
                          log(
                              await(f)
                                  + b);
                          return Future.ready(
                              a + b);
                        }
                        """).classes(), new LinkedHashSet<>());
        int end = lines.indexOf(line(11));
        assertThat(end).isGreaterThan(0);
        assertThat(lines.subList(0, end)).isInOrder();
    }

    @Test
    void variablesHaveTheirOwnNamesAndTypes() throws Exception {
        Set<Variable> variables = new LinkedHashSet<>();
        debugInfo(Loaded.of(METHOD).classes(), variables);
        String string = "Ljava/lang/String;";
        assertThat(variables)
                .containsAtLeast(
                        new Variable("name", string),
                        new Variable("first", string),
                        new Variable("second", string),
                        new Variable("third", string),
                        new Variable("i", "I"),
                        new Variable("part", string),
                        new Variable("part", "I"));
    }

    /** {@code this} is the machine; the object whose method it is can be reached from it. */
    @Test
    void thisIsTheMachineWithinItsObject() throws Exception {
        assumeTrue(Runtime.version().feature() < 18, "javac leaves this$0 out where nothing needs it");
        Set<Variable> variables = new LinkedHashSet<>();
        Map<String, byte[]> classes = Loaded.of(METHOD).classes();
        debugInfo(classes, variables);
        assertThat(variables).contains(new Variable("this", "LC$GreetFuture;"));
        List<String> fields = new ArrayList<>();
        new ClassReader(classes.get("C$GreetFuture"))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public org.objectweb.asm.FieldVisitor visitField(
                                    int access, String name, String d, String s, Object v) {
                                fields.add(name + " " + d);
                                return null;
                            }
                        },
                        0);
        assertThat(fields).contains("this$0 LC;");
    }

    private static final String EXCEPTION = """
            static Exception made() {
              return new IOException("made");
            }
            @Async static Future<String> late(Future<String> f) throws Exception {
              Exception e = made();
              await(f);
              throw e;
            }
            """;

    @Test
    void anExceptionKeepsTheTraceOfItsCreation() throws Exception {
        Hand<String> f = new Hand<>();
        Future<String> machine = Loaded.of(EXCEPTION).call("late", f);
        Context cx = Context.of(() -> {});
        assertThat(machine.poll(cx).isPending()).isTrue();
        f.complete("x");
        StackTraceElement[] trace =
                assertThrows(Exception.class, () -> machine.poll(cx)).getStackTrace();
        assertThat(trace[0].getMethodName()).isEqualTo("made");
        assertThat(trace[0].getLineNumber()).isEqualTo(line(2));
        assertThat(trace[1].getClassName()).isEqualTo("C$LateFuture");
        assertThat(trace[1].getLineNumber()).isEqualTo(line(5));
    }

    @Test
    void aMachineInALogNamesItsMethod() throws Exception {
        assertThat(Loaded.of(EXCEPTION).call("late", new Hand<>()).toString()).startsWith("C$LateFuture@");
    }

    /** While a source is being typed: whatever is missing at the end or in the middle, there are diagnostics, no crash. */
    @Test
    void unfinishedSourcesAreReported() {
        String text = Loaded.source(METHOD + EXCEPTION).text();
        int start = text.indexOf("@Async");
        for (int cut = start; cut < text.length(); cut += 13) {
            String head = text.substring(0, cut);
            for (String end : List.of("", "\n}\n}\n", text.substring(Math.min(text.length(), cut + 9)))) {
                Compilation c = compile(new Program("C", head + end).file(), Layout.LINES);
                if (c.outputs().isEmpty()) assertThat(c.diagnostics()).isNotEmpty();
            }
        }
    }

    private static final String NEIGHBOURS = """
            /** The class's. */
            @SuppressWarnings( "unused" )
            class  Odd< T >  {
            \tint   odd ( int x )   {   return x ; } // tab

              /** Of the {@code field}. */
              @Deprecated  public  int field  =  1 ;

              %s

              /* after */ static  { ; }
              enum E { A ,B; }
              @interface Ann { int value ( ) default 7 ; }
            }
            """;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void neighboursStayAsTheyAre(Layout layout) {
        String method = "/** Doc. */ @Deprecated @dev.pollen.Async dev.pollen.Future<T> m(dev.pollen.Future<T> f)"
                + " { return dev.pollen.Future.ready(dev.pollen.Pollen.await(f)); }";
        String text = NEIGHBOURS.formatted(method);
        String output = compile(new SourceFile("Odd.java", "Odd.java", text), layout)
                .outputs()
                .get(0)
                .text();
        int at = text.indexOf(method);
        String header = method.substring(0, method.indexOf('{'));
        assertThat(output).contains(text.substring(text.indexOf("/** The class's"), at) + header);
        assertThat(output).endsWith(text.substring(at + method.length()));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aFileWithoutAsyncIsTheSameToTheByte(Layout layout) {
        Map<String, String> texts = new TreeMap<>(Map.of(
                "unix", NEIGHBOURS.formatted("int await;"),
                "windows",
                        NEIGHBOURS
                                .formatted("String s = \"@Async\"; // await(x)")
                                .replace("\n", "\r\n"),
                "noEnd", "class A { }",
                "mark", "\uFEFFclass A { }\n",
                "imports", "import static dev.pollen.Pollen.*;\nimport dev.pollen.*;\r\n\f class A {\t}\r\r",
                "empty", ""));
        texts.forEach((name, text) -> {
            Compilation c = compile(new SourceFile("A.java", "A.java", text), layout);
            assertWithMessage(name).that(c.diagnostics()).isEmpty();
            assertWithMessage(name).that(c.outputs().get(0).text()).isEqualTo(text);
        });
    }

    private static Compilation compile(SourceFile file, Layout layout) {
        return Compiler.compile(List.of(file), new Options(Library.PRODUCT.classPath(), 0, layout));
    }
}
