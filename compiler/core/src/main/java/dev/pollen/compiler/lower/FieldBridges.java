package dev.pollen.compiler.lower;

import com.sun.source.tree.MemberSelectTree;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Type;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Bridges to a field of an object that an expression yields. The class around reads the field when it is asked to, and
 * looks at the object of a constant, too:
 *
 * <pre>
 *   make().n += v()      updateN(nOf(make()), v())
 *   make().CONSTANT      CONSTANTOf(make())
 *
 *   private static Map.Entry&lt;C, Integer> nOf(C of) { return new SimpleEntry&lt;>(of, of.n); }
 *   private static int updateN(Map.Entry&lt;C, Integer> of, int by) { return of.getKey().n = of.getValue() + by; }
 * </pre>
 */
final class FieldBridges {
    private final Lowering lowering;
    private final Around around;
    private final MemberSelectTree select;
    private final Span end;
    private final Element field;
    private final String name;
    private final boolean inNamed;

    FieldBridges(Lowering lowering, Around around, MemberSelectTree select) {
        this.lowering = lowering;
        this.around = around;
        this.select = select;
        this.end = lowering.bridges.place();
        this.field = Objects.requireNonNull(lowering.facts.element(select));
        this.name = field.getSimpleName().toString();
        this.inNamed =
                Around.hasName(lowering.unit, around.tree(), around.type()); // the method may hide that, not they
    }

    /** The bridge that gives the constant of an object. */
    String constant() {
        return bridge(name + "Of", written(field.asType()), "(" + object() + " of) { return " + of("of") + "; }");
    }

    /** The bridge that gives an object along with the field's value as it is before {@code operation}. */
    String read(Operation operation) {
        Type unboxed = operation.unboxed();
        boolean isString = TypeParts.isOf(field.asType(), "java.lang.String");
        String converts =
                unboxed != null ? "(" + unboxed.text() + ") " : operation.isText() && !isString ? "\"\" + " : "";
        String old = converts + of("of");
        String pair = lowering.types.nameOf(type("java.util.AbstractMap.SimpleEntry"));
        return bridge(
                name + "Of",
                before(operation),
                "(" + object() + " of) { return new " + pair + "<>(of, " + old + "); }");
    }

    /** The bridge that takes what {@link #read} gives and the right side, and does the rest; with its type argument. */
    String update(Operation operation) {
        boolean isGeneric = field.asType().getKind() == TypeKind.TYPEVAR;
        String by = operation.isText()
                ? lowering.types.object().text()
                : operation.operand().text();
        String free = lowering.types.free("V");
        String value = "of.getValue() " + operation.operator() + " by";
        String assigned = of("of.getKey()") + " = ";
        String body = isGeneric
                ? "(" + free + ") (" + assigned + value + ")"
                : assigned + operation.begin() + value + operation.end();
        String bridge = bridge(
                "update" + Bridges.capitalised(field),
                isGeneric
                        ? "<" + free + "> " + free
                        : written(lowering.unit.types().erasure(field.asType())),
                "(" + before(operation) + " of, " + by + " by) { return " + body + "; }");
        String self = isGeneric ? self() : "";
        return isGeneric ? self + ".<" + lowering.typeOf(select).text() + ">" + bridge : bridge;
    }

    private String bridge(String wish, String result, String rest) {
        String modifiers = lint(lowering) + (isAlike() ? " private " : " private static ");
        return lowering.bridges.to(result + wish + rest, wish, fresh -> modifiers + result + " " + fresh + rest);
    }

    /** What bridges to fields, and those that give a type, are not to be warned of. */
    static String lint(Lowering lowering) {
        return "@" + lowering.types.lang("SuppressWarnings")
                + "({\"unchecked\", \"rawtypes\", \"static\", \"deprecation\", \"removal\", \"try\"})";
    }

    private String self() {
        return isAlike() ? lowering.self() : lowering.types.inExpression(lowering.types.nameOf(around.type()));
    }

    /** Whether the object is of a class without a name, which is inferred: it is that of {@code this}. */
    private boolean isAlike() {
        return !field.getModifiers().contains(Modifier.STATIC) && !inNamed;
    }

    /** The field of {@code object}, as the class around reaches it. */
    private String of(String object) {
        if (!isAlike()) return object + "." + name;
        return NamelessTypes.alike(lowering) + "(this, " + object + ")." + name;
    }

    /** The type of an object and the value of its field. */
    private String before(Operation operation) {
        TypeMirror value = operation.isText() ? type("java.lang.String").asType() : operation.box();
        return lowering.types.nameOf(type("java.util.Map.Entry")) + "<" + object() + ", " + written(value) + ">";
    }

    /** The type that the object is taken for. */
    private String object() {
        if (field.getModifiers().contains(Modifier.STATIC)) {
            return written(lowering.unit.types().erasure(lowering.mirror(select.getExpression())));
        }
        if (inNamed) return written(lowering.unit.types().erasure(around.type().asType()));
        return written(lowering.unit.types().erasure(around.type().getSuperclass()));
    }

    private String written(TypeMirror type) {
        return lowering.typeOf(type, end).text();
    }

    private TypeElement type(String qualified) {
        return Objects.requireNonNull(lowering.unit.elements().getTypeElement(qualified));
    }
}
