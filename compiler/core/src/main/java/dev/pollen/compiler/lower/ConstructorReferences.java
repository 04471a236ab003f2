package dev.pollen.compiler.lower;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.attribute.TypeNames;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * References to constructors of classes that stand in a scope: in which object of that, such a reference cannot say. So
 * each constructor has a method beside the class, and that is generic, has rivals and is exact (JLS 15.13.1) where the
 * constructor is:
 *
 * <pre>
 *   O::new      class OScope { … class O { O(int x) { … } } O newO(int a0) { return new O(a0); } }   new OScope(n)::newO
 * </pre>
 */
final class ConstructorReferences {
    private final Lowering lowering;
    private final Map<Tree, String> names = new HashMap<>();

    ConstructorReferences(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Makes {@code reference}, which has the name of {@code n} at {@code mention}, one to its methods. */
    void replace(NamedClass n, MemberReferenceTree reference, IdentifierTree mention) {
        Tree qualifier = reference.getQualifierExpression();
        int start = lowering.unit.start(reference);
        if (qualifier instanceof AnnotatedTypeTree annotated) {
            start = lowering.unit.start(annotated.getAnnotations().get(0));
            qualifier = annotated.getUnderlyingType();
        }
        boolean written = qualifier instanceof ParameterizedTypeTree;
        boolean generic = !n.element().getTypeParameters().isEmpty();
        // a method has the type parameters of both, and would need all or none
        boolean some = written
                ? constructors(n).stream().anyMatch(c -> !c.getTypeParameters().isEmpty())
                : generic && reference.getTypeArguments() != null;
        if (some) throw lowering.unsupported(reference, "this reference to a generic constructor of a generic class");
        String name = names.computeIfAbsent(n.tree(), k -> lowering.names.fresh("new" + n.simpleName()));
        int end = lowering.unit.end(reference);
        Object object = n.scopeObject(lowering.unit.span(mention));
        lowering.edit(start, lowering.unit.end(mention), "new ", object, written ? "::" : "");
        if (written) lowering.edit(lowering.unit.end(qualifier), end, name);
        else lowering.edit(end - "new".length(), end, name);
    }

    private static List<ExecutableElement> constructors(NamedClass n) {
        return ElementFilter.constructorsIn(n.element().getEnclosedElements());
    }

    /** The methods that stand beside {@code n}. */
    String methods(NamedClass n) {
        if (!names.containsKey(n.tree())) return "";
        return constructors(n).stream().map(c -> " " + method(n, c)).collect(Collectors.joining());
    }

    private String method(NamedClass n, ExecutableElement constructor) {
        List<TypeVariable> own = variables(n.element().getTypeParameters());
        List<TypeVariable> all = new ArrayList<>(own);
        all.addAll(variables(constructor.getTypeParameters()));
        TypeNames types = lowering.types.declaring(all);
        Parameters parameters = Parameters.of(constructor, type -> exact(type, n, types));
        String type = n.simpleName()
                + (own.isEmpty() ? "" : own.stream().map(Object::toString).collect(Collectors.joining(", ", "<", ">")));
        String safe =
                constructor.getAnnotation(SafeVarargs.class) == null ? "" : "@" + types.lang("SafeVarargs") + " final ";
        return safe
                + suppressed(n, constructor, types)
                + Bridges.typeParameters(lowering, types, all, n.tree())
                + type + " " + names.get(n.tree()) + "(" + String.join(", ", parameters.declared()) + ")"
                + parameters.thrown() + " { return new " + type + "(" + String.join(", ", parameters.names()) + "); }";
    }

    /** What those of the class and its constructor need not warn of, this need not either; nor that it is like its rivals. */
    private String suppressed(NamedClass n, ExecutableElement constructor, TypeNames types) {
        Set<String> warnings = SuppressedWarnings.in(n.body().getModifiers());
        warnings.addAll(
                SuppressedWarnings.in(lowering.unit.trees().getTree(constructor).getModifiers()));
        if (constructor.getAnnotation(SafeVarargs.class) != null) warnings.add("varargs");
        if (constructors(n).size() > 1) warnings.add("overloads");
        if (warnings.isEmpty()) return "";
        return warnings.stream()
                .map(w -> "\"" + w + "\"")
                .collect(Collectors.joining(", ", "@" + types.lang("SuppressWarnings") + "({", "}) "));
    }

    private static List<TypeVariable> variables(List<? extends TypeParameterElement> parameters) {
        return parameters.stream().map(p -> (TypeVariable) p.asType()).toList();
    }

    /** As the constructor has it: one above it would not do. */
    private String exact(TypeMirror type, NamedClass n, TypeNames types) {
        Type text = Lowering.typeOf(type, lowering.unit.span(n.home()), types);
        if (!text.projected() && !text.assumed()) return text.text();
        throw lowering.unsupported(n.tree(), "a reference to a constructor with the type " + type);
    }
}
