package dev.pollen.compiler.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.step.Fragment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** For each group of a switch a constant that selects it. */
final class Representatives {
    private final Lowering lowering;
    private final ExpressionTree selector;
    private final List<? extends CaseTree> cases;

    Representatives(Lowering lowering, ExpressionTree selector, List<? extends CaseTree> cases) {
        this.lowering = lowering;
        this.selector = selector;
        this.cases = cases;
    }

    /** An expression that selects {@code c}; null where there is none. */
    @Nullable
    Fragment of(CaseTree c) {
        List<Tree> labels = CaseLabels.of(c);
        if (!labels.isEmpty() && CaseLabels.isNull(labels.get(0))) return Fragment.of("null");
        TypeMirror type = lowering.mirror(selector);
        if (isEnum(type)) {
            if (lowering.types.nameable(type, null) != type) return null;
            String owner = lowering.typeOf(lowering.unit.types().erasure(type), lowering.unit.span(selector))
                    .text();
            String name =
                    labels.isEmpty() ? spare((TypeElement) ((DeclaredType) type).asElement()) : nameOf(labels.get(0));
            return name == null ? null : Fragment.of(lowering.types.inExpression(owner) + "." + name);
        }
        Object value = labels.isEmpty() ? spare(type) : Constants.value(lowering, labels.get(0));
        if (value == null) return null;
        if (value instanceof String s) return Fragment.of(quoted(s));
        String primitive = primitive(type);
        boolean boxed = !type.getKind().isPrimitive() && takesNull();
        String box = boxed
                ? "(" + lowering.typeOf(type, lowering.unit.span(selector)).text() + ") "
                : "";
        String text = value instanceof Character ch ? String.valueOf((int) ch) : String.valueOf(value);
        String operand = text.startsWith("-") ? "(" + text + ")" : text;
        if (primitive.equals("int")) return Fragment.of(boxed ? box + operand : text);
        return Fragment.of(box + "(" + primitive + ") " + operand);
    }

    private boolean takesNull() {
        return cases.stream().flatMap(c -> CaseLabels.of(c).stream()).anyMatch(CaseLabels::isNull);
    }

    private static boolean isEnum(TypeMirror type) {
        return type instanceof DeclaredType d && d.asElement().getKind() == ElementKind.ENUM;
    }

    private static String nameOf(Tree label) {
        String text = label.toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private String primitive(TypeMirror type) {
        TypeMirror unboxed = unboxed(type);
        return unboxed == null ? "int" : unboxed.toString().replaceAll(".* ", "");
    }

    /** Null for what is neither a primitive type nor a box. */
    private @Nullable TypeMirror unboxed(TypeMirror type) {
        if (type.getKind().isPrimitive()) return type;
        try {
            return lowering.unit.types().unboxedType(type);
        } catch (IllegalArgumentException notABox) {
            return null;
        }
    }

    /** A value that no label names; null where none is found, or where a value of the type is no constant. */
    private @Nullable Object spare(TypeMirror type) {
        Set<Object> taken = new HashSet<>();
        for (CaseTree c : cases) {
            for (Tree label : CaseLabels.of(c)) {
                if (CaseLabels.isNull(label)) continue;
                Object value = Constants.value(lowering, label);
                if (value == null) return null;
                if (value instanceof Character ch) taken.add((int) ch);
                else taken.add(value instanceof Number n ? n.intValue() : value);
            }
        }
        if (TypeParts.isOf(type, "java.lang.String")) {
            StringBuilder text = new StringBuilder();
            while (taken.contains(text.toString())) text.append('?');
            return text.toString();
        }
        if (unboxed(type) == null) return null;
        for (int i = 0; i < 128; i++) if (!taken.contains(i)) return i;
        return null;
    }

    private @Nullable String spare(TypeElement type) {
        Set<String> taken = new HashSet<>();
        for (CaseTree c : cases) {
            for (Tree label : CaseLabels.of(c)) if (!CaseLabels.isNull(label)) taken.add(nameOf(label));
        }
        String any = null;
        for (Element e : type.getEnclosedElements()) {
            if (e.getKind() == ElementKind.ENUM_CONSTANT
                    && !taken.contains(e.getSimpleName().toString())) {
                any = e.getSimpleName().toString();
            }
        }
        return any;
    }

    private static String quoted(String s) {
        StringBuilder b = new StringBuilder("\"");
        for (char c : s.toCharArray()) {
            if (c == '"' || c == '\\') b.append('\\').append(c);
            else if (c < ' ' || c > '~') b.append(escape(c));
            else b.append(c);
        }
        return b.append('"').toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < 256 ? String.format("\\%03o", (int) c) : String.format("\\u%04x", (int) c);
        };
    }
}
