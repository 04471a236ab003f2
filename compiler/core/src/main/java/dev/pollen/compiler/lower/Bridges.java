package dev.pollen.compiler.lower;

import com.sun.source.tree.Tree;
import dev.pollen.compiler.attribute.TypeNames;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * Methods that are added to the class around, each for something that only that class can do, such as a call of a {@code
 * super}:
 *
 * <pre>
 *   Named.super.name(3)      private String superName(int a0) { return Named.super.name(a0); }   superName(3)
 * </pre>
 */
final class Bridges {
    private final Lowering lowering;
    private final Host host;

    Bridges(Lowering lowering, Host host) {
        this.lowering = lowering;
        this.host = host;
    }

    /** Where they stand: the method's own classes have no name there. */
    Span place() {
        return new Span(host.around().end(), host.around().end());
    }

    /** The name of the bridge to {@code receiver.method}, where that is a super. */
    String toSuper(ExecutableElement method, String receiver, Tree at) {
        TypeElement type = host.around().type();
        return to(
                receiver + " " + method,
                "super" + capitalised(method),
                name -> text(method, receiver + ".", type, name, at, lowering.types));
    }

    /** The name of the bridge to {@code method}, a static one of {@code receiver}, which is a type. */
    String toStatic(ExecutableElement method, String receiver, Tree at) {
        return to(
                receiver + method,
                "super" + capitalised(method),
                name -> text(method, receiver, null, name, at, lowering.types));
    }

    /**
     * The name of the bridge to {@code method}, which code in the class around calls by its name alone. Where other machines
     * are around that class, which have such methods, too, the bridge is one of the class around those; of a method of that
     * machine's own object, its name goes before the call.
     *
     * @param owner the class that has it; null where a static import has it
     */
    String toNamed(ExecutableElement method, @Nullable TypeElement owner, Tree at) {
        Host home = host;
        String self = "";
        for (Host h = host.outer(); h != null && self.isEmpty() && !h.declares(owner); h = h.outer()) {
            if (h.around().type().equals(owner)) self = h.self() + ".";
            else if (h.around().tree() != home.around().tree()) home = h;
        }
        String receiver = self;
        TypeNames types = home.types();
        return home.bridges()
                .named(
                        " " + method,
                        "own" + capitalised(method),
                        name -> text(method, receiver, owner, name, at, types));
    }

    /** The name of the bridge that is known as {@code key}; {@code text} declares it by its name. */
    String to(String key, String wish, UnaryOperator<String> text) {
        return host.bridges().named(key, wish, text);
    }

    static String capitalised(Element member) {
        String simple = member.getSimpleName().toString();
        return Character.toUpperCase(simple.charAt(0)) + simple.substring(1);
    }

    private String text(
            ExecutableElement method,
            String receiver,
            @Nullable TypeElement owner,
            String name,
            Tree at,
            TypeNames outer) {
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        var type = (ExecutableType)
                (isStatic || owner == null // it need not be of the class, nor depends on its type arguments
                        ? method.asType()
                        : lowering.unit.types().asMemberOf((DeclaredType) owner.asType(), method));
        TypeNames types = outer.declaring(type.getTypeVariables());
        List<String> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < type.getParameterTypes().size(); i++) {
            boolean last = method.isVarArgs() && i == type.getParameterTypes().size() - 1;
            String text = written(type.getParameterTypes().get(i), at, types);
            parameters.add((last ? text.substring(0, text.length() - 2) + "..." : text) + " a" + i);
            arguments.add("a" + i);
        }
        boolean isVoid = type.getReturnType().getKind() == TypeKind.VOID;
        String thrown = type.getThrownTypes().isEmpty()
                ? ""
                : type.getThrownTypes().stream()
                        .map(t -> written(t, at, types))
                        .collect(Collectors.joining(", ", " throws ", ""));
        boolean isSafe = !receiver.endsWith("super.") && method.getAnnotation(SafeVarargs.class) != null;
        boolean byObject = isStatic && owner != null && !receiver.isEmpty();
        String warnings = isSafe && byObject ? "{\"varargs\", \"static\"}" : isSafe ? "\"varargs\"" : "\"static\"";
        String kind = (isSafe ? "@" + types.lang("SafeVarargs") + " " : "")
                + (isSafe || byObject ? "@" + types.lang("SuppressWarnings") + "(" + warnings + ") " : "")
                + (isStatic && !byObject ? "private static " : "private ");
        return kind + typeParameters(lowering, types, type.getTypeVariables(), at)
                + (isVoid ? "void" : written(type.getReturnType(), at, types)) + " "
                + name
                + "(" + String.join(", ", parameters) + ")" + thrown + " { " + (isVoid ? "" : "return ")
                + receiver
                + method.getSimpleName() + "(" + String.join(", ", arguments) + "); }";
    }

    /** As they are declared: {@code <T extends Number>}; nothing for none. */
    static String typeParameters(Lowering lowering, TypeNames types, List<? extends TypeVariable> variables, Tree at) {
        if (variables.isEmpty()) return "";
        List<String> all = new ArrayList<>();
        for (TypeVariable v : variables) {
            List<? extends TypeMirror> each = v.getUpperBound() instanceof IntersectionType several
                    ? several.getBounds()
                    : List.of(v.getUpperBound());
            String bounds = each.stream()
                    .filter(b -> !TypeParts.isOf(b, "java.lang.Object"))
                    .map(b -> Lowering.typeOf(b, lowering.unit.span(at), types).text())
                    .collect(Collectors.joining(" & "));
            all.add(v.asElement().getSimpleName() + (bounds.isEmpty() ? "" : " extends " + bounds));
        }
        return "<" + String.join(", ", all) + "> ";
    }

    /** As the method that is called has it: one above it would not do. */
    private String written(TypeMirror type, Tree at, TypeNames types) {
        Type text = Lowering.typeOf(type, lowering.unit.span(at), types);
        if (!text.projected() && !text.assumed()) return text.text();
        throw lowering.unsupported(at, "a call that only the class around can make of a method with the type " + type);
    }
}
