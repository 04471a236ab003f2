package dev.pollen.compiler.attribute;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of methods go; whatever else a file could know of another stays. */
class OutlineTest {
    private static final String ERROR = "an error";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class A { int f(int x) throws E { return g(x); } }|class A { int f(int x) throws E {throw null;} }",
                "class A { <T> T[] f()[] { if (x) { } } int y; }|class A { <T> T[] f()[] {throw null;} int y; }",
                "class A { @B(c = {1}) void f(@C({}) int x) { } }|class A { @B(c = {1}) void f(@C({}) int x) {throw null;} }",
                "@a.B(1) class A { @a.b.C int f() { } }|@a.B(1) class A { @a.b.C int f() {throw null;} }",
                "interface A { default int f() { return 1; } }|interface A { default int f() {throw null;} }",
                "record A(int x) { int f() { return x; } }|record A(int x) { int f() {throw null;} }",
                "class A { class B { int f() { } } int g() { } }|class A { class B { int f() {throw null;} } int g() {throw null;} }",
                "enum A { X, Y; int f() { } }|enum A { X, Y; int f() {throw null;} }",
                "class A { String s() { return \"}\" + '}'; } int x; }|class A { String s() {throw null;} int x; }",
                "void main() { }|void main() {throw null;}",
            })
    void bodiesGo(String source, String outline) {
        assertThat(Outline.of(source).text()).isEqualTo(outline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class A { final int x; A(int y) { x = y; } }",
                "class A { static { int x = 1; } { f(); } }",
                "class A { int x = f(() -> { return 1; }), y[] = {1}; }",
                "class A { Object o = new Object() { int f() { return 1; } }; }",
                "enum A { X(1) { int f() { return 1; } }, Y { } }",
                "record A(int x) { A { if (x < 0) throw null; } }",
                "@interface A { String[] value() default {}; int[] x() default { 1 }; }",
                "module a.b { requires c; exports d; }",
                "class A { String f() { return \"\\u007d\"; } }",
                "class A { int f() { return 1; }",
            })
    void theRestStays(String source) {
        assertThat(Outline.of(source).text()).isEqualTo(source);
    }

    @Test
    void commentsAndBlanksDoNotCount() {
        String plain = "package p; class A { int f ( ) { return 1 ; } }";
        String dressed =
                "/* package q; */\r\npackage p;\n\n  /** A {@code }}. */ class A {\tint f\n(/**/) { // }\n return 2; } }\n";
        assertThat(Outline.of(dressed)).isEqualTo(Outline.of(plain));
    }

    @Test
    void namesThePackageAndTheTopLevelTypes() {
        Outline outline = Outline.of(
                "@Deprecated(since = \"{\") package a . b; import c.record.D; class A { class I { } } record R(int x) { }"
                        + " @interface N { } enum E { X } sealed interface S permits R { } class G<T extends A> { }");
        assertThat(outline.packageName()).isEqualTo("a.b");
        assertThat(outline.types())
                .containsExactly("A", "R", "N", "E", "S", "G")
                .inOrder();
        assertThat(Outline.packageOf("import a.b; class C { }")).isEmpty();
        assertThat(Outline.packageOf("")).isEmpty();
    }

    @Test
    void thisProjectsOwnSourcesKeepTheirDeclarations() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("src"))) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(files.size()).isGreaterThan(100);
        for (Path file : files) {
            String source = Files.readString(file);
            List<String> declarations = declarations(source);
            if (declarations.contains(ERROR)) continue; // not Java to this JDK
            String outline = Outline.of(source).text();
            assertWithMessage("%s", file).that(declarations(outline)).isEqualTo(declarations);
        }
    }

    private static List<String> declarations(String source) throws IOException {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaFileObject file = new MemoryFile(URI.create("pollen:/A.java"), "", () -> source);
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, said, List.of("-proc:none"), null, List.of(file));
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree tree : task.parse()) new Declarations().scan(tree, found);
        said.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .forEach(d -> found.add(ERROR));
        return found;
    }

    private static final class Declarations extends TreeScanner<Void, List<String>> {
        @Override
        public Void visitClass(ClassTree tree, List<String> found) {
            found.add(tree.getKind() + " " + tree.getModifiers() + tree.getSimpleName() + tree.getTypeParameters()
                    + tree.getExtendsClause() + tree.getImplementsClause());
            return super.visitClass(tree, found);
        }

        @Override
        public Void visitMethod(MethodTree tree, List<String> found) {
            found.add(tree.getModifiers() + " " + tree.getReturnType() + " " + tree.getName() + tree.getTypeParameters()
                    + tree.getParameters() + tree.getThrows() + tree.getDefaultValue() + (tree.getBody() == null));
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, List<String> found) {
            found.add(tree.toString());
            return super.visitVariable(tree, found);
        }
    }
}
