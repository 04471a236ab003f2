package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Variables whose type is an intersection, as that of {@code var c = first ? new Circle() : new Square()} is, where both are
 * a {@code Shape} and {@code Named}. No declaration can write such a type, so each is declared as one of its types and cast
 * to the others where those are wanted:
 *
 * <pre>
 *   c.area() + c.name()      c.area() + ((Named) c).name()
 * </pre>
 */
final class Intersections {
    /** A use, and what it is cast to. */
    private record Cast(Tree use, String type) {}

    private final Lowering lowering;
    private final Element variable;
    private final IntersectionType all;
    private final TypeMirror declared;
    private final Set<Tree> inner = Collections.newSetFromMap(new IdentityHashMap<>());

    private Intersections(Lowering lowering, Element variable, IntersectionType all, TypeMirror declared) {
        this.lowering = lowering;
        this.variable = variable;
        this.all = all;
        this.declared = declared;
        for (Host h : lowering.innerHosts()) inner.add(h.body().code());
    }

    /**
     * Casts the uses of {@code variable}.
     *
     * @param all its type
     * @param declared the one of those types that it is declared as
     * @return false, and nothing is cast, where that would not do
     */
    static boolean cast(Lowering lowering, Element variable, IntersectionType all, TypeMirror declared) {
        List<Cast> casts = new Intersections(lowering, variable, all, declared).casts();
        if (casts == null) return false;
        for (Cast c : casts) {
            lowering.edit(lowering.unit.start(c.use), lowering.unit.start(c.use), "((" + c.type + ") ");
            lowering.editBehind(lowering.unit.end(c.use), ")");
        }
        return true;
    }

    /** Null where there is a use that no cast helps. */
    private @Nullable List<Cast> casts() {
        List<Cast> casts = new ArrayList<>();
        boolean[] fits = {true};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            private int machines;

            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
                boolean machine = tree != null && inner.contains(tree);
                if (machine) machines++;
                super.scan(tree, p);
                if (machine) machines--;
                return null;
            }

            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
                boolean use = tree.getName().contentEquals(variable.getSimpleName())
                        && variable.equals(lowering.facts.element(tree));
                if (!use || isCopied(tree)) return null;
                boolean inferred = machines == 0 && Contexts.infersFrom(lowering.unit, lowering.facts.path(tree));
                String whole = inferred ? cast(tree, all) : null;
                if (whole == null && suffices(tree)) return null;
                String type = whole == null ? wanted(tree) : whole;
                if (type == null || machines > 0) fits[0] = false; // its own lowering edits another machine's code
                else casts.add(new Cast(tree, type));
                return null;
            }
        }.scan(lowering.facts.body.code(), null);
        return fits[0] ? casts : null;
    }

    /** Whether {@code use} is assigned to, or gives its value to a variable that is treated the same way. */
    private boolean isCopied(IdentifierTree use) {
        Tree parent = lowering.facts.path(use).getParentPath().getLeaf();
        if (parent instanceof AssignmentTree a && a.getVariable() == use) return true;
        if (!(parent instanceof VariableTree v)) return false;
        Facts.Local copy = lowering.facts.locals.get(lowering.facts.element(v));
        return copy != null && copy.element().asType().getKind() == TypeKind.INTERSECTION;
    }

    private boolean suffices(IdentifierTree use) {
        TreePath path = lowering.facts.path(use);
        if (Contexts.isForUnknown(lowering, path)) return false;
        TypeMirror wanted = Contexts.wanted(lowering, path);
        return wanted == null || Contexts.parts(wanted).stream().allMatch(part -> lowering.unit.isA(declared, part));
    }

    /** What {@code use} is cast to; null where nothing helps. */
    private @Nullable String wanted(IdentifierTree use) {
        TreePath path = lowering.facts.path(use);
        TypeMirror wanted = Contexts.wanted(lowering, path);
        boolean known = wanted != null && !Contexts.isForUnknown(lowering, path);
        return known ? cast(use, wanted) : null;
    }

    /** The types that make {@code use} something {@code wanted}. */
    private @Nullable String cast(IdentifierTree use, TypeMirror wanted) {
        Tree parent = lowering.facts.path(use).getParentPath().getLeaf();
        if (parent instanceof TryTree) return null;
        boolean independent = (parent instanceof MemberSelectTree || parent instanceof MemberReferenceTree)
                && isIndependent(lowering.facts.element(parent));
        Set<TypeMirror> bounds = new LinkedHashSet<>(); // a class comes first, in both
        for (TypeMirror part : Contexts.parts(wanted)) {
            if (TypeParts.isOf(part, "java.lang.Object")) continue;
            Optional<? extends TypeMirror> bound = all.getBounds().stream()
                    .filter(b -> lowering.unit.isA(b, part))
                    .findFirst();
            if (bound.isEmpty()) return null;
            bounds.add(bound.get());
        }
        List<String> types = new ArrayList<>();
        for (TypeMirror bound : bounds) {
            boolean exact = independent || !TypeParts.mentionsIntersection(bound);
            Type type = exact ? lowering.types.of(bound) : null;
            if (type == null || type.projected() || type.assumed()) return null;
            types.add(type.text());
        }
        return String.join(" & ", types);
    }

    /** Whether the type of {@code member} does not mention the type parameters of its class. */
    private static boolean isIndependent(@Nullable Element member) {
        if (!(member instanceof ExecutableElement m)) return false;
        return Stream.concat(Stream.of(m.getReturnType()), ((ExecutableType) m.asType()).getParameterTypes().stream())
                .noneMatch(t -> TypeParts.mentionsParameterOf(TypeElement.class, t));
    }
}
