package dev.pollen.compiler.lower;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import dev.pollen.compiler.attribute.TypeNames;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.emit.Form;
import dev.pollen.compiler.emit.Shape;
import dev.pollen.compiler.tree.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What the class of a host's machine looks like: its names, and what javac must not warn of. */
final class HostShape {
    private static final List<String> SUPPRESSED =
            List.of("fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal");

    private final Host host;
    private final Unit unit;
    private final TypeNames types;
    private final @Nullable ExecutableElement method;
    private final Form form;
    private final boolean isStatic;

    HostShape(Host host, @Nullable ExecutableElement method, Form form, boolean isStatic) {
        this.host = host;
        this.unit = host.unit();
        this.types = host.types();
        this.method = method;
        this.form = form;
        this.isStatic = isStatic;
    }

    /** What the machine's class looks like. */
    Shape shape(String className, String label, boolean usesSelf) {
        List<? extends TypeParameterTree> own =
                form == Form.MEMBER ? ((MethodTree) host.body().tree()).getTypeParameters() : List.of();
        String parameters =
                own.isEmpty() ? "" : own.stream().map(unit::text).collect(Collectors.joining(", ", "<", ">"));
        String arguments = own.isEmpty()
                ? ""
                : own.stream().map(p -> p.getName().toString()).collect(Collectors.joining(", ", "<", ">"));
        String modifiers = form == Form.LOCAL ? "final" : isStatic ? "private static final" : "private final";
        return new Shape(
                form,
                className,
                label,
                unit.file().path().substring(unit.file().path().lastIndexOf('/') + 1),
                host.line(),
                modifiers,
                parameters,
                arguments,
                method == null
                        ? List.of()
                        : method.getParameters().stream().map(this::typeOf).toList(),
                host.result(),
                suppressed(),
                passesVarargs(),
                throwsAny(),
                method != null && !isFuture(method.getReturnType()),
                host.isInferred(),
                usesSelf ? host.names().self() : "",
                new Shape.RuntimeNames(
                        runtime("StateMachine"),
                        types.inExpression(runtime("StateMachine")),
                        runtime("Future"),
                        runtime("Poll"),
                        runtime("Context"),
                        runtime("Origin")),
                new Shape.LangNames(
                        types.lang("Exception"),
                        types.lang("Error"),
                        types.lang("Throwable"),
                        types.lang("SuppressWarnings"),
                        types.lang("Override")));
    }

    private static boolean isFuture(TypeMirror type) {
        return type instanceof DeclaredType d
                && ((TypeElement) d.asElement()).getQualifiedName().contentEquals("dev.pollen.Future");
    }

    private String typeOf(VariableElement parameter) {
        Type t = types.of(parameter.asType());
        if (t == null && unit.trees().getTree(parameter) instanceof VariableTree tree) t = types.declared(tree);
        return (t == null ? types.object() : t).text();
    }

    private String runtime(String name) {
        TypeElement element = unit.elements().getTypeElement("dev.pollen." + name);
        return element == null ? "dev.pollen." + name : types.nameOf(element);
    }

    /** The warnings to suppress; none in a machine that stands inside of another. */
    private List<String> suppressed() {
        if (method == null && host.outer() != null) return List.of();
        Set<String> all = new LinkedHashSet<>(SUPPRESSED);
        if (types.reachesByNull()) all.add("static");
        all.addAll(SuppressedWarnings.in(host.body().tree()));
        return List.copyOf(all);
    }

    /** Whether javac would warn of the method's array that it is passed on. */
    private boolean passesVarargs() {
        return method != null && method.isVarArgs() && method.getAnnotation(SafeVarargs.class) != null;
    }

    /** Whether the method may throw something that is neither an Exception nor an Error. */
    private boolean throwsAny() {
        if (method == null) return false;
        TypeMirror exception =
                unit.elements().getTypeElement("java.lang.Exception").asType();
        TypeMirror error = unit.elements().getTypeElement("java.lang.Error").asType();
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (!unit.types().isSubtype(thrown, exception) && !unit.types().isSubtype(thrown, error)) return true;
        }
        return false;
    }
}
