package dev.pollen.compiler.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.attribute.TypeNames;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.tree.Type;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Writes the declaration of a class that had no name, and the expression that makes its object. */
final class NamedClassText {
    private final Lowering lowering;

    NamedClassText(Lowering lowering) {
        this.lowering = lowering;
    }

    /** What is left of the expression. */
    void replace(NamedClass n) {
        NewClassTree creation = (NewClassTree) n.tree();
        ExpressionTree outer = creation.getEnclosingExpression();
        if (outer == null) {
            Tree base = creation.getIdentifier();
            lowering.edit(lowering.unit.start(base), lowering.unit.end(base), made(n));
        } else {
            int start = lowering.unit.start(creation);
            if (!lowering.facts.suspends(creation)) lowering.editBefore(start, opening(n));
            String next = creation.getArguments().isEmpty() ? ")" : "), ";
            lowering.edit(lowering.unit.end(outer), paren(creation) + 1, next);
        }
        lowering.edit(brace(creation), lowering.unit.end(creation), "");
    }

    /** {@code outer.new Inner(a) { … }} becomes {@code new X(outer, a)}. */
    Fragment opening(NamedClass n) {
        String check = "(" + lowering.types.inExpression("java.util.Objects") + ".requireNonNull(";
        return Fragment.of("new ", made(n), check);
    }

    /** What stands behind {@code new}. */
    private Fragment made(NamedClass n) {
        return Fragment.of(n.maker(lowering.unit.span(n.tree())), n.simpleName());
    }

    private int paren(NewClassTree creation) {
        int from = lowering.unit.end(creation.getIdentifier());
        return Words.findChar(lowering.unit.file().text(), '(', from, lowering.unit.end(creation));
    }

    private int brace(NewClassTree creation) {
        int from = lowering.unit.end(creation.getIdentifier());
        for (ExpressionTree argument : creation.getArguments()) from = lowering.unit.end(argument);
        int end = lowering.unit.end(creation);
        int closing = Words.findChar(lowering.unit.file().text(), ')', from, end);
        return Words.findChar(lowering.unit.file().text(), '{', closing, end);
    }

    /** The declaration without its scope. */
    Fragment declaration(NamedClass n) {
        NewClassTree creation = (NewClassTree) n.tree();
        Span body = new Span(brace(creation) + 1, lowering.unit.end(creation));
        TypeElement e = n.element();
        boolean isInterface = !e.getInterfaces().isEmpty();
        TypeMirror base = isInterface ? e.getInterfaces().get(0) : e.getSuperclass();
        // javac's lint wants a serialVersionUID of a class with a name
        boolean serial = lowering.unit.isA(e.asType(), "java.io.Serializable");
        String head = (serial ? "@SuppressWarnings(\"serial\") " : "") + "class " + n.simpleName()
                + (isInterface ? " implements " : " extends ")
                + exact(base, n, lowering.types).text() + " {" + constructor(n, creation);
        return Fragment.of(head, body);
    }

    private Type exact(TypeMirror type, NamedClass n, TypeNames types) {
        Type written = Lowering.typeOf(type, lowering.unit.span(n.home()), types);
        if (!written.projected()) return written;
        NewClassTree creation = (NewClassTree) n.tree();
        throw PassedVariables.local(lowering.unit.span(creation.getIdentifier()), type.toString());
    }

    private String constructor(NamedClass n, NewClassTree creation) {
        Element element = lowering.facts.element(creation);
        if (!(element instanceof ExecutableElement made)) return "";
        if (made.getParameters().isEmpty() && made.getThrownTypes().isEmpty()) return "";
        List<? extends TypeVariable> variables = ((ExecutableType) made.asType()).getTypeVariables();
        TypeNames types = lowering.types.declaring(variables);
        Parameters parameters =
                Parameters.of(made, type -> exact(type, n, types).text());
        boolean inner = creation.getEnclosingExpression() != null; // the first parameter is the object around
        List<String> arguments =
                parameters.names().subList(inner ? 1 : 0, parameters.names().size());
        return " " + Bridges.typeParameters(lowering, types, variables, creation)
                + n.simpleName() + "(" + String.join(", ", parameters.declared()) + ")" + parameters.thrown()
                + (inner ? " { a0.super(" : " { super(") + String.join(", ", arguments) + "); }";
    }
}
