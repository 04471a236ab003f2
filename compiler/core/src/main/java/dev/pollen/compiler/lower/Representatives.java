package dev.pollen.compiler.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
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

    Fragment of(CaseTree c) {
        List<Tree> labels = CaseLabels.of(c);
        TypeMirror type = lowering.mirror(selector);
        if (isEnum(type)) {
            String owner = lowering.typeOf(lowering.unit.types().erasure(type), lowering.unit.span(selector))
                    .text();
            String name = labels.isEmpty()
                    ? spare((TypeElement) ((DeclaredType) type).asElement(), c)
                    : nameOf(labels.get(0));
            return Fragment.of(owner + "." + name);
        }
        Set<Object> taken = values();
        Object value = labels.isEmpty() ? spare(type, taken, c) : Constants.value(lowering, labels.get(0));
        if (value instanceof String s) return Fragment.of(quoted(s));
        String primitive = primitive(type);
        String text = value instanceof Character ch ? String.valueOf((int) ch) : String.valueOf(value);
        if (value == null) throw lowering.unsupported(labels.get(0), "an await below a case label of this form");
        return Fragment.of(
                primitive.equals("int")
                        ? text
                        : "(" + primitive + ") " + (text.startsWith("-") ? "(" + text + ")" : text));
    }

    private static boolean isEnum(TypeMirror type) {
        return type instanceof DeclaredType d && d.asElement().getKind() == ElementKind.ENUM;
    }

    private static String nameOf(Tree label) {
        String text = label.toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private String primitive(TypeMirror type) {
        if (type.getKind().isPrimitive()) return type.toString().replaceAll(".* ", "");
        try {
            return lowering.unit.types().unboxedType(type).toString();
        } catch (IllegalArgumentException notABox) {
            return "int";
        }
    }

    private Set<Object> values() {
        Set<Object> values = new HashSet<>();
        for (CaseTree c : cases) {
            for (Tree label : CaseLabels.of(c)) {
                Object value = Constants.value(lowering, label);
                if (value instanceof Character ch) values.add((int) ch);
                else if (value instanceof Number n) values.add(n.intValue());
                else if (value != null) values.add(value);
            }
        }
        return values;
    }

    private Object spare(TypeMirror type, Set<Object> taken, CaseTree at) {
        for (CaseTree c : cases) {
            for (Tree label : CaseLabels.of(c)) {
                if (Constants.value(lowering, label) == null) {
                    throw lowering.unsupported(label, "an await below default beside a case label of this form");
                }
            }
        }
        if (type.toString().equals("java.lang.String")) {
            StringBuilder text = new StringBuilder();
            while (taken.contains(text.toString())) text.append('?');
            return text.toString();
        }
        for (int i = 0; i < 128; i++) if (!taken.contains(i)) return i;
        if (!type.toString().contains("yte")) {
            for (int i = 128; i < 65536; i++) if (!taken.contains(i)) return i;
        } else {
            for (int i = -1; i >= -128; i--) if (!taken.contains(i)) return i;
        }
        throw lowering.unsupported(at, "an await below a default that no value is left for");
    }

    private String spare(TypeElement type, CaseTree at) {
        Set<String> taken = new HashSet<>();
        for (CaseTree c : cases) for (Tree label : CaseLabels.of(c)) taken.add(nameOf(label));
        @Nullable String any = null;
        for (Element e : type.getEnclosedElements()) {
            if (e.getKind() == ElementKind.ENUM_CONSTANT
                    && !taken.contains(e.getSimpleName().toString())) {
                any = e.getSimpleName().toString();
            }
        }
        if (any == null) {
            throw lowering.unsupported(at, "an await below a default of a switch that names all constants of the enum");
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
