package dev.pollen.compiler.lower;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The variables that an anonymous or local class uses, where its declaration has to stand before they have a value, or out of the
 * lambda that declares them. They are fields of a class around it, which have the names that the variables have there:
 *
 * <pre>
 *   words.map(w -&gt; new Object() { int size = w.length(); })
 *
 *   class SizedScope { final String w; SizedScope(String w) { this.w = w; } class Sized extends Object { … } }
 *   words.map(w -&gt; new SizedScope(w).new Sized())
 * </pre>
 */
final class PassedVariables {
    private final Lowering lowering;
    private final Tree origin;
    private final Tree body;
    private final Tree home;
    private final Map<VariableElement, Span> variables = new LinkedHashMap<>();

    /**
     * Those that a class before {@code home} uses and that the method declares, there or before.
     *
     * @param origin what makes the class's object, or declares it
     */
    PassedVariables(Lowering lowering, Tree origin, Tree home) {
        this.lowering = lowering;
        this.origin = origin;
        this.home = home;
        this.body = origin instanceof NewClassTree creation ? creation.getClassBody() : origin;
        Set<Element> inside = declared(body);
        Set<Element> beside = declared(home);
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
                Element element = lowering.unit.isWritten(tree) ? lowering.facts.element(tree) : null;
                if (!(element instanceof VariableElement v) || inside.contains(v)) return null;
                boolean before = lowering.facts.locals.containsKey(v) && v.getConstantValue() == null;
                if (before || beside.contains(v)) variables.putIfAbsent(v, lowering.unit.span(tree));
                return null;
            }
        }.scan(body, null);
    }

    private Set<Element> declared(Tree part) {
        Set<Element> found = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree tree, @Nullable Void p) {
                Element element = lowering.facts.element(tree);
                if (element != null && !element.getKind().isField()) found.add(element);
                return super.visitVariable(tree, p);
            }
        }.scan(part, null);
        return found;
    }

    boolean isEmpty() {
        return variables.isEmpty();
    }

    /** Their names and types. */
    Map<String, TypeMirror> names() {
        Map<String, TypeMirror> names = new LinkedHashMap<>();
        for (VariableElement v : variables.keySet()) names.put(v.getSimpleName().toString(), v.asType());
        return names;
    }

    /** The class {@code name} around, up to what stands in it. */
    Fragment opening(String name) {
        List<Object> fields = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        List<Object> assignments = new ArrayList<>();
        variables.forEach((v, use) -> {
            Type type = lowering.typeOf(v.asType(), lowering.unit.span(home));
            Piece given = new Piece.Word(use);
            fields.addAll(List.of("final " + type.text() + " ", given));
            Object constant = v.getConstantValue();
            if (constant != null) {
                fields.add(" = " + lowering.unit.elements().getConstantExpression(constant) + "; ");
                return;
            }
            fields.add("; ");
            parameters.addAll(List.of(parameters.isEmpty() ? "" : ", ", type.text() + " ", given));
            assignments.addAll(List.of("this.", given, " = ", given, "; "));
        });
        List<Object> all = new ArrayList<>(List.of("class " + name + " { "));
        all.addAll(fields);
        all.add(name + "(");
        all.addAll(parameters);
        all.add(") { ");
        all.addAll(assignments);
        all.add("} ");
        return Fragment.of(all.toArray());
    }

    /** Whether each is passed as what it is: its type has a name before {@code home}. */
    boolean areExact() {
        return variables.keySet().stream().allMatch(this::isExact);
    }

    private boolean isExact(VariableElement v) {
        Type type = lowering.types.of(v.asType(), lowering.unit.span(home));
        return type == null || !type.projected() && !type.assumed();
    }

    /** Casts what the class does with those of several types, which are fields of one. */
    void castUses() {
        variables.forEach((v, use) -> {
            boolean cast = isExact(v)
                    || TypeParts.mentionsIntersection(v.asType())
                            && v.getKind() != ElementKind.RESOURCE_VARIABLE
                            && lowering.intersections.keepsEnough(v);
            if (!cast) throw Lowering.nameless(v.getSimpleName().toString(), use);
        });
        boolean several = variables.keySet().stream().map(Element::asType).anyMatch(PassedVariables::isLess);
        if (several) lowering.intersections.castPassed(body, variables.keySet());
    }

    private static boolean isLess(TypeMirror type) {
        return TypeParts.mentionsIntersection(type) || TypeParts.all(type) != null;
    }

    /** Why the class cannot stand before {@code home}: a type in it has no name there; null where it can. */
    Lowering.@Nullable Refused obstacle() {
        Span whole = lowering.unit.span(home);
        Span own = lowering.unit.span(origin);
        List<Lowering.Refused> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
                Element element = lowering.unit.isWritten(tree) ? lowering.facts.element(tree) : null;
                Tree declaration =
                        element instanceof TypeElement t ? lowering.unit.trees().getTree(t) : null;
                if (declaration == null || !lowering.facts.paths.containsKey(declaration)) return null;
                Span at = lowering.unit.span(declaration);
                boolean beside = whole.contains(at) && !own.contains(at);
                Element outer = element;
                while (outer.getEnclosingElement() instanceof TypeElement around) outer = around; // of a member's class
                if (beside && !lowering.anonymous.isNamed(outer, home))
                    found.add(local(
                            lowering.unit.span(tree), element.getSimpleName().toString()));
                return null;
            }
        }.scan(origin, null);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Of a class that uses {@code type}, which has no name where the class has to stand. */
    static Lowering.Refused local(Span at, String type) {
        return new Lowering.Refused(
                Code.P0302,
                at,
                "a class without a name that uses the local class " + type
                        + " of a lambda or switch, and is kept over an await, is not supported yet",
                "declare " + type + " in a statement before");
    }

    /** Those that an object is given when it is made. */
    Set<VariableElement> given() {
        return variables.keySet().stream()
                .filter(v -> v.getConstantValue() == null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What makes an object of the class {@code name} around, {@code at} a place where it is made. */
    Fragment creation(String name, Span at) {
        List<Object> all = new ArrayList<>(List.of(name + "("));
        variables.forEach((v, use) -> {
            if (v.getConstantValue() != null) return;
            if (all.size() > 1) all.add(", ");
            Type type = lowering.typeOf(v.asType(), lowering.unit.span(home));
            if (type.assumed()) all.add("unchecked(");
            all.add(new Piece.Passed(use, at));
            if (type.assumed()) all.add(")");
        });
        all.add(")");
        return Fragment.of(all.toArray());
    }
}
