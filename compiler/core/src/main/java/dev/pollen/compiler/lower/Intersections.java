package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Values whose type is an intersection, as that of {@code var c = first ? new Circle() : new Square()} is, where both are a
 * {@code Shape} and {@code Named}. No declaration can write such a type, so what is kept is declared as one of its types, or
 * a list of that, and the uses are cast to the others where those are wanted:
 *
 * <pre>
 *   c.area() + c.name()      c.area() + ((Named) c).name()
 * </pre>
 */
final class Intersections {
    private final Lowering lowering;
    final IntersectionArguments arguments;
    final Regaining regaining;
    private final Set<Tree> machines = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> captured = new HashSet<>();
    private final Set<Element> passed = new HashSet<>();
    private final Set<Element> insufficient = new HashSet<>();
    private final Set<Tree> cast = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<@Nullable Element, Boolean> fitting = new HashMap<>();

    Intersections(Lowering lowering) {
        this.lowering = lowering;
        this.arguments = new IntersectionArguments(lowering);
        this.regaining = new Regaining(lowering, new RegainedTypes(lowering));
        for (Host h : lowering.machinesWithin()) machines.add(h.body().code());
        if (lowering.isInMachine()) capture();
    }

    /** Looks for the variables of the machine around, which are what that declares them as. */
    private void capture() {
        Set<Element> own = new HashSet<>();
        lowering.facts.paths.forEach((tree, path) -> {
            Element named = tree instanceof VariableTree || tree instanceof IdentifierTree
                    ? lowering.unit.trees().getElement(path)
                    : null;
            if (tree instanceof VariableTree) own.add(named);
            else if (named instanceof VariableElement && !(named.getEnclosingElement() instanceof TypeElement))
                captured.add(named);
        });
        captured.removeAll(own);
    }

    /** Casts the uses of {@code variable}, declared as the one type that stands for its own; false where that will not do. */
    boolean castUses(Element variable) {
        if (regaining.isOn()) return true; // they are not what is declared
        Map<Tree, String> casts = uses(variable);
        if (casts == null) return false;
        casts.forEach(this::cast);
        return true;
    }

    /**
     * Casts what comes out of a kept value that holds such ones: a list's element, a lambda's parameter; and the variables
     * of the machine around.
     */
    void castValues() {
        if (regaining.isOn()) regain(lowering.facts.body.code());
        else castWhere(mayLose(), lowering.facts.body.code(), tree -> insufficient.addAll(variables(tree)), this::cast);
    }

    /** Whether something that is kept is less than it was, and no cast helps. */
    boolean failsToCast() {
        boolean[] failed = {false};
        Predicate<ExpressionTree> lost =
                mayLose().or(tree -> mayBePassed(tree) && TypeParts.all(lowering.mirrorOrNull(tree)) != null);
        castWhere(lost, lowering.facts.body.code(), tree -> failed[0] = true, (tree, casts) -> {});
        return failed[0];
    }

    private Predicate<ExpressionTree> mayLose() {
        boolean kept = keepsSome();
        return tree -> kept || isOf(captured, tree) || lowering.facts.suspends(lowering.facts.ownStatement(tree));
    }

    /** Whether {@code tree} is a variable of a lambda that a class uses. */
    private boolean mayBePassed(ExpressionTree tree) {
        boolean inClass = false;
        for (TreePath p = lowering.facts.path(tree); p.getLeaf() != lowering.facts.body.code(); p = p.getParentPath()) {
            inClass |= p.getLeaf() instanceof ClassTree;
        }
        return inClass
                && tree instanceof IdentifierTree
                && lowering.facts.element(tree) instanceof VariableElement v
                && !v.getKind().isField();
    }

    private void regain(Tree code) {
        new IntersectionUses(lowering, machines) {
            @Override
            void use(ExpressionTree tree, boolean several, boolean elsewhere) {
                if (!elsewhere && !cast.contains(tree) && regaining.edit(tree)) cast.add(tree);
            }
        }.scan(code, null);
    }

    /** The same in the class {@code body}, which is passed {@code variables} that may be none of the machine's. */
    void castPassed(Tree body, Set<? extends Element> variables) {
        passed.addAll(variables);
        fitting.clear();
        boolean kept = keepsSome();
        Consumer<ExpressionTree> failed = tree -> {
            throw unwritten(tree);
        };
        if (regaining.isOn()) regain(body);
        else castWhere(tree -> kept || isOf(passed, tree), body, failed, this::cast);
    }

    private void castWhere(
            Predicate<ExpressionTree> lost,
            Tree code,
            Consumer<ExpressionTree> failed,
            BiConsumer<ExpressionTree, String> casting) {
        new IntersectionUses(lowering, machines) {
            @Override
            void use(ExpressionTree tree, boolean several, boolean elsewhere) {
                if (elsewhere || lowering.facts.suspends(tree) || several && isLocal(tree)) return;
                if (!lost.test(tree)) return;
                String casts = several ? castOf(tree) : arguments.castsOf(tree);
                if (casts == null) failed.accept(tree);
                else casting.accept(tree, casts);
            }
        }.scan(code, null);
    }

    /** Whether {@code tree} is one of {@code variables}, of several types. */
    private boolean isOf(Set<Element> variables, ExpressionTree tree) {
        Element variable = tree instanceof IdentifierTree ? lowering.facts.element(tree) : null;
        return variable != null && variables.contains(variable) && TypeParts.all(variable.asType()) != null;
    }

    /** Whether what comes out of a variable may be less than it was. */
    private boolean keepsSome() {
        return variables()
                .map(Element::asType)
                .flatMap(t -> t instanceof IntersectionType all ? all.getBounds().stream() : Stream.of(t))
                .anyMatch(TypeParts::mentionsIntersection);
    }

    /** The variables that the machine declares, and those around that it uses. */
    Stream<Element> variables() {
        return Stream.of(lowering.facts.locals.keySet(), captured, passed).flatMap(Set::stream);
    }

    /** Whether {@code variable} is enough as what stands for its type. */
    boolean keepsEnough(Element variable) {
        if (regaining.isOn()) return true;
        if (insufficient.contains(variable)) return false;
        if (TypeParts.all(variable.asType()) == null) return Sufficiency.sufficesInside(lowering, variable);
        return !lowering.facts.locals.containsKey(variable) || hasUses(variable);
    }

    /** Whether something comes out of {@code variable}, kept as its type is written, that no cast makes what is wanted of it. */
    boolean isInsufficient(Element variable) {
        return insufficient.contains(variable);
    }

    /** The variables in {@code tree}, of types that are not kept as they are; those of the machine around may be kept by that. */
    private Set<Element> variables(ExpressionTree tree) {
        Set<Element> found = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void p) {
                Element variable = lowering.facts.element(name);
                boolean lossy =
                        isVariable(name) && variable != null && TypeParts.mentionsIntersection(variable.asType());
                if (lossy && captured.contains(variable)) throw unwritten(tree);
                if (lossy) found.add(variable);
                return null;
            }
        }.scan(tree, null);
        return found;
    }

    /** Of something kept whose type has no name, and of which more is wanted than of what stands for it. */
    Lowering.Refused unwritten(Tree tree) {
        return new Lowering.Refused(
                Code.P0301,
                lowering.unit.span(tree),
                "the type of this cannot be written down, and what is kept of it over an await will not do here",
                "give it a variable with a type that has a name before the await");
    }

    /** Whether {@code e}, of an intersection type, has what is wanted of it where what it comes from is kept. */
    boolean isCast(ExpressionTree e) {
        if (TypeParts.all(lowering.mirrorOrNull(e)) == null) return false;
        return isLocal(e) ? hasUses(lowering.facts.element(e)) : castOf(e) != null;
    }

    private void cast(Tree use, String casts) {
        if (casts.isEmpty() || !cast.add(use)) return;
        lowering.edit(lowering.unit.start(use), lowering.unit.start(use), "(" + casts);
        lowering.editBehind(lowering.unit.end(use), ")");
    }

    /** What each use must be cast to; null where there is one that no cast helps. */
    private @Nullable Map<Tree, String> uses(@Nullable Element variable) {
        Map<Tree, String> casts = new LinkedHashMap<>();
        boolean[] fits = {true};
        new IntersectionUses(lowering, machines) {
            @Override
            void use(ExpressionTree tree, boolean several, boolean elsewhere) {
                boolean meant = several && tree instanceof IdentifierTree;
                if (!meant || !Objects.equals(variable, lowering.facts.element(tree))) return;
                String cast = castOf(tree);
                if (cast == null) fits[0] = false;
                else if (!elsewhere) casts.put(tree, cast); // another machine casts what it captures
            }
        }.scan(lowering.facts.body.code(), null);
        return fits[0] ? casts : null;
    }

    /** Whether each use of {@code variable} has what is wanted of it, by a cast where it needs one. */
    private boolean hasUses(@Nullable Element variable) {
        Boolean known = fitting.get(variable);
        boolean fits = known != null ? known : uses(variable) != null;
        fitting.put(variable, fits);
        return fits;
    }

    /** The casts of {@code e}, which is taken apart; nothing where it is all that is wanted of it. */
    String casts(ExpressionTree e) {
        if (e instanceof ParenthesizedTree || regaining.isOn()) return "";
        String casts = TypeParts.all(lowering.mirrorIfKnown(e)) != null ? castOf(e) : arguments.castsOf(e);
        if (casts != null) return casts;
        if (isCopied(e)) return ""; // the variable is refused
        throw unwritten(e);
    }

    /** Whether {@code e} is a variable of a machine, and is what that declares. */
    boolean isVariable(Tree e) {
        Element variable = e instanceof IdentifierTree ? lowering.facts.element(e) : null;
        return variable != null && (lowering.facts.locals.containsKey(variable) || captured.contains(variable));
    }

    /** Whether {@code e} is such a variable, or one that is passed to a class. */
    boolean isKept(Tree e) {
        return isVariable(e) || e instanceof IdentifierTree && passed.contains(lowering.facts.element(e));
    }

    /** Whether {@code code} is that of a machine inside of this one. */
    boolean isMachine(Tree code) {
        return machines.contains(code);
    }

    private boolean isLocal(ExpressionTree e) {
        return e instanceof IdentifierTree && lowering.facts.locals.containsKey(lowering.facts.element(e));
    }

    /** What {@code use} must be cast to, where that is of the one type that stands for its own: nothing; null: no cast helps. */
    private @Nullable String castOf(ExpressionTree use) {
        TreePath path = lowering.facts.path(use);
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof AssignmentTree a && a.getVariable() == use) return "";
        if (isCopied(use) && hasUses(lowering.facts.element(parent))) return "";
        IntersectionType all = Objects.requireNonNull(TypeParts.all(lowering.mirror(use)));
        boolean isForAll = Contexts.infersFrom(lowering.unit, path)
                || parent instanceof MethodInvocationTree call
                        && call.getMethodSelect() != use
                        && Contexts.place(lowering, path) instanceof IntersectionType; // that the receiver is of
        String every = isForAll ? types(use, all, all) : null;
        if (every != null) return every;
        if (Contexts.isForUnknown(lowering, path)) return null;
        TypeMirror wanted = parent instanceof EnhancedForLoopTree
                ? type("java.lang.Iterable")
                : parent instanceof TryTree ? type("java.lang.AutoCloseable") : Contexts.wanted(lowering, path);
        if (wanted == null) wanted = returned(path);
        if (wanted == null) return "";
        if (wanted instanceof IntersectionType && isForCopy(path)) wanted = lowering.types.nameable(wanted, null);
        TypeMirror stands = lowering.types.nameable(all, lowering.unit.span(use));
        boolean suffices = Contexts.parts(wanted).stream().allMatch(part -> lowering.unit.isA(stands, part));
        if (suffices && !TypeParts.mentionsIntersection(stands)) return "";
        if (suffices) return above(use, stands, wanted) == null ? null : "";
        return parent instanceof TryTree ? null : types(use, all, wanted); // a resource is a name, without a cast
    }

    /** What the method or lambda around {@code path} gives, if that is the value there and has a type with a name. */
    private @Nullable TypeMirror returned(TreePath path) {
        TypeMirror place = Contexts.place(lowering, path);
        return place instanceof DeclaredType && lowering.types.isExact(place) ? place : null;
    }

    private TypeMirror type(String name) {
        return lowering.unit.elements().getTypeElement(name).asType();
    }

    /**
     * Whether the value at {@code path} gives a {@code var} its type, as in {@code var q = first ? v : 2.5}. That gets less
     * than it was, and its uses are cast to the rest.
     */
    private boolean isForCopy(TreePath path) {
        TreePath p = path;
        while (!(p.getLeaf() instanceof VariableTree || p.getLeaf() instanceof AssignmentTree)) p = p.getParentPath();
        Element copy = p.getLeaf() instanceof VariableTree v ? lowering.facts.element(v) : null;
        return copy != null && (keepsSome() || lowering.facts.locals.containsKey(copy)) && hasUses(copy);
    }

    /** Whether {@code use} gives its value to a variable that is treated the same way. */
    private boolean isCopied(ExpressionTree use) {
        if (!(lowering.facts.path(use).getParentPath().getLeaf() instanceof VariableTree v)) return false;
        Facts.Local copy = lowering.facts.locals.get(lowering.facts.element(v));
        return copy != null && copy.element().asType().getKind() == TypeKind.INTERSECTION;
    }

    /** The cast that makes {@code e}, which is kept, all that {@code wanted} is. */
    String castTo(ExpressionTree e, IntersectionType all, TypeMirror wanted) {
        String casts = types(e, all, wanted);
        if (casts == null) throw unwritten(e);
        return casts;
    }

    /** The cast to those of {@code all} that make {@code use} something {@code wanted}; null where they cannot be written. */
    private @Nullable String types(ExpressionTree use, IntersectionType all, TypeMirror wanted) {
        Set<TypeMirror> bounds = new HashSet<>();
        for (TypeMirror part : Contexts.parts(wanted)) {
            if (TypeParts.isOf(part, "java.lang.Object")) continue;
            Optional<TypeMirror> bound = bound(all, part);
            if (bound.isEmpty()) return null;
            bounds.add(bound.get());
        }
        List<String> types = new ArrayList<>();
        for (TypeMirror bound : TypeParts.bounds(all)) {
            if (!bounds.contains(bound)) continue;
            TypeMirror known = TypeParts.mentionsIntersection(bound) ? above(use, bound, wanted) : bound;
            Type type = known == null ? null : lowering.types.of(known);
            if (type == null || type.projected() || type.assumed()) return null;
            types.add(type.text());
        }
        return "(" + String.join(" & ", types) + ") ";
    }

    /** {@code bound}, which has an intersection among its arguments, as {@code use} can be cast to; null where that will not do. */
    private @Nullable TypeMirror above(ExpressionTree use, TypeMirror bound, TypeMirror wanted) {
        Tree parent = lowering.facts.path(use).getParentPath().getLeaf();
        if (parent instanceof MemberSelectTree || parent instanceof MemberReferenceTree) {
            return isIndependent(lowering.facts.element(parent)) ? bound : null;
        }
        TypeMirror above = arguments.above(bound);
        return above != null && lowering.unit.types().isAssignable(above, wanted) ? above : null;
    }

    /** Whether the type of {@code member} does not mention the type parameters of its class. */
    private static boolean isIndependent(@Nullable Element member) {
        return member instanceof ExecutableElement m
                && Stream.concat(
                                Stream.of(m.getReturnType()),
                                ((ExecutableType) m.asType()).getParameterTypes().stream())
                        .noneMatch(t -> TypeParts.mentionsParameterOf(TypeElement.class, t));
    }

    private Optional<TypeMirror> bound(IntersectionType all, TypeMirror part) {
        for (TypeMirror bound : TypeParts.bounds(all)) if (lowering.unit.isA(bound, part)) return Optional.of(bound);
        return Optional.empty();
    }
}
