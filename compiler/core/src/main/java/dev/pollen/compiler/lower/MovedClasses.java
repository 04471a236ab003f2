package dev.pollen.compiler.lower;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberReferenceTree.ReferenceMode;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The local classes of a lambda or switch whose objects are kept over an await outside of it. Where a type has to be named
 * before the statement around, all of the statement's local classes stand there:
 *
 * <pre>
 *   var o = f(n -> { class O { int x = n; } return new O(); });
 *
 *   class OScope { final int n; OScope(int n) { this.n = n; } class O { int x = n; } }
 *   OScope.O o = f(n -> { return new OScope(n).new O(); });
 * </pre>
 *
 * Later classes that see {@code O} stand in its scope, where its name and its objects are those of the source.
 */
final class MovedClasses {
    private final Lowering lowering;
    private final List<NamedClass> named;
    private final BiConsumer<ClassTree, Tree> name;
    private final ConstructorReferences references;
    private final Map<Tree, Set<Element>> mentioned = new IdentityHashMap<>();
    private final Set<Tree> homes = new LinkedHashSet<>();
    private final Set<Tree> machines = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param named all that got a name so far
     * @param name names a class before a statement
     */
    MovedClasses(Lowering lowering, List<NamedClass> named, BiConsumer<ClassTree, Tree> name) {
        this.lowering = lowering;
        this.named = named;
        this.name = name;
        this.references = new ConstructorReferences(lowering);
    }

    /** Takes the statement that a class has to stand before. */
    void add(@Nullable Tree origin, @Nullable Tree home) {
        if (origin == null || home == null) return;
        homes.add(home);
        machines.add(machine(origin));
    }

    /** The outermost of those statements that {@code home} is in. */
    Tree outermost(Tree home) {
        Tree outermost = home;
        for (Tree h : homes) if (lowering.unit.span(h).contains(lowering.unit.span(outermost))) outermost = h;
        return outermost;
    }

    /** Names the local classes of those statements. */
    void collect() {
        List<ClassTree> classes = new ArrayList<>();
        for (TreePath path : lowering.facts.paths.values()) {
            if (path.getLeaf() instanceof ClassTree c
                    && c.getSimpleName().length() > 0
                    && !isInClass(path.getParentPath())
                    && machines.contains(machine(c))) classes.add(c);
        }
        classes.sort(Comparator.comparing(lowering.unit::start));
        for (ClassTree c : classes) {
            Tree home = outermost(c);
            if (home != c) name.accept(c, home);
        }
    }

    /** Whether the code at {@code path} is in a class of the method; or in a machine inside, where no class is moved. */
    boolean isInClass(TreePath path) {
        for (TreePath p = path; p.getLeaf() != lowering.facts.body.code(); p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree || !lowering.moves && isMachine(p.getLeaf())) return true;
        }
        return false;
    }

    private boolean isMachine(Tree tree) {
        return lowering.innerHosts().stream().anyMatch(h -> isMachine(h, tree));
    }

    private static boolean isMachine(Host host, Tree tree) {
        return host.body().code() == tree || host.inner().stream().anyMatch(h -> isMachine(h, tree));
    }

    /** The code of the innermost machine around {@code tree}. */
    private Tree machine(Tree tree) {
        TreePath p = lowering.facts.path(tree);
        while (p.getLeaf() != lowering.facts.body.code() && !isMachine(p.getLeaf())) p = p.getParentPath();
        return p.getLeaf();
    }

    boolean isInMachine(Tree tree) {
        return machine(tree) != lowering.facts.body.code();
    }

    /** Whether {@code home} is surely taken apart, where {@code origin} is in a machine inside, which is so already. */
    boolean isReached(Tree origin, Tree home) {
        if (!isInMachine(origin) || home == lowering.facts.body.code()) return true;
        Tree around = lowering.facts.path(home).getParentPath().getLeaf();
        boolean listed = around instanceof BlockTree || around instanceof CaseTree || around instanceof TryTree;
        return around == lowering.facts.body.code() || lowering.facts.suspends(listed ? around : home);
    }

    /** Whether groups of a switch that {@code home} is in share {@code local}: it is declared before the switch. */
    boolean isShared(Facts.Local local, Tree home) {
        TreePath group = lowering.facts.path(local.tree()).getParentPath();
        if (!lowering.moves || !(group.getLeaf() instanceof CaseTree c)) return false;
        Span whole = lowering.unit.span(group.getParentPath().getLeaf());
        Span later = new Span(lowering.unit.end(c), whole.end());
        return !lowering.unit.span(home).contains(whole)
                && lowering.facts.occurrences.stream()
                        .anyMatch(o -> local.element().equals(o.local()) && later.contains(o.span()));
    }

    /** Whether the name of {@code tree} means something else too within {@code scope}. */
    boolean isAmbiguous(ClassTree tree, Span scope) {
        Span own = LocalClasses.scope(lowering.unit, lowering.facts.path(tree));
        String name = tree.getSimpleName().toString();
        Stream<Span> words = lowering.facts.occurrences.stream()
                .filter(o -> o.name().equals(name))
                .map(Facts.Occurrence::span);
        Stream<Span> classes = lowering.facts.paths.keySet().stream()
                .filter(t -> t != tree
                        && t instanceof ClassTree c
                        && c.getSimpleName().contentEquals(name))
                .map(lowering.unit::span);
        return Stream.concat(words, classes).anyMatch(at -> scope.contains(at) && (own == null || !own.contains(at)));
    }

    @Nullable
    NamedClass find(Element type) {
        return named.stream().filter(n -> n.element().equals(type)).findFirst().orElse(null);
    }

    /** The last class before {@code tree} that has a scope and is mentioned there, or must see one that is. */
    @Nullable
    NamedClass around(Tree tree, Tree home) {
        Set<Element> seeing = seeing(tree);
        NamedClass last = null;
        for (NamedClass n : named) {
            if (!(n.tree() instanceof ClassTree c) || n.home() != home || n.scope() == null) continue;
            if (!seeing.contains(n.element())) continue;
            Span scope = LocalClasses.scope(lowering.unit, lowering.facts.path(c));
            boolean seen = scope != null
                    && scope.contains(lowering.unit.span(tree))
                    && lowering.unit.start(c) < lowering.unit.start(tree);
            if (seen && (last == null || lowering.unit.start(last.tree()) < lowering.unit.start(c))) last = n;
        }
        return last;
    }

    /** The local classes that {@code tree} mentions, with those that stand in one another's scope for one that mentions both. */
    private Set<Element> seeing(Tree tree) {
        Set<Element> all = new HashSet<>(mentioned(tree));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (TreePath path : lowering.facts.paths.values()) {
                if (!(path.getLeaf() instanceof ClassTree c)) continue;
                Set<Element> together = mentioned(c);
                if (!Collections.disjoint(all, together)) grows |= all.addAll(together);
            }
        }
        return all;
    }

    /** The local classes that the class or creation {@code tree} mentions, itself included. */
    private Set<Element> mentioned(Tree tree) {
        return mentioned.computeIfAbsent(tree, k -> {
            Set<Element> found = new HashSet<>();
            for (TreePath path : lowering.facts.paths.values()) {
                Tree leaf = path.getLeaf();
                boolean names = leaf instanceof IdentifierTree || leaf == tree && tree instanceof ClassTree;
                if (!names || !lowering.unit.isWritten(leaf)) continue;
                if (!lowering.unit.span(tree).contains(lowering.unit.span(leaf))) continue;
                Element e = lowering.facts.element(leaf);
                if (e instanceof TypeElement t && t.getNestingKind() == NestingKind.LOCAL) found.add(e);
            }
            return found;
        });
    }

    /** The classes without a name that make objects of one that is made in its scope: they must stand in that, too. */
    List<TypeElement> makers() {
        Set<TypeElement> makers = new LinkedHashSet<>();
        for (NamedClass n : List.copyOf(named)) {
            if (!n.isInner() || !(n.tree() instanceof ClassTree)) continue;
            for (IdentifierTree mention : mentions(n)) {
                TypeElement maker = null;
                for (TreePath p = lowering.facts.path(mention); p.getLeaf() != n.home(); p = p.getParentPath()) {
                    if (p.getLeaf() instanceof NewClassTree c && c.getClassBody() != null) {
                        maker = (TypeElement) lowering.facts.element(c.getClassBody());
                    }
                }
                if (maker != null) makers.add(maker);
            }
        }
        return List.copyOf(makers);
    }

    /** Where {@code n} is mentioned outside of its scope, in the order of the source. */
    private List<IdentifierTree> mentions(NamedClass n) {
        return lowering.facts.paths.keySet().stream()
                .filter(tree -> tree instanceof IdentifierTree && lowering.unit.isWritten(tree))
                .map(tree -> (IdentifierTree) tree)
                .filter(i -> n.element().equals(lowering.facts.element(i)) && !isInScope(i, n))
                .sorted(Comparator.comparing(lowering.unit::start))
                .toList();
    }

    private boolean isInScope(IdentifierTree mention, NamedClass n) {
        Span at = lowering.unit.span(mention);
        NamedClass holder = n.scope() == null ? n.around() : n;
        return named.stream()
                .filter(inner -> inner.isIn(holder == null ? n : holder))
                .anyMatch(inner -> lowering.unit.span(inner.body()).contains(at)
                        || inner.tree() instanceof NewClassTree c
                                && lowering.unit.span(c.getIdentifier()).contains(at));
    }

    /** Why {@code n} cannot stand elsewhere, or not be mentioned by its new name; null where it can. */
    Lowering.@Nullable Refused obstacle(NamedClass n) {
        String name = n.element().getSimpleName().toString();
        if (!n.isInner() || n.tree() instanceof NewClassTree) return null;
        Tree lambda = lambda(lowering.facts.path(n.tree()));
        for (IdentifierTree mention : mentions(n)) {
            TreePath path = lowering.facts.path(mention);
            Tree made = made(path);
            // what it captures must have its names there
            boolean elsewhere = isInClass(path)
                    || lambda != null && !lowering.unit.span(lambda).contains(lowering.unit.span(mention));
            if (made != null && elsewhere) return PassedVariables.local(lowering.unit.span(mention), name);
        }
        return null;
    }

    /** The outermost lambda at {@code path} of its machine's own code; null for none. */
    private @Nullable Tree lambda(TreePath path) {
        Tree outermost = null;
        for (TreePath p = path;
                p.getLeaf() != lowering.facts.body.code() && !isMachine(p.getLeaf());
                p = p.getParentPath()) {
            if (p.getLeaf() instanceof LambdaExpressionTree) outermost = p.getLeaf();
        }
        return outermost;
    }

    /** What makes objects of the class that is named at {@code mention}; null for none. */
    static @Nullable Tree made(TreePath mention) {
        TreePath type = mention;
        while (type.getParentPath().getLeaf() instanceof ParameterizedTypeTree p && p.getType() == type.getLeaf()
                || type.getParentPath().getLeaf() instanceof AnnotatedTypeTree) type = type.getParentPath();
        Tree around = type.getParentPath().getLeaf();
        boolean isMade = around instanceof NewClassTree c && c.getIdentifier() == type.getLeaf()
                || around instanceof MemberReferenceTree m && m.getMode() == ReferenceMode.NEW;
        return isMade ? around : null;
    }

    /** What {@code n} is passed where its objects are made. */
    List<Passing> passings(NamedClass n) {
        List<Passing> found = new ArrayList<>();
        if (n.tree() instanceof NewClassTree c) n.passes().forEach(v -> found.add(new Passing(c, v)));
        else if (n.isInner())
            for (IdentifierTree mention : mentions(n))
                if (made(lowering.facts.path(mention)) != null)
                    n.passes().forEach(v -> found.add(new Passing(mention, v)));
        return found;
    }

    /** Takes the declaration of {@code n} away, and makes its name the one that it has now. */
    void replace(NamedClass n) {
        lowering.edit(lowering.unit.start(n.tree()), lowering.unit.end(n.tree()), "");
        if (n.qualifier().isEmpty()) return;
        for (IdentifierTree mention : mentions(n)) {
            Tree made = n.isInner() ? made(lowering.facts.path(mention)) : null;
            int at = lowering.unit.start(mention);
            if (made instanceof MemberReferenceTree m) references.replace(n, m, mention);
            else lowering.edit(at, at, made == null ? n.qualifier() : n.maker(lowering.unit.span(mention)));
        }
    }

    /** The declaration without its scope: all but its first word is not what is taken away. */
    Fragment declaration(NamedClass n) {
        String text = lowering.unit.file().text();
        int start = lowering.unit.start(n.tree());
        int end = start + 1;
        while (Character.isJavaIdentifierPart(text.charAt(end)) && text.charAt(start) != '@') end++;
        Span rest = new Span(end, lowering.unit.end(n.tree()));
        return Fragment.of(text.substring(start, end), rest, references.methods(n));
    }
}
