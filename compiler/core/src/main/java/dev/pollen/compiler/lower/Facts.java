package dev.pollen.compiler.lower;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** What one look over a method's tree brings: paths, local variables and where they stand, and which trees suspend. */
final class Facts extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /**
     * A word that names a variable, member or type without a qualifier, or a declaration of a local variable.
     *
     * @param local the method's own variable that it names; null for anything else
     * @param capture the outermost lambda or class around it, inside the method; null where there is none
     */
    record Occurrence(
            Span span,
            String name,
            @Nullable Element local,
            @Nullable Tree capture) {}

    /** A local variable, parameter or binding of the method itself. */
    record Local(Element element, VariableTree tree, Span name, int ordinal) {}

    private final Unit unit;
    final Body body;
    final Map<Tree, TreePath> paths = new IdentityHashMap<>();
    final Map<Element, Local> locals = new HashMap<>();
    final List<Local> localsInOrder = new ArrayList<>();
    final Map<Element, ClassTree> classes = new HashMap<>();
    final List<Local> bindings = new ArrayList<>();
    final List<Occurrence> occurrences = new ArrayList<>();
    final Set<Tree> suspending = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Tree> tails = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<Integer, Integer> declaratorEnds = new HashMap<>();
    private final Deque<Tree> captures = new ArrayDeque<>();
    private int guarded;

    Facts(Unit unit, Body body) {
        this.unit = unit;
        this.body = body;
        paths.put(body.tree(), body.path());
        for (VariableTree parameter : body.parameters()) scan(new TreePath(body.path(), parameter), null);
        scan(new TreePath(body.path(), body.code()), null);
    }

    TreePath path(Tree tree) {
        TreePath path = paths.get(tree);
        if (path == null) throw new IllegalStateException("no path to " + tree.getKind() + " " + tree);
        return path;
    }

    @Nullable
    Element element(Tree tree) {
        return unit.trees().getElement(path(tree));
    }

    boolean suspends(@Nullable Tree tree) {
        return tree != null && suspending.contains(tree);
    }

    boolean suspendsAny(Iterable<? extends Tree> trees) {
        for (Tree tree : trees) if (suspends(tree)) return true;
        return false;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
        if (tree == null) return null;
        TreePath path = getCurrentPath() == null ? null : new TreePath(getCurrentPath(), tree);
        if (path != null) paths.put(tree, path);
        return super.scan(tree, p);
    }

    @Override
    public @Nullable Void scan(TreePath path, @Nullable Void p) {
        paths.put(path.getLeaf(), path);
        return super.scan(path, p);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void p) {
        Element element = unit.trees().getElement(getCurrentPath());
        Span name = nameOf(tree);
        boolean unnamed = tree.getName().length() == 0; // var _ = f();
        if (name != null && element != null && !(unnamed && element.getKind() == ElementKind.BINDING_VARIABLE)) {
            boolean own = captures.isEmpty();
            if (!unnamed) {
                occurrences.add(
                        new Occurrence(name, tree.getName().toString(), own ? element : null, captures.peekLast()));
            }
            if (own) {
                int ordinal = ordinals.merge(tree.getName().toString(), 1, Integer::sum);
                Local local = new Local(element, tree, name, ordinal);
                locals.put(element, local);
                localsInOrder.add(local);
                if (element.getKind() == ElementKind.BINDING_VARIABLE) bindings.add(local);
            }
        }
        return super.visitVariable(tree, p);
    }

    /** javac counts the semicolon behind the last resource of a try to its name. */
    private Span nameOf(IdentifierTree tree) {
        Span span = unit.span(tree);
        String name = tree.getName().toString();
        if (span.length() == name.length()) return span;
        Span found = Words.find(unit.file().text(), name, span.start(), span.end());
        return found == null ? span : found;
    }

    private @Nullable Span nameOf(VariableTree tree) {
        if (unit.start(tree) < 0) return null;
        String word = tree.getName().length() == 0 ? "_" : tree.getName().toString();
        int from = unit.start(tree);
        if (unit.isWritten(tree.getModifiers())) from = Math.max(from, unit.end(tree.getModifiers()));
        Tree type = tree.getType();
        int typeEnd = type != null && unit.isWritten(type) && unit.start(type) >= from ? unit.end(type) : from;
        // in "int a = f(b), b" javac lets both declarations start with the type
        Integer before = declaratorEnds.put(unit.start(tree), unit.end(tree));
        if (before != null) {
            from = Math.max(from, before);
            typeEnd = Math.max(typeEnd, before);
        }
        if (typeEnd == from && word.equals("var")) { // of a pattern: its type is not among the trees
            Span first = Words.find(unit.file().text(), word, from, unit.end(tree));
            if (first != null && tree.getInitializer() == null) typeEnd = first.end();
        }
        Span within = nameInType(tree, word, from, typeEnd);
        if (within != null) return within;
        Span name = Words.find(unit.file().text(), word, typeEnd, unit.end(tree));
        return name != null ? name : Words.find(unit.file().text(), word, from, unit.end(tree));
    }

    /** In {@code int name[]}, javac's type reaches behind the name; in {@code int @Size(name) [] name}, the word is another. */
    private @Nullable Span nameInType(VariableTree tree, String word, int from, int typeEnd) {
        Tree type = tree.getType();
        Tree element = type == null ? null : elementType(type);
        if (element == null || element == type || !unit.isWritten(element)) return null;
        Span name = Words.find(unit.file().text(), word, Math.max(from, unit.end(element)), typeEnd);
        return name != null && "[@".indexOf(Words.next(unit.file().text(), name.end(), typeEnd)) >= 0 ? name : null;
    }

    private static Tree elementType(Tree type) {
        Tree bare = type instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : type;
        return bare instanceof ArrayTypeTree array ? elementType(array.getType()) : type;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
        if (!unit.isWritten(tree)) return null;
        Element element = unit.trees().getElement(getCurrentPath());
        if (element != null && element.getKind() == ElementKind.METHOD) return null;
        boolean own = element != null && locals.containsKey(element);
        String name = tree.getName().toString();
        occurrences.add(new Occurrence(nameOf(tree), name, own ? element : null, captures.peekLast()));
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void p) {
        captures.push(tree);
        super.visitLambdaExpression(tree, p);
        captures.pop();
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void p) {
        Element element = unit.trees().getElement(getCurrentPath());
        if (element != null && captures.isEmpty()) classes.put(element, tree);
        captures.push(tree);
        super.visitClass(tree, p);
        captures.pop();
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void p) {
        if (captures.isEmpty() && Known.isAwait(getCurrentPath(), unit.trees())) markSuspending();
        return super.visitMethodInvocation(tree, p);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void p) {
        if (captures.isEmpty() && guarded == 0 && isTail(tree)) {
            tails.add(tree);
            markSuspending();
        }
        return super.visitReturn(tree, p);
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void p) {
        guarded++;
        super.visitTry(tree, p);
        guarded--;
        return null;
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void p) {
        guarded++;
        super.visitSynchronized(tree, p);
        guarded--;
        return null;
    }

    /** The statement that a lambda, pattern or expression at {@code path} belongs to, as far as lists of them go. */
    Tree innermostStatement(TreePath path) {
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() == body.code()) return p.getLeaf(); // an expression
            // javac's class of cases is one of statements
            boolean statement = p.getLeaf() instanceof StatementTree && !(p.getLeaf() instanceof CaseTree);
            if (!statement || p.getParentPath() == null) continue;
            Tree parent = p.getParentPath().getLeaf();
            if (parent instanceof NewClassTree) continue; // an anonymous class
            boolean part = p.getLeaf() instanceof VariableTree || p.getLeaf() instanceof ExpressionStatementTree;
            boolean inHead = parent instanceof ForLoopTree f && f.getStatement() != p.getLeaf()
                    || parent instanceof EnhancedForLoopTree e && e.getStatement() != p.getLeaf()
                    || parent instanceof TryTree
                    || !(parent instanceof StatementTree || parent instanceof CaseTree || parent instanceof CatchTree);
            if (!part || !inHead) return p.getLeaf();
        }
        throw new IllegalStateException("no statement around");
    }

    /** The machine's own statement that {@code tree}, maybe in a lambda or class, is in. */
    Tree ownStatement(Tree tree) {
        TreePath outermost = path(tree);
        for (TreePath p = outermost; p.getLeaf() != body.code(); p = p.getParentPath()) {
            if (p.getLeaf() instanceof LambdaExpressionTree || p.getLeaf() instanceof ClassTree) outermost = p;
        }
        return innermostStatement(outermost);
    }

    /** The outermost lambda of this code around {@code tree}. */
    @Nullable
    Tree outermostLambda(Tree tree) {
        Tree outermost = null;
        for (TreePath p = path(tree); p.getLeaf() != body.code(); p = p.getParentPath()) {
            if (p.getLeaf() instanceof LambdaExpressionTree) outermost = p.getLeaf();
        }
        return outermost;
    }

    /** The outermost lambda or class of this code around {@code tree}. */
    @Nullable
    Tree outermostCapture(Tree tree) {
        Tree outermost = null;
        for (TreePath p = path(tree).getParentPath(); p.getLeaf() != body.code(); p = p.getParentPath()) {
            if (p.getLeaf() instanceof LambdaExpressionTree || p.getLeaf() instanceof ClassTree)
                outermost = p.getLeaf();
        }
        return outermost;
    }

    /** {@code statement} with its labels: what it introduces, they introduce (JLS 6.3.2). */
    Tree withLabels(Tree statement) {
        TreePath path = path(statement);
        while (path.getParentPath() != null && path.getParentPath().getLeaf() instanceof LabeledStatementTree) {
            path = path.getParentPath();
        }
        return path.getLeaf();
    }

    /** Whether {@code local}'s name means something else too within {@code span}. */
    boolean clashes(Local local, Span span) {
        String name = local.element().getSimpleName().toString();
        for (Occurrence o : occurrences) {
            if (o.name.equals(name) && !local.element().equals(o.local) && span.contains(o.span)) return true;
        }
        return false;
    }

    /** Whether a future is returned that is not {@code Future.ready(…)}: it is awaited after all of the method. */
    boolean isTail(ReturnTree tree) {
        return body.ending() == Body.Ending.FUTURE
                && tree.getExpression() != null
                && !Known.isReady(new TreePath(path(tree), tree.getExpression()), unit.trees());
    }

    private void markSuspending() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (!suspending.add(path.getLeaf())) return;
            if (path.getLeaf() == body.tree()) return;
        }
    }

    /** Whether the returned future is awaited where it is returned: nothing is left to be done behind it. */
    boolean awaitsHere(ReturnTree tree) {
        return tails.contains(tree);
    }

    /** What {@code tree} yields, as far as it can be seen here; null where that is nothing. */
    @Nullable
    ExpressionTree result(ReturnTree tree) {
        ExpressionTree e = tree.getExpression();
        if (e == null || body.ending() != Body.Ending.FUTURE || isTail(tree)) return e;
        List<? extends ExpressionTree> arguments = ((MethodInvocationTree) e).getArguments();
        return arguments.isEmpty() ? null : arguments.get(0);
    }

    /** Whether {@code tree} stands in a {@code finally} block: it is not cut short by a cancellation. */
    boolean isInFinally(Tree tree) {
        for (TreePath p = path(tree); p.getLeaf() != body.tree(); p = p.getParentPath()) {
            boolean last = p.getParentPath().getLeaf() instanceof TryTree t && t.getFinallyBlock() == p.getLeaf();
            if (last) return true;
        }
        return false;
    }
}
