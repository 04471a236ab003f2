package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * Anonymous classes whose type a {@code var} has, or a value that may have to be kept. A variable of such a type cannot be
 * declared anywhere else, so where one may have to be, the class gets a name:
 *
 * <pre>
 *   var o = new Object() { int x; };      class O extends Object { int x; }  O o = new O();
 * </pre>
 */
final class AnonymousClasses {
    /** A class that got a name. */
    record Named(NewClassTree creation, TypeElement element, String name) {}

    private final Lowering lowering;
    private final Map<TypeElement, String> names;
    private final Map<TypeElement, List<Span>> used = new HashMap<>();
    private final List<Named> named = new ArrayList<>();
    private final Set<NewClassTree> replaced = new HashSet<>();

    AnonymousClasses(Lowering lowering, Map<TypeElement, String> names) {
        this.lowering = lowering;
        this.names = names;
    }

    /** Finds and names them; before any type is written down. */
    void collect() {
        for (Facts.Local local : lowering.facts.localsInOrder) {
            Set<TypeElement> mentioned = new HashSet<>();
            mentions(local.element().asType(), mentioned, 0);
            String declared = local.element().getSimpleName().toString();
            for (TypeElement e : mentioned) name(e, declared.isEmpty() ? "unnamed" : declared);
        }
        lowering.facts.paths.forEach((tree, path) -> {
            if (tree instanceof MemberSelectTree s) note(s, path);
        });
        used.entrySet().stream()
                .filter(e -> fits(e.getKey(), e.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(
                        e -> lowering.unit.start(lowering.unit.trees().getTree(e))))
                .forEach(e -> name(e, "unnamed"));
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
     * Whether {@code e} is made in a statement that suspends, used in that, as in {@code new Object() { int m(int i) …
     * }.m(await(f))}, and can stand before it.
     */
    private boolean fits(TypeElement e, List<Span> uses) {
        ClassTree body = lowering.facts.classes.get(e);
        if (body == null || !(lowering.facts.path(body).getParentPath().getLeaf() instanceof NewClassTree creation))
            return false;
        Tree home = home(creation);
        return home instanceof StatementTree
                && lowering.facts.suspends(home)
                && uses.stream().anyMatch(lowering.unit.span(home)::contains)
                && early(creation).isEmpty();
    }

    /** Whether a variable of {@code type} would be one of another type, whose members are not those that are used. */
    boolean isLost(TypeMirror type) {
        Set<TypeElement> mentioned = new HashSet<>();
        if (type instanceof DeclaredType d) d.getTypeArguments().forEach(t -> mentions(t, mentioned, 1));
        mentioned.removeAll(names.keySet());
        return mentioned.stream().anyMatch(used::containsKey);
    }

    private void name(TypeElement e, String wish) {
        ClassTree body = lowering.facts.classes.get(e);
        if (body == null || named.stream().anyMatch(n -> n.element.equals(e))) return;
        if (!(lowering.facts.path(body).getParentPath().getLeaf() instanceof NewClassTree creation)) return;
        String name = names.computeIfAbsent(
                e, unnamed -> freeName(Character.toUpperCase(wish.charAt(0)) + wish.substring(1)));
        named.add(new Named(creation, e, name));
    }

    /** It must not hide a type that the machine may mention, such as {@code Integer}. */
    private String freeName(String wish) {
        String name = lowering.names.fresh(wish);
        while (!lowering.types.isFree(name)) name = lowering.names.fresh(wish);
        return name;
    }

    private static void mentions(TypeMirror type, Set<TypeElement> found, int depth) {
        if (depth > 8 || !(type instanceof DeclaredType d)) return;
        TypeElement element = (TypeElement) d.asElement();
        if (element.getNestingKind() == NestingKind.ANONYMOUS) found.add(element);
        for (TypeMirror argument : d.getTypeArguments()) mentions(argument, found, depth + 1);
    }

    /** Only where the class is declared: what is not lowered stays as it is, {@code var} and all. */
    private void replace(NewClassTree creation, String name) {
        if (!replaced.add(creation)) return;
        ExpressionTree outer = creation.getEnclosingExpression();
        if (outer == null) {
            Tree base = creation.getIdentifier();
            lowering.edit(lowering.unit.start(base), lowering.unit.end(base), name);
        } else {
            int start = lowering.unit.start(creation);
            if (!lowering.facts.suspends(creation)) lowering.editBefore(start, opening(name));
            String next = creation.getArguments().isEmpty() ? ")" : "), ";
            lowering.edit(lowering.unit.end(outer), paren(creation) + 1, next);
        }
        lowering.edit(brace(creation), lowering.unit.end(creation), "");
    }

    /** {@code outer.new Inner(a) { … }} becomes {@code new X(outer, a)}. */
    private String opening(String name) {
        return "new " + name + "(" + lowering.types.inExpression("java.util.Objects") + ".requireNonNull(";
    }

    /** What {@code e}, which is taken apart, must begin with. */
    String openingOf(ExpressionTree e) {
        if (!(e instanceof NewClassTree n) || n.getEnclosingExpression() == null) return "";
        return named.stream()
                .filter(c -> c.creation == n)
                .map(c -> opening(c.name))
                .findFirst()
                .orElse("");
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

    /** Those that {@code s} itself makes, not a statement or a resource in it. */
    List<Named> in(StatementTree s) {
        return named.stream().filter(n -> home(n.creation) == s).toList();
    }

    /** The resource or the statement that makes it. */
    private Tree home(NewClassTree creation) {
        Tree statement = lowering.facts.innermostStatement(lowering.facts.path(creation));
        for (TreePath p = lowering.facts.path(creation); p.getLeaf() != statement; p = p.getParentPath()) {
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
        for (Map.Entry<Element, ClassTree> c : lowering.facts.classes.entrySet()) {
            String own = c.getKey().getSimpleName().toString();
            String name = own.isEmpty() ? names.get(c.getKey()) : own;
            boolean inside = part.contains(lowering.unit.span(c.getValue()));
            if (inside && name != null && Words.find(type, name, 0, type.length()) != null) return true;
        }
        return false;
    }

    /** The class as a statement. */
    Step.Fixed declaration(Named n, Effects effects) {
        check(n);
        replace(n.creation, n.name);
        int brace = brace(n.creation);
        Span body = new Span(brace + 1, lowering.unit.end(n.creation));
        TypeElement e = n.element;
        boolean isInterface = !e.getInterfaces().isEmpty();
        TypeMirror base = isInterface ? e.getInterfaces().get(0) : e.getSuperclass();
        // javac's lint wants a serialVersionUID of a class with a name
        boolean serial = lowering.unit.isA(e.asType(), "java.io.Serializable");
        String head = (serial ? "@SuppressWarnings(\"serial\") " : "") + "class " + n.name
                + (isInterface ? " implements " : " extends ")
                + lowering.typeOf(base, lowering.unit.span(n.creation)).text() + " {" + constructor(n);
        return new Step.Fixed(Fragment.of(head, body), effects.of(n.creation.getClassBody()), null);
    }

    private void check(Named n) {
        early(n.creation).ifPresent(use -> {
            String name = use.name();
            throw new Lowering.Refused(
                    Code.P0302,
                    use.span(),
                    "a var of an anonymous class that uses " + name
                            + ", which gets its value in the same statement, is not supported yet",
                    "give " + name + " its value in a statement before");
        });
    }

    /** It stands before its statement: what that gives a value is not there yet. */
    private Optional<Facts.Occurrence> early(NewClassTree creation) {
        Tree home = home(creation);
        Span span = lowering.unit.span(home);
        return lowering.facts.occurrences.stream()
                .filter(o -> o.capture() == creation.getClassBody())
                .filter(o -> {
                    Variable v = lowering.variable(o.local());
                    return v != null && (span.contains(v.declaration()) || Captures.assigns(lowering, home, v));
                })
                .findFirst();
    }

    private String constructor(Named n) {
        Element element = lowering.facts.element(n.creation);
        if (!(element instanceof ExecutableElement made)) return "";
        if (made.getParameters().isEmpty() && made.getThrownTypes().isEmpty()) return "";
        Span at = lowering.unit.span(n.creation);
        List<String> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        boolean inner = n.creation.getEnclosingExpression() != null; // the first parameter is the object around
        for (int i = 0; i < made.getParameters().size(); i++) {
            boolean rest = made.isVarArgs() && i == made.getParameters().size() - 1;
            String type =
                    lowering.typeOf(made.getParameters().get(i).asType(), at).text();
            parameters.add((rest ? type.substring(0, type.length() - 2) + "..." : type) + " a" + i);
            if (i > 0 || !inner) arguments.add("a" + i);
        }
        String thrown = made.getThrownTypes().stream()
                .map(type -> lowering.typeOf(type, at).text())
                .collect(Collectors.joining(", "));
        return " " + Bridges.typeParameters(lowering, ((ExecutableType) made.asType()).getTypeVariables(), n.creation)
                + n.name + "(" + String.join(", ", parameters) + ")" + (thrown.isEmpty() ? "" : " throws " + thrown)
                + (inner ? " { a0.super(" : " { super(") + String.join(", ", arguments) + "); }";
    }
}
