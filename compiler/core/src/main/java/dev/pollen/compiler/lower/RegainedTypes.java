package dev.pollen.compiler.lower;

import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Methods of the machine that give a value a type with intersections in it, which javac infers from the bounds of their type parameters:
 *
 * <pre>
 *   typed(value).get()
 *
 *   private static &lt;T extends Shape & Giver&lt;?>, T2 extends Shape & Giver&lt;? extends T>> Supplier&lt;T2> typed(Object of) {
 *     return () -> (T2) of;
 *   }
 * </pre>
 *
 * It is not the bridge that gives the value, since the place of its call must not take part in the inference. Type parameters of
 * the method or class are the bridge's, too, and inferred from a {@code (Supplier<A>) null}.
 */
final class RegainedTypes {
    private final Lowering lowering;
    private final Map<TypeMirror, Boolean> written = new HashMap<>(); // two type parameters may have one name

    RegainedTypes(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Whether {@code type} has an intersection in it, maybe as the bound of a capture. */
    static boolean isOne(@Nullable TypeMirror type) {
        return type != null && TypeParts.mentionsSeveral(type);
    }

    /** Whether there can be a bridge that gives {@code type}. */
    boolean canGive(TypeMirror type) {
        return written.computeIfAbsent(type, t -> new Text().written(t) != null);
    }

    /** What stands before a value that is to be a {@code type}; {@link #CLOSING} stands behind it. */
    String opening(TypeMirror type) {
        Text text = new Text();
        String given = text.written(type);
        String supplier = lowering.types.nameOf(lowering.unit.elements().getTypeElement("java.util.function.Supplier"));
        List<String> parameters = new ArrayList<>();
        text.around.forEach((name, bounds) -> parameters.add(name + bounds));
        text.parameters.forEach((bounds, name) -> parameters.add(name + bounds));
        Set<String> around = text.around.keySet();
        String taken = around.stream()
                .map(a -> supplier + "<" + a + "> like" + a + ", ")
                .collect(Collectors.joining());
        String like =
                around.stream().map(a -> "(" + supplier + "<" + a + ">) null, ").collect(Collectors.joining());
        String head = " private static <" + String.join(", ", parameters) + "> " + supplier + "<" + given + "> ";
        String rest = "(" + taken + lowering.types.object().text() + " of) { return () -> (" + given + ") of; }";
        return lowering.host.own().named(head, "typed", fresh -> FieldBridges.lint(lowering) + head + fresh + rest)
                + "(" + like;
    }

    static final String CLOSING = ").get()";

    /** A type in source form, with type parameters for the intersections in it. */
    private final class Text {
        final Map<String, String> parameters = new LinkedHashMap<>(); // by their bounds
        final Map<String, String> around = new LinkedHashMap<>(); // those of the method or class, with their bounds
        private final Set<TypeMirror> expanding = new HashSet<>();
        private int names;

        /** Null where that does not do outside of the method. */
        @Nullable
        String written(TypeMirror type) {
            if (type instanceof IntersectionType all) return parameter(all);
            if (isCapture(type)) return written(((TypeVariable) type).getUpperBound());
            if (!isOne(type)) return named(type);
            if (type instanceof ArrayType a) {
                String component = written(a.getComponentType());
                return component == null ? null : component + "[]";
            }
            return type instanceof DeclaredType d ? declared(d) : null;
        }

        private @Nullable String declared(DeclaredType type) {
            boolean inner = type.getEnclosingType() instanceof DeclaredType outer
                    && !outer.getTypeArguments().isEmpty();
            String name = inner
                    ? written(type.getEnclosingType())
                    : named(lowering.unit.types().erasure(type));
            if (name == null) return null;
            List<String> arguments = new ArrayList<>();
            for (TypeMirror a : type.getTypeArguments()) {
                String argument = argument(a);
                if (argument == null) return null;
                arguments.add(argument);
            }
            return name
                    + (inner ? "." + type.asElement().getSimpleName() : "")
                    + (arguments.isEmpty() ? "" : "<" + String.join(", ", arguments) + ">");
        }

        private @Nullable String argument(TypeMirror type) {
            if (type instanceof WildcardType w) {
                if (w.getSuperBound() != null) return after("? super ", w.getSuperBound());
                return w.getExtendsBound() == null ? "?" : after("? extends ", w.getExtendsBound());
            }
            if (!isCapture(type)) return written(type);
            TypeVariable v = (TypeVariable) type;
            if (!expanding.add(v)) return "?"; // a recursive bound would never end
            boolean below = v.getLowerBound().getKind() != TypeKind.NULL;
            String text = below ? after("? super ", v.getLowerBound()) : after("? extends ", v.getUpperBound());
            expanding.remove(v);
            return text;
        }

        private @Nullable String after(String before, TypeMirror bound) {
            String text = written(bound);
            return text == null ? null : before + text;
        }

        private @Nullable String parameter(IntersectionType all) {
            List<String> bounds = new ArrayList<>();
            for (TypeMirror bound : TypeParts.bounds(all)) {
                String text = bound instanceof DeclaredType ? written(bound) : null;
                if (text == null) return null;
                if (!TypeParts.isOf(bound, "java.lang.Object")) bounds.add(text);
            }
            return parameters.computeIfAbsent(" extends " + String.join(" & ", bounds), b -> name());
        }

        private String name() {
            String name;
            do {
                names++;
                name = names == 1 ? "T" : "T" + names;
            } while (!lowering.types.isFree(name));
            return name;
        }

        private @Nullable String named(TypeMirror type) {
            Type text = lowering.types.isExact(type) ? lowering.types.of(type, lowering.bridges.place()) : null;
            boolean does = text != null && !text.projected() && !text.assumed() && !text.erasedInField();
            return does && TypeParts.parameters(type).stream().allMatch(this::isAround) ? text.text() : null;
        }

        /** Makes {@code v} a type parameter of the bridge, too; false where its bounds do not do outside of the method. */
        private boolean isAround(TypeVariable v) {
            String name = v.asElement().getSimpleName().toString();
            if (around.putIfAbsent(name, "") != null) return true;
            TypeMirror bound = v.getUpperBound();
            List<String> bounds = new ArrayList<>();
            for (TypeMirror b : bound instanceof IntersectionType all ? all.getBounds() : List.of(bound)) {
                String text = named(b);
                if (text == null) return false;
                bounds.add(text);
            }
            around.put(name, " extends " + String.join(" & ", bounds));
            return true;
        }

        private static boolean isCapture(TypeMirror type) {
            return type.getKind() == TypeKind.TYPEVAR
                    && ((TypeVariable) type)
                            .asElement()
                            .getSimpleName()
                            .toString()
                            .startsWith("<");
        }
    }
}
