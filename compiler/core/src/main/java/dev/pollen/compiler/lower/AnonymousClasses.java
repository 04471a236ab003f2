package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.attribute.TypeNames;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Effect;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
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
    /**
     * A class that got a name.
     *
     * @param home the statement or resource that it stands before
     * @param scope the class around it, of the variables that its objects are passed; null where it needs none
     * @param passed those variables
     */
    record Named(
            NewClassTree creation,
            TypeElement element,
            Tree home,
            String name,
            @Nullable String scope,
            PassedVariables passed) {}

    private final Lowering lowering;
    private final Map<TypeElement, String> names;
    private final Map<TypeElement, Span> scopes;
    private final Map<TypeElement, List<Span>> used = new HashMap<>();
    private final List<Named> named = new ArrayList<>();
    private final Set<NewClassTree> replaced = new HashSet<>();

    /**
     * @param names takes the names that they get
     * @param scopes takes where they may be named
     */
    AnonymousClasses(Lowering lowering, Map<TypeElement, String> names, Map<TypeElement, Span> scopes) {
        this.lowering = lowering;
        this.names = names;
        this.scopes = scopes;
    }

    /** Finds and names them; before any type is written down. */
    void collect() {
        Map<TypeElement, List<Facts.Local>> mentions = new LinkedHashMap<>();
        for (Facts.Local local : lowering.facts.localsInOrder) {
            for (TypeElement e : mentioned(local.element().asType()))
                mentions.computeIfAbsent(e, k -> new ArrayList<>()).add(local);
        }
        mentions.forEach((e, locals) -> {
            String declared = locals.get(0).element().getSimpleName().toString();
            name(
                    e,
                    declared.isEmpty() ? "unnamed" : declared,
                    true,
                    home -> locals.stream().allMatch(local -> scope(home).contains(local.name())));
        });
        lowering.facts.paths.forEach((tree, path) -> {
            if (tree instanceof MemberSelectTree s) note(s, path);
        });
        used.keySet().stream()
                .sorted(Comparator.comparing(
                        e -> lowering.unit.start(lowering.unit.trees().getTree(e))))
                .forEach(e -> name(e, "unnamed", false, home -> isUsedAround(e, home)));
    }

    /** Notes the class whose own member {@code s} means, from outside of it. */
    private void note(MemberSelectTree s, TreePath path) {
        if (!lowering.unit.isWritten(s)) return;
        Element member = lowering.unit.trees().getElement(path);
        if (member == null || !(member.getEnclosingElement() instanceof TypeElement e)) return;
        if (e.getNestingKind() != NestingKind.ANONYMOUS) return;
        ClassTree body = lowering.unit.trees().getTree(e);
        if (!lowering.facts.paths.containsKey(body) || lowering.unit.span(body).contains(lowering.unit.span(s))) return;
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

    /** What makes the objects of {@code e}: the machine's own code or a lambda in that; null for other classes. */
    private @Nullable NewClassTree creation(TypeElement e) {
        ClassTree body = lowering.unit.trees().getTree(e);
        TreePath path = body == null ? null : lowering.facts.paths.get(body);
        if (path == null || !(path.getParentPath().getLeaf() instanceof NewClassTree creation)) return null;
        for (TreePath p = path.getParentPath(); p.getLeaf() != lowering.facts.body.code(); p = p.getParentPath()) {
            Tree around = p.getLeaf();
            boolean machine =
                    lowering.innerHosts().stream().anyMatch(h -> h.body().code() == around);
            if (around instanceof ClassTree || machine) return null;
        }
        return creation;
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
        NewClassTree creation = creation(e);
        if (creation == null || named.stream().anyMatch(n -> n.element.equals(e))) return;
        Tree innermost = home(creation);
        Tree home = innermost;
        while (home != null && !wanted.test(home)) home = around(home);
        if (home == null) return;
        PassedVariables passed = new PassedVariables(lowering, creation, home);
        boolean isInside = home != innermost || lowering.facts.outermostLambda(creation) != null;
        boolean scoped = !passed.isEmpty() && (isInside || isAhead(creation, home));
        if (scoped) {
            Tree before = home;
            passed.names().forEach((v, type) -> mentioned(type).forEach(m -> name(m, v, needed, before::equals)));
        }
        if (!needed && (passed.obstacle() != null || scoped && !passed.areExact())) return;
        String upper = Character.toUpperCase(wish.charAt(0)) + wish.substring(1);
        String name = names.computeIfAbsent(
                e, unnamed -> scoped ? freeName(upper + "Scope") + "." + freeName(upper) : freeName(upper));
        scopes.put(e, scope(home));
        named.add(new Named(creation, e, home, name, scoped ? name.substring(0, name.indexOf('.')) : null, passed));
    }

    /** The home of the switch expression around {@code home}, if there is one. */
    private @Nullable Tree around(Tree home) {
        TreePath path = lowering.facts.path(home);
        while (path.getLeaf() != lowering.facts.body.code()) {
            if (path.getLeaf() instanceof SwitchExpressionTree) return home(path.getLeaf());
            path = path.getParentPath();
        }
        return null;
    }

    private Span scope(Tree home) {
        Span block = LocalClasses.scope(lowering.unit, lowering.facts.path(home));
        return block == null ? lowering.unit.span(lowering.facts.body.tree()) : block; // of a field's initialiser
    }

    /** It must not hide a type that the machine may mention, such as {@code Integer}. */
    private String freeName(String wish) {
        String name = lowering.names.fresh(wish);
        while (!lowering.types.isFree(name)) name = lowering.names.fresh(wish);
        return name;
    }

    private static Set<TypeElement> mentioned(TypeMirror type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        mentions(type, found, 0);
        return found;
    }

    private static void mentions(TypeMirror type, Set<TypeElement> found, int depth) {
        if (depth > 8 || !(type instanceof DeclaredType d)) return;
        TypeElement element = (TypeElement) d.asElement();
        if (element.getNestingKind() == NestingKind.ANONYMOUS) found.add(element);
        for (TypeMirror argument : d.getTypeArguments()) mentions(argument, found, depth + 1);
    }

    /** Only where the class is declared: what is not lowered stays as it is, {@code var} and all. */
    private void replace(Named n) {
        NewClassTree creation = n.creation;
        if (!replaced.add(creation)) return;
        ExpressionTree outer = creation.getEnclosingExpression();
        if (outer == null) {
            Tree base = creation.getIdentifier();
            lowering.edit(lowering.unit.start(base), lowering.unit.end(base), made(n));
        } else {
            int start = lowering.unit.start(creation);
            if (!lowering.facts.suspends(creation)) lowering.editBefore(start, opening(n));
            String next = creation.getArguments().isEmpty() ? ")" : "), ";
            lowering.edit(lowering.unit.end(outer), paren(creation) + 1, next);
        }
        lowering.edit(brace(creation), lowering.unit.end(creation), "");
    }

    /** {@code outer.new Inner(a) { … }} becomes {@code new X(outer, a)}. */
    private Fragment opening(Named n) {
        String check = "(" + lowering.types.inExpression("java.util.Objects") + ".requireNonNull(";
        return Fragment.of("new ", made(n), check);
    }

    /** What stands behind {@code new}. */
    private Fragment made(Named n) {
        if (n.scope == null) return Fragment.of(n.name);
        return Fragment.of(n.passed.creation(n.scope), ".new " + simpleName(n));
    }

    /** What {@code e}, which is taken apart, must begin with. */
    Fragment openingOf(ExpressionTree e) {
        if (!(e instanceof NewClassTree n) || n.getEnclosingExpression() == null) return Fragment.of();
        return named.stream()
                .filter(c -> c.creation == n)
                .map(this::opening)
                .findFirst()
                .orElse(Fragment.of());
    }

    private int paren(NewClassTree creation) {
        int from = lowering.unit.end(creation.getIdentifier());
        return Words.findChar(lowering.unit.file().text(), '(', from, lowering.unit.end(creation));
    }

    private int brace(NewClassTree creation) {
        int from = lowering.unit.end(creation.getIdentifier());
        for (ExpressionTree argument : creation.getArguments()) from = lowering.unit.end(argument);
        int end = lowering.unit.end(creation);
        int closing = Words.findChar(lowering.unit.file().text(), ')', from, end);
        return Words.findChar(lowering.unit.file().text(), '{', closing, end);
    }

    /** Those that stand before {@code home}. */
    List<Named> in(Tree home) {
        return named.stream().filter(n -> n.home == home).toList();
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
                .filter(c -> part.contains(lowering.unit.span(c.getValue())))
                .map(c -> c.getKey().getSimpleName().toString());
        Stream<String> own = named.stream()
                .filter(n -> part.contains(lowering.unit.span(n.creation)))
                .map(AnonymousClasses::simpleName);
        return Stream.concat(local, own)
                .anyMatch(name -> !name.isEmpty() && Words.find(type, name, 0, type.length()) != null);
    }

    /** The class as a statement. */
    Step.Fixed declaration(Named n, Effects effects) {
        if (n.scope != null) n.passed.castUses();
        Lowering.Refused obstacle = n.passed.obstacle();
        if (obstacle != null) throw obstacle;
        replace(n);
        int brace = brace(n.creation);
        Span body = new Span(brace + 1, lowering.unit.end(n.creation));
        TypeElement e = n.element;
        boolean isInterface = !e.getInterfaces().isEmpty();
        TypeMirror base = isInterface ? e.getInterfaces().get(0) : e.getSuperclass();
        // javac's lint wants a serialVersionUID of a class with a name
        boolean serial = lowering.unit.isA(e.asType(), "java.io.Serializable");
        String head = (serial ? "@SuppressWarnings(\"serial\") " : "") + "class " + simpleName(n)
                + (isInterface ? " implements " : " extends ")
                + exact(base, n, lowering.types).text() + " {" + constructor(n);
        if (n.scope == null) {
            return new Step.Fixed(Fragment.of(head, body), effects.of(n.creation.getClassBody()), null);
        }
        return new Step.Fixed(Fragment.of(n.passed.opening(n.scope), head, body, " }"), Effect.NONE, null);
    }

    private static String simpleName(Named n) {
        return n.name.substring(n.name.indexOf('.') + 1);
    }

    /**
     * Whether {@code body} has what it uses passed, and captures none of the method's variables itself; to be asked when
     * all is lowered, since a statement in which nothing suspends stays as it is.
     */
    boolean isPassed(Tree body) {
        return named.stream()
                .anyMatch(n -> n.scope != null && n.creation.getClassBody() == body && replaced.contains(n.creation));
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

    private Type exact(TypeMirror type, Named n, TypeNames types) {
        Type written = Lowering.typeOf(type, lowering.unit.span(n.home), types);
        if (written.projected())
            throw PassedVariables.local(lowering.unit.span(n.creation.getIdentifier()), type.toString());
        return written;
    }

    private String constructor(Named n) {
        Element element = lowering.facts.element(n.creation);
        if (!(element instanceof ExecutableElement made)) return "";
        if (made.getParameters().isEmpty() && made.getThrownTypes().isEmpty()) return "";
        List<String> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        List<? extends TypeVariable> variables = ((ExecutableType) made.asType()).getTypeVariables();
        TypeNames types = lowering.types.declaring(variables);
        boolean inner = n.creation.getEnclosingExpression() != null; // the first parameter is the object around
        for (int i = 0; i < made.getParameters().size(); i++) {
            boolean rest = made.isVarArgs() && i == made.getParameters().size() - 1;
            String type = exact(made.getParameters().get(i).asType(), n, types).text();
            parameters.add((rest ? type.substring(0, type.length() - 2) + "..." : type) + " a" + i);
            if (i > 0 || !inner) arguments.add("a" + i);
        }
        String thrown = made.getThrownTypes().stream()
                .map(type -> exact(type, n, types).text())
                .collect(Collectors.joining(", "));
        return " " + Bridges.typeParameters(lowering, types, variables, n.creation)
                + simpleName(n) + "(" + String.join(", ", parameters) + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown)
                + (inner ? " { a0.super(" : " { super(") + String.join(", ", arguments) + "); }";
    }
}
