package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Anonymous classes whose type a {@code var} has, or a value that may have to be kept. A variable of such a type cannot be
 * declared anywhere else, so where one may have to be, the class gets a name:
 *
 * <pre>
 *   var o = new Object() { int x; };      class O extends Object { int x; }  O o = new O();
 * </pre>
 *
 * It stands before the statement that makes it, or where a {@code yield} gives it away that of the switch.
 */
final class AnonymousClasses {
    private final Lowering lowering;
    private final Map<TypeElement, String> names;
    private final Map<TypeElement, Span> scopes;
    private final Set<TypeElement> adopted;
    private final List<Passing> outer;
    private final Map<TypeElement, List<Span>> used = new HashMap<>();
    private final List<NamedClass> named = new ArrayList<>();
    private final Set<Tree> replaced = new HashSet<>();
    private @Nullable Map<Tree, List<VariableElement>> passedAt;
    private final NamedClassText text;
    private final MovedClasses moved;

    /** Those of {@code host}, which takes the names that they get and where they may be named. */
    AnonymousClasses(Lowering lowering, Host host) {
        this.lowering = lowering;
        this.names = host.anonymous();
        this.scopes = host.scopes();
        this.adopted = host.adopted();
        this.outer = host.passings();
        this.text = new NamedClassText(lowering);
        this.moved = new MovedClasses(lowering, named, this::nameLocal);
    }

    /** Finds and names them; before any type is written down. */
    void collect() {
        Map<TypeElement, List<Facts.Local>> mentions = new LinkedHashMap<>();
        for (Facts.Local local : lowering.facts.localsInOrder) {
            for (TypeElement e : mentioned(local.element().asType()))
                mentions.computeIfAbsent(e, k -> new ArrayList<>()).add(local);
        }
        lowering.facts.paths.forEach((tree, path) -> {
            if (tree instanceof MemberSelectTree s) note(s, path);
        });
        List<TypeElement> members = used.keySet().stream()
                .sorted(Comparator.comparing(
                        e -> lowering.unit.start(lowering.unit.trees().getTree(e))))
                .toList();
        if (lowering.moves) {
            mentions.forEach((e, locals) -> moved.add(origin(e), homeOf(e, home -> isSeen(home, locals))));
            members.forEach(e -> moved.add(origin(e), homeOf(e, home -> isUsedAround(e, home))));
            moved.collect();
        }
        mentions.forEach((e, locals) -> {
            String declared = locals.get(0).element().getSimpleName().toString();
            name(e, declared.isEmpty() ? "unnamed" : declared, true, home -> isSeen(home, locals));
        });
        members.forEach(e -> name(e, "unnamed", false, home -> isUsedAround(e, home)));
        for (TypeElement e : moved.makers()) name(e, "unnamed", true, home -> true);
    }

    /** Whether {@code locals} are declared where a class before {@code home} can be named. */
    private boolean isSeen(Tree home, List<Facts.Local> locals) {
        return locals.stream().allMatch(local -> scope(home).contains(local.name()) && !moved.isShared(local, home));
    }

    /** Notes the class whose own member {@code s} means, from outside of it. */
    private void note(MemberSelectTree s, TreePath path) {
        if (!lowering.unit.isWritten(s)) return;
        Element member = lowering.unit.trees().getElement(path);
        if (member == null || !(member.getEnclosingElement() instanceof TypeElement e)) return;
        if (!isOne(e)) return;
        ClassTree body = lowering.unit.trees().getTree(e);
        if (!lowering.facts.paths.containsKey(body) || lowering.unit.span(body).contains(lowering.unit.span(s))) return;
        if (body.getSimpleName().length() > 0 && scope(body).contains(lowering.unit.span(s))) return;
        used.computeIfAbsent(e, k -> new ArrayList<>()).add(lowering.unit.span(s));
    }

    /**
     * Whether {@code home} makes {@code e}, uses it and suspends, as {@code new Object() { int m(int i) … }.m(await(f))}
     * does. What just the lambda uses that makes it is not kept.
     */
    private boolean isUsedAround(TypeElement e, Tree home) {
        Tree lambda = lowering.facts.outermostLambda(lowering.unit.trees().getTree(e));
        return lowering.facts.suspends(home)
                && used.get(e).stream()
                        .filter(lowering.unit.span(home)::contains)
                        .anyMatch(use ->
                                lambda == null || !lowering.unit.span(lambda).contains(use));
    }

    private static boolean isOne(TypeElement e) {
        return e.getNestingKind() == NestingKind.ANONYMOUS || e.getNestingKind() == NestingKind.LOCAL;
    }

    /** What makes the object of {@code e}, or declares it, in the machine's own code or a lambda in that; else null. */
    private @Nullable Tree origin(TypeElement e) {
        ClassTree body = lowering.unit.trees().getTree(e);
        TreePath path = body == null ? null : lowering.facts.paths.get(body);
        if (path == null || adopted.contains(e)) return null;
        Tree around = path.getParentPath().getLeaf();
        boolean made = around instanceof NewClassTree;
        if (!made && e.getNestingKind() != NestingKind.LOCAL) return null;
        TreePath origin = made ? path.getParentPath() : path;
        return moved.isInClass(origin.getParentPath()) ? null : origin.getLeaf();
    }

    /** The innermost statement around {@code e} that is {@code wanted}; null where none is, or {@code e} itself. */
    private @Nullable Tree homeOf(TypeElement e, Predicate<Tree> wanted) {
        Tree origin = origin(e);
        Tree home = origin == null ? null : home(origin);
        while (home != null && !wanted.test(home)) home = around(home);
        return home == origin || home != null && !moved.isReached(origin, home) ? null : home;
    }

    /** Whether a variable of {@code type} would be one of another type, whose members are not those that are used. */
    boolean isLost(TypeMirror type) {
        Set<TypeElement> mentioned = new LinkedHashSet<>();
        if (type instanceof DeclaredType d) d.getTypeArguments().forEach(t -> mentions(t, mentioned, 1));
        mentioned.removeAll(names.keySet());
        return mentioned.stream().anyMatch(used::containsKey);
    }

    /**
     * Names {@code e}, which stands before the innermost statement that is {@code wanted}; if there is one.
     *
     * @param needed whether it is refused where it cannot stand there; else it stays as it is
     */
    private void name(TypeElement e, String wish, boolean needed, Predicate<Tree> wanted) {
        if (!(origin(e) instanceof NewClassTree creation) || moved.find(e) != null) return;
        Tree innermost = home(creation);
        Tree found = homeOf(e, wanted);
        if (found == null) return;
        Tree home = moved.outermost(found);
        PassedVariables passed = new PassedVariables(lowering, creation, home);
        boolean isInside = home != innermost || lowering.facts.outermostLambda(creation) != null;
        boolean scoped = !passed.isEmpty() && (isInside || isAhead(creation, home));
        if (scoped) passed.names().forEach((v, type) -> mentioned(type).forEach(m -> name(m, v, needed, home::equals)));
        if (!needed && (passed.obstacle() != null || scoped && !passed.areExact())) return;
        String upper = Character.toUpperCase(wish.charAt(0)) + wish.substring(1);
        add(e, creation, home, scoped ? upper + "Scope" : null, () -> freeName(upper), passed);
    }

    /** Names the class that {@code tree} declares, in a lambda or switch of {@code home}. */
    private void nameLocal(ClassTree tree, Tree home) {
        TypeElement e = (TypeElement) Objects.requireNonNull(lowering.facts.element(tree));
        if (adopted.contains(e)) return;
        String simple = tree.getSimpleName().toString();
        PassedVariables passed = new PassedVariables(lowering, tree, home);
        passed.names().forEach((v, type) -> mentioned(type).forEach(m -> name(m, v, true, home::equals)));
        boolean scoped = !passed.isEmpty() || moved.isAmbiguous(tree, scope(home));
        add(e, tree, home, scoped ? simple + "Scope" : null, () -> simple, passed);
    }

    private void add(
            TypeElement e,
            Tree tree,
            Tree home,
            @Nullable String scopeWish,
            Supplier<String> simpleName,
            PassedVariables passed) {
        NamedClass around = moved.around(tree, home);
        String outer = around == null ? "" : around.qualifier();
        String name = names.computeIfAbsent(
                e, k -> outer + (scopeWish == null ? "" : freeName(scopeWish) + ".") + simpleName.get());
        scopes.put(e, scope(home));
        String scope = scopeWish == null ? null : name.substring(outer.length(), name.lastIndexOf('.'));
        named.add(new NamedClass(tree, e, home, name, around, scope, passed));
    }

    /** The home of the switch around {@code home}, if there is one whose value, or groups, may have the class. */
    private @Nullable Tree around(Tree home) {
        TreePath path = lowering.facts.path(home);
        while (path.getLeaf() != lowering.facts.body.code()) {
            boolean groups = lowering.moves && path.getLeaf() instanceof SwitchTree && path.getLeaf() != home;
            if (groups || path.getLeaf() instanceof SwitchExpressionTree) return home(path.getLeaf());
            path = path.getParentPath();
        }
        return null;
    }

    private Span scope(Tree home) {
        Span block = LocalClasses.scope(lowering.unit, lowering.facts.path(home));
        return block == null ? lowering.unit.span(lowering.facts.body.tree()) : block; // of a field's initialiser
    }

    /** It must not hide a type that the machine may mention, such as {@code Integer}. */
    String freeName(String wish) {
        String name = lowering.names.fresh(wish);
        while (!lowering.types.isFree(name)) name = lowering.names.fresh(wish);
        return name;
    }

    private Set<TypeElement> mentioned(TypeMirror type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        mentions(type, found, 0);
        return found;
    }

    private void mentions(TypeMirror type, Set<TypeElement> found, int depth) {
        if (depth > 8) return;
        if (lowering.moves && type instanceof ArrayType a) mentions(a.getComponentType(), found, depth);
        if (lowering.moves && type instanceof WildcardType w && w.getExtendsBound() != null)
            mentions(w.getExtendsBound(), found, depth);
        if (!(type instanceof DeclaredType d)) return;
        Element e = d.asElement();
        while (lowering.moves && e.getEnclosingElement() instanceof TypeElement outer) e = outer; // of a member's class
        if (isOne((TypeElement) e)) found.add((TypeElement) e);
        for (TypeMirror argument : d.getTypeArguments()) mentions(argument, found, depth + 1);
    }

    /** What {@code e}, which is taken apart, must begin with. */
    Fragment openingOf(ExpressionTree e) {
        if (!(e instanceof NewClassTree n) || n.getEnclosingExpression() == null) return Fragment.of();
        return named.stream()
                .filter(c -> c.tree() == n)
                .map(text::opening)
                .findFirst()
                .orElse(Fragment.of());
    }

    /** Those that stand before {@code home}, but for those that stand in the scope of another. */
    List<NamedClass> in(Tree home) {
        return named.stream()
                .filter(n -> n.home() == home && n.around() == null)
                .toList();
    }

    /** The innermost resource or statement around {@code part}. */
    private Tree home(Tree part) {
        Tree statement = lowering.facts.ownStatement(part);
        for (TreePath p = lowering.facts.path(part); p.getLeaf() != statement; p = p.getParentPath()) {
            boolean resource = p.getLeaf() instanceof VariableTree
                    && p.getParentPath().getLeaf() instanceof TryTree t
                    && t.getResources().contains(p.getLeaf());
            if (resource) return p.getLeaf();
        }
        return lowering.facts.withLabels(statement);
    }

    /** Whether the type of {@code v} names a class, local or one of these, that is declared within {@code part}. */
    boolean namesLocal(Variable v, Span part) {
        String type = v.type().text();
        Stream<String> local = lowering.facts.classes.entrySet().stream()
                .filter(c -> part.contains(lowering.unit.span(c.getValue())) && moved.find(c.getKey()) == null)
                .map(c -> c.getKey().getSimpleName().toString());
        Stream<String> own = named.stream()
                .filter(n -> part.contains(lowering.unit.span(n.tree())))
                .filter(n -> !lowering.unit.span(n.home()).contains(part))
                .map(NamedClass::simpleName);
        return Stream.concat(local, own)
                .anyMatch(name -> !name.isEmpty() && Words.find(type, name, 0, type.length()) != null);
    }

    /** The class as a statement, with those that stand in its scope. */
    Step.Fixed declaration(NamedClass n, Effects effects) {
        Fragment code = declaration(n);
        boolean plain = n.tree() instanceof NewClassTree && n.scope() == null;
        return new Step.Fixed(code, plain ? effects.of(n.body()) : Effect.NONE, null);
    }

    private Fragment declaration(NamedClass n) {
        if (n.scope() != null) n.passed().castUses();
        Lowering.Refused obstacle = n.passed().obstacle();
        if (obstacle == null) obstacle = moved.obstacle(n);
        if (obstacle != null) throw obstacle;
        boolean first = replaced.add(n.tree());
        boolean anonymous = n.tree() instanceof NewClassTree;
        if (first && anonymous) text.replace(n);
        else if (first) moved.replace(n);
        Fragment own = anonymous ? text.declaration(n) : moved.declaration(n);
        if (n.scope() == null) return own;
        List<Object> all = new ArrayList<>(List.of(n.passed().opening(n.scope()), own));
        for (NamedClass inner : named) if (n.equals(inner.around())) all.addAll(List.of(" ", declaration(inner)));
        all.add(" }");
        return Fragment.of(all.toArray());
    }

    /** Whether the class that {@code tree} declares stands elsewhere. */
    boolean isMoved(ClassTree tree) {
        return replaced.contains(tree) || isAdopted(tree);
    }

    private boolean isAdopted(Tree body) {
        return adopted.contains(lowering.facts.element(body));
    }

    /** Whether {@code tree} is in this machine when all is where it has its place; {@code around}: what is around it is. */
    boolean standsHere(ClassTree tree, boolean around) {
        Element e = lowering.facts.element(tree);
        return !adopted.contains(e) && (around || e != null && moved.find(e) != null);
    }

    /** Those that stand here and are those of machines inside. */
    List<Tree> outOfMachines() {
        return named.stream()
                .filter(n -> moved.isInMachine(n.tree()))
                .<Tree>map(NamedClass::body)
                .toList();
    }

    /**
     * Whether {@code body} has what it uses passed, and captures none of the method's variables itself; to be asked when
     * all is lowered, since a statement in which nothing suspends stays as it is.
     */
    boolean isPassed(Tree body) {
        return body instanceof ClassTree && isAdopted(body)
                || named.stream().anyMatch(n -> n.scope() != null && n.body() == body && replaced.contains(n.tree()));
    }

    /** What the classes are passed that stand elsewhere; to be asked when all is lowered. */
    List<Passing> passings() {
        return passings(n -> replaced.contains(n.tree()));
    }

    /** What they will be passed, where they all stand elsewhere. */
    List<Passing> allPassings() {
        return passings(n -> true);
    }

    /** What an object that is made at {@code made} will be passed. */
    List<VariableElement> passedAt(Tree made) {
        if (passedAt == null)
            passedAt = allPassings().stream()
                    .collect(Collectors.groupingBy(
                            Passing::at,
                            IdentityHashMap::new,
                            Collectors.mapping(Passing::variable, Collectors.toList())));
        return passedAt.getOrDefault(made, List.of());
    }

    private List<Passing> passings(Predicate<NamedClass> wanted) {
        List<Passing> all = new ArrayList<>(outer);
        for (NamedClass n : named) if (wanted.test(n)) all.addAll(moved.passings(n));
        return all;
    }

    /** Whether {@code type}, a class of {@code home}, stands before that. */
    boolean isNamed(Element type, Tree home) {
        NamedClass found = moved.find(type);
        return found != null && found.home() == home;
    }

    /** Whether a part of {@code home} gives something a value that {@code creation}, in it, uses. */
    private boolean isAhead(NewClassTree creation, Tree home) {
        Span span = lowering.unit.span(home);
        return lowering.facts.occurrences.stream()
                .filter(o -> o.capture() == creation.getClassBody())
                .map(o -> lowering.facts.locals.get(o.local()))
                .anyMatch(local -> local != null
                        && (span.contains(local.name()) || Captures.assigns(lowering, home, local.element())));
    }
}
