package dev.pollen.compiler.attribute;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static SourceFile file(String name, String text) {
        return new SourceFile("src/" + name, name, text);
    }

    private static Attribution attribute(SourceFile... files) {
        return Attribution.of(List.of(files), List.of(), new Options(Library.PRODUCT.classPath(), 17, Layout.LINES));
    }

    @Test
    void sourcesSeeEachOtherAndTheClassPath() {
        Attribution found = attribute(
                file("A.java", "class A { B b; dev.pollen.Future<B> f; }"),
                file("p/C.java", "package p; public class C {}"),
                file("B.java", "class B extends A { p.C c; }"));
        assertThat(found.problems()).isEmpty();
        assertThat(found.units().stream().map(u -> u.file().path()))
                .containsExactly("A.java", "p/C.java", "B.java")
                .inOrder();
    }

    @Test
    void anErrorHasItsPlaceAndMessage() {
        SourceFile wrong = file("A.java", "class A { int x = missing; }");
        Attribution.Problem problem = attribute(wrong).problems().get(0);
        assertThat(problem.file()).isEqualTo(wrong);
        assertThat(wrong.text().substring(problem.start(), problem.end())).isEqualTo("missing");
        assertThat(problem.message()).startsWith("cannot find symbol");
        assertThat(problem.message()).doesNotContain("\n");
        assertThat(problem.syntax()).isFalse();
    }

    @Test
    void theSecondClassOfANameIsNoClass() {
        SourceFile first = file("a/D.java", "package demo; class D {}");
        SourceFile second = file("b/D.java", "package demo; class D { void run() {} }");
        Attribution.Problem problem = attribute(first, second).problems().get(0);
        assertThat(problem.file()).isEqualTo(second);
        assertThat(problem.fatal()).isTrue();
        assertThat(problem.missing()).isFalse();
    }

    @Test
    void whatDoesNotParseIsToldApart() {
        assertThat(attribute(file("A.java", "class A { int x = ; }"))
                        .problems()
                        .get(0)
                        .syntax())
                .isTrue();
    }

    @Test
    void anErrorInOneSourceDoesNotHideTheTypesOfAnother() {
        Attribution found = attribute(
                file("A.java", "class A { int x = missing; }"), file("B.java", "class B { String s = \"\" + 1; }"));
        Unit unit = found.units().get(1);
        List<String> types = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitBinary(BinaryTree tree, Void p) {
                types.add(unit.trees().getTypeMirror(getCurrentPath()).toString());
                return null;
            }
        }.scan(new TreePath(unit.tree()), null);
        assertThat(types).containsExactly("java.lang.String");
    }

    @Test
    void anErrorOutsideOfAClassHasItsPlaceToo() {
        SourceFile wrong = file("A.java", "class A {}\n}\n");
        assertThat(attribute(wrong).problems().get(0).start()).isEqualTo(11);
    }

    @Test
    void aNameIsNotQualifiedTwice() {
        SourceFile closed = file("p/A.java", "package p; class A { public static class B { public static int x; } }");
        SourceFile user = file("D.java", "class D { int x = p.A.B.x; }");
        assertThat(attribute(closed, user).problems().get(0).message()).doesNotContain("p.A.p.A");
        assertThat(attribute(closed, user).problems().get(0).message()).contains("p.A.B");
    }

    @Test
    void warningsAreNotTold() {
        assertThat(attribute(file("A.java", "class A { java.util.List raw = new java.util.ArrayList(); }"))
                        .problems())
                .isEmpty();
    }

    @Test
    void allErrorsAreTold() {
        StringBuilder text = new StringBuilder("class A {");
        for (int i = 0; i < 150; i++)
            text.append(" Missing").append(i).append(" x").append(i).append(';');
        assertThat(attribute(file("A.java", text + "}")).problems()).hasSize(150);
    }

    /** javac would fold them into one, and an await beside them would lose its place. */
    @Test
    void adjacentStringsKeepTheirTrees() {
        Unit unit = attribute(file("A.java", "class A { String s = \"a\" + \"b\"; }"))
                .units()
                .get(0);
        List<String> texts = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitBinary(BinaryTree tree, Void p) {
                texts.add(unit.text(tree.getLeftOperand()) + " and " + unit.text(tree.getRightOperand()));
                return null;
            }
        }.scan(new TreePath(unit.tree()), null);
        assertThat(texts).containsExactly("\"a\" and \"b\"");
    }

    @Test
    void theReleaseIsTheSources() {
        SourceFile newer = file(
                "A.java", "class A { int f(Object o) { return switch (o) { case String s -> 1; default -> 2; }; } }");
        assertThat(attribute(newer).problems()).isNotEmpty();
    }

    @Test
    void positionsAreThoseOfTheText() {
        String text = "\n  class A { /* ü */ int x; }";
        Unit unit = attribute(file("A.java", text)).units().get(0);
        Span span = unit.span(unit.tree().getTypeDecls().get(0));
        assertThat(unit.text(span)).isEqualTo("class A { /* ü */ int x; }");
    }
}
