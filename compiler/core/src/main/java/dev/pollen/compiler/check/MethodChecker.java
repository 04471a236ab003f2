package dev.pollen.compiler.check;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether a method can be {@code @Async} at all. */
final class MethodChecker {
    private static final int MOST_SLOTS = 255;

    private final Unit unit;
    private final Consumer<Diagnostic> report;

    MethodChecker(Unit unit, Consumer<Diagnostic> report) {
        this.unit = unit;
        this.report = report;
    }

    void check(TreePath path) {
        MethodTree tree = (MethodTree) path.getLeaf();
        ExecutableElement method = (ExecutableElement) unit.trees().getElement(path);
        returnType(tree, method.getReturnType());
        if (tree.getBody() != null) parameters(tree, method);
        if (method.getModifiers().contains(Modifier.SYNCHRONIZED)
                || method.getModifiers().contains(Modifier.NATIVE)) {
            say(
                    Code.P0203,
                    nameOf(unit, tree),
                    "an @Async method cannot be synchronized or native",
                    "guard what needs it with a synchronized block that does not await");
        }
    }

    /** The machine's constructor takes what the method does, itself and maybe the object around (JVMS 4.3.3). */
    private void parameters(MethodTree tree, ExecutableElement method) {
        int slots = method.getModifiers().contains(Modifier.STATIC) ? 1 : 2;
        for (VariableElement p : method.getParameters()) {
            TypeKind kind = p.asType().getKind();
            slots += kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1;
        }
        if (slots <= MOST_SLOTS) return;
        say(
                Code.P0303,
                nameOf(unit, tree),
                "the machine of this method would have more parameters than the JVM allows",
                "put some of them into an object");
    }

    private void returnType(MethodTree tree, TypeMirror type) {
        if (type instanceof DeclaredType d && d.asElement() instanceof TypeElement e) {
            String name = e.getQualifiedName().toString();
            boolean known = name.equals("dev.pollen.Future")
                    || name.equals("java.util.concurrent.CompletionStage")
                    || name.equals("java.util.concurrent.CompletableFuture");
            if (known) return;
        }
        if (TypeParts.mentionsMissing(type)) { // javac has no name for it that would tell anything
            say(
                    Code.P0201,
                    at(tree),
                    "an @Async method must return a Future, and javac does not know " + unit.text(at(tree)),
                    "import the type, or return Future, CompletionStage or CompletableFuture");
            return;
        }
        say(
                Code.P0201,
                at(tree),
                "an @Async method must return a Future, not " + type,
                "return Future<" + boxed(type) + ">");
    }

    private Span at(MethodTree tree) {
        return tree.getReturnType() != null && unit.isWritten(tree.getReturnType())
                ? unit.span(tree.getReturnType())
                : nameOf(unit, tree);
    }

    private String boxed(TypeMirror type) {
        return switch (type.getKind()) {
            case VOID -> "Void";
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE ->
                unit.types()
                        .boxedClass(unit.types().getPrimitiveType(type.getKind()))
                        .getSimpleName()
                        .toString();
            default -> type.toString();
        };
    }

    /** The place of a method's name. */
    static Span nameOf(Unit unit, MethodTree tree) {
        int from = unit.start(tree);
        Tree type = tree.getReturnType();
        if (type != null && unit.isWritten(type)) from = unit.end(type);
        Matcher m = Pattern.compile("\\b" + Pattern.quote(tree.getName().toString()) + "\\b")
                .matcher(unit.file().text());
        return m.find(from) ? new Span(m.start(), m.end()) : unit.span(tree);
    }

    private void say(Code code, Span at, String message, String help) {
        report.accept(new Diagnostic(code, unit.file(), at, message, List.of(), List.of(help)));
    }
}
