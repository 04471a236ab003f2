package dev.pollen.compiler.lower;

import com.sun.source.tree.IdentifierTree;
import dev.pollen.compiler.attribute.TypeNames;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Values of a class without a name around the machine, as {@code this} is in one, or of one made in the method around an
 * {@code async} block. They are kept as a type above, and where they are used, javac infers their own again from another:
 *
 * <pre>
 *   var me = this; … me.n++      alike(self, me).n++
 *
 *   private static &lt;T> T alike(T one, Object other) { return (T) other; }
 * </pre>
 */
final class NamelessTypes {
    private final Lowering lowering;
    private final Host host;
    private final Around around;
    private final Outside outside;
    private final Set<Element> cast = new HashSet<>();
    private @Nullable List<Exemplar> exemplars;

    NamelessTypes(Lowering lowering, Host host) {
        this.lowering = lowering;
        this.host = host;
        this.around = host.around();
        this.outside = new Outside(lowering, host);
    }

    /**
     * Something outside of the machine that javac can infer a type from.
     *
     * @param name the variable's, or that of the object around
     * @param type its type
     * @param nameless the class that the type is, or mentions
     */
    private record Exemplar(Supplier<String> name, TypeMirror type, TypeElement nameless) {
        boolean isOne() {
            return type instanceof DeclaredType d && d.asElement().equals(nameless);
        }
    }

    /** How a value gets its type back: {@code bridge} has a parameter of the type {@code one}, and gives a {@code result}. */
    private record Inference(Exemplar by, String one, String result) {}

    /** Whether values of {@code type}, which has no name, get it back where they are used. */
    boolean knows(TypeMirror type) {
        return inference(type) != null;
    }

    /** {@code value}, which is kept or awaited, as the {@code type} that it has. */
    Fragment of(TypeMirror type, Fragment value) {
        Inference inference = inference(type);
        return inference == null ? value : Fragment.of(opening(inference), value, ")");
    }

    /** Whether something is inferred from {@code variable} that must be what it was: {@code same(me).n}. */
    boolean isInferredFrom(Element variable) {
        return knows(variable.asType())
                && outside.uses(variable::equals).stream()
                        .anyMatch(use -> Contexts.infersFrom(lowering.unit, lowering.facts.path(use)));
    }

    /** Gives each use of {@code variable}, declared as a type above its own, that type; false where that cannot be done. */
    boolean castUses(Element variable) {
        if (!knows(variable.asType())) return false;
        if (cast.add(variable)) outside.uses(variable::equals).forEach(this::cast);
        return true;
    }

    /** The same for variables of the machine around. */
    void castCaptured() {
        if (!lowering.isInMachine()) return;
        outside.uses(v -> outside.isOfMachineAround(v) && knows(v.asType())).forEach(this::cast);
    }

    private void cast(IdentifierTree use) {
        int start = lowering.unit.start(use);
        Element variable = Objects.requireNonNull(lowering.facts.element(use));
        Inference inference = Objects.requireNonNull(inference(variable.asType())); // the use may be of a capture of it
        lowering.edit(start, start, opening(inference));
        lowering.editBehind(start + use.getName().length(), ")");
    }

    private @Nullable Inference inference(TypeMirror type) {
        if (lowering.types.isExact(type)) return null;
        return exemplars().stream()
                .map(by -> inference(type, by))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Inference inference(TypeMirror type, Exemplar by) {
        if (!TypeParts.mentions(type, by.nameless.asType(), lowering.unit.types())) return null;
        String one = written(by.type, by);
        String result = written(type, by);
        return one == null || result == null ? null : new Inference(by, one, result);
    }

    /** {@code type} in a method beside the machine that has a type parameter for the class; null where it has no name there. */
    private @Nullable String written(TypeMirror type, Exemplar by) {
        if (TypeParts.mentionsParameterOf(Parameterizable.class, type)) return null;
        TypeNames names = lowering.types.naming(by.nameless, lowering.types.free("T"));
        Type written = names.of(type, new Span(around.end(), around.end()));
        return written == null || written.projected() || written.assumed() ? null : written.text();
    }

    private List<Exemplar> exemplars() {
        if (exemplars != null) return exemplars;
        List<Exemplar> found = new ArrayList<>();
        for (Host h = host; h != null; h = h.outer()) {
            TypeElement self = h.around().type();
            boolean fits = Outside.hasSelf(h) && self.getTypeParameters().isEmpty();
            if (fits) found.add(new Exemplar(h::self, self.asType(), self));
        }
        for (Element captured : outside.captured()) {
            TypeParts.nameless(captured.asType())
                    .map(c -> new Exemplar(captured.getSimpleName()::toString, captured.asType(), c))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Exemplar::isOne).reversed()); // stable
        exemplars = List.copyOf(found);
        return exemplars;
    }

    private String opening(Inference i) {
        String bridge = alike(host.own(), lowering, i.one, i.result);
        return bridge + "(" + i.by.name.get() + ", ";
    }

    /** A method of the class around that gives an object the type of another. */
    static String alike(Lowering lowering) {
        String free = lowering.types.free("T");
        return alike(lowering.host.bridges(), lowering, free, free);
    }

    private static String alike(AddedMethods methods, Lowering lowering, String one, String result) {
        String free = lowering.types.free("T");
        String other = lowering.types.object().text();
        String rest = "(" + one + " one, " + other + " other) { return (" + result + ") other; }";
        return methods.named(
                result + " alike " + one,
                "alike",
                name -> FieldBridges.lint(lowering) + " private static <" + free + "> " + result + " " + name + rest);
    }
}
