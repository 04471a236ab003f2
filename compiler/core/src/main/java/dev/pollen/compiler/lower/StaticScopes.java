package dev.pollen.compiler.lower;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.source.Span;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Local classes that static code makes objects of. They capture nothing, and stand in an interface, where a class is static:
 *
 * <pre>
 *   class Box {}                      interface BoxScope { class Box {} }
 *   record Maker() {                  record Maker() {
 *     Box box() { return new Box(); }   BoxScope.Box box() { return new BoxScope.Box(); }
 *   }                                 }
 * </pre>
 */
final class StaticScopes {
    private final Lowering lowering;
    private final List<IdentifierTree> words;

    StaticScopes(Lowering lowering) {
        this.lowering = lowering;
        this.words = lowering.facts.paths.keySet().stream()
                .filter(tree -> tree instanceof IdentifierTree && lowering.unit.isWritten(tree))
                .map(tree -> (IdentifierTree) tree)
                .sorted(Comparator.comparing(lowering.unit::start))
                .toList();
    }

    /**
     * Gives each of {@code types} its interface, and each other class whose objects these make.
     *
     * @return whether all can have one; nothing is changed where not
     */
    boolean enclose(Set<TypeElement> types) {
        Map<TypeElement, ClassTree> all = new LinkedHashMap<>();
        for (TypeElement type : types) collect(type, all);
        boolean can = !lowering.host.isGeneric();
        for (var e : all.entrySet()) can &= canMove(e.getKey(), e.getValue());
        if (can) all.forEach(this::enclose);
        return can;
    }

    /** The code of a class in an interface is static, too. */
    private void collect(TypeElement type, Map<TypeElement, ClassTree> all) {
        ClassTree declaration = lowering.unit.trees().getTree(type);
        if (all.putIfAbsent(type, declaration) != null) return;
        Span own = lowering.unit.span(declaration);
        for (IdentifierTree word : words) {
            if (!own.contains(lowering.unit.span(word)) || !StaticCode.isMade(lowering.facts.path(word))) continue;
            ClassTree other = StaticCode.inner(lowering, word);
            if (other != null && !own.contains(lowering.unit.span(other)))
                collect((TypeElement) Objects.requireNonNull(lowering.facts.element(word)), all);
        }
    }

    private boolean canMove(TypeElement type, ClassTree declaration) {
        if (lowering.host.anonymous().containsKey(type)) return false; // it stands elsewhere
        Span own = lowering.unit.span(declaration);
        Span scope = LocalClasses.scope(lowering.unit, lowering.facts.path(declaration));
        // what stands in a machine inside was lowered already
        boolean isShared = lowering.innerHosts().stream().anyMatch(h -> scope == null || scope.contains(h.span()));
        if (isShared) return false;
        Set<Element> inside = new HashSet<>();
        for (Tree tree : lowering.facts.paths.keySet()) {
            boolean declares = tree instanceof VariableTree || tree instanceof TypeParameterTree;
            if (declares && lowering.unit.isWritten(tree) && own.contains(lowering.unit.span(tree)))
                inside.add(lowering.facts.element(tree));
        }
        for (IdentifierTree word : words) {
            Element e = lowering.facts.element(word);
            boolean isInside = own.contains(lowering.unit.span(word));
            if (isInside ? isOfCode(e) && !inside.contains(e) : type.equals(e) && isFixed(word)) return false;
        }
        return true;
    }

    /** Whether {@code e} is a variable or type that a method declares, and no class of it. */
    private static boolean isOfCode(@Nullable Element e) {
        return e instanceof VariableElement v && !v.getKind().isField()
                || e != null && e.getKind() == ElementKind.TYPE_PARAMETER;
    }

    /** Whether nothing may stand before {@code mention}: an annotation of the type does, or what is around it is replaced. */
    private boolean isFixed(Tree mention) {
        for (TreePath p = lowering.facts.path(mention);
                p.getLeaf() != lowering.facts.body.code();
                p = p.getParentPath()) {
            Tree tree = p.getLeaf();
            if (tree instanceof NewClassTree c && isReplaced(c)) {
                if (lowering.unit.span(c.getIdentifier()).contains(lowering.unit.span(mention))) return true;
            }
            if (tree instanceof AnnotatedTypeTree) return true;
            if (tree instanceof VariableTree v && isAnnotated(v.getModifiers())) return true;
            if (tree instanceof MethodTree m && isAnnotated(m.getModifiers())) return true;
        }
        return false;
    }

    private boolean isReplaced(NewClassTree creation) {
        ClassTree body = creation.getClassBody();
        return body != null && lowering.host.anonymous().containsKey(lowering.facts.element(body));
    }

    private boolean isAnnotated(ModifiersTree modifiers) {
        for (AnnotationTree a : modifiers.getAnnotations()) {
            Element type = lowering.facts.element(a.getAnnotationType());
            String name = type instanceof TypeElement t ? t.getQualifiedName().toString() : "";
            if (!name.startsWith("java.lang.")) return true; // those are not of types
        }
        return false;
    }

    private void enclose(TypeElement type, ClassTree declaration) {
        String simple = type.getSimpleName().toString();
        String scope = lowering.anonymous.freeName(simple + "Scope");
        lowering.host.anonymous().put(type, scope + "." + simple);
        Span own = lowering.unit.span(declaration);
        lowering.edit(own.start(), own.start(), "interface " + scope + " { ");
        lowering.editBehind(own.end(), " }");
        words.stream()
                .filter(word -> type.equals(lowering.facts.element(word)) && !own.contains(lowering.unit.span(word)))
                .map(lowering.unit::start)
                .distinct() // new Box() {} has it twice
                .forEach(at -> lowering.edit(at, at, scope + "."));
    }
}
