package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * The method's body moves into a class of its own: {@code this} and {@code super} become those of the class that it
 * came from, and so do calls of methods whose names the machine has too. What Java does not let a nested class say, {@code
 * Interface.super.m()} and {@code super.m()} of a class without a name, goes through a method that is added to that
 * class.
 */
final class Access extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** Methods that a machine has: its own, those of StateMachine, Future and Object. */
    static final Set<String> MACHINE_METHODS = Set.of(
            "poll",
            "cancel",
            "toCompletableFuture",
            "pending",
            "ready",
            "rethrow",
            "close",
            "notPollable",
            "future",
            "checkCancelled",
            "shielded",
            "drop",
            "unchecked",
            "within",
            "start",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    private final Lowering lowering;
    private final Around around;
    private final Set<Tree> inner = Collections.newSetFromMap(new IdentityHashMap<>());
    private int classes;

    Access(Lowering lowering, Host host) {
        this.lowering = lowering;
        this.around = host.around();
        for (Host h : host.within()) inner.add(h.body().code());
    }

    /** All of the code, with the classes that stand in it and come out of the machines inside. */
    void scan() {
        Body code = lowering.facts.body;
        scan(new TreePath(code.path(), code.code()), null);
        for (Tree c : lowering.anonymous.outOfMachines()) scan(lowering.facts.path(c), null);
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
        return tree != null && inner.contains(tree) ? null : super.scan(tree, p); // a machine of its own
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void p) {
        classes++;
        super.visitClass(tree, p);
        classes--;
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
        if (!lowering.unit.isWritten(tree)) return null;
        String name = tree.getName().toString();
        int at = lowering.unit.start(tree);
        if (name.equals("this") || name.equals("super")) {
            if (classes > 0) return null;
            if (around.hasName()) lowering.edit(at, at, lowering.types.nameOf(around.type()) + ".");
            else if (name.equals("this")) lowering.edit(at, lowering.unit.end(tree), lowering.self());
            else superField(tree);
            return null;
        }
        Element element = lowering.unit.trees().getElement(getCurrentPath());
        if (isMissing(element) && dependsOnMeaning(name)) throw Lowering.missing(lowering.unit.span(tree));
        if (element != null && element.getKind() == ElementKind.METHOD && MACHINE_METHODS.contains(name)) {
            call((ExecutableElement) element, getCurrentPath());
        }
        return null;
    }

    /** In a class without a name: its own fields alone hide those that {@code super} means (JLS 8.3, 15.11.2). */
    private void superField(IdentifierTree tree) {
        var select = (MemberSelectTree) getCurrentPath().getParentPath().getLeaf();
        Element field = lowering.facts.element(select);
        if (field == null) throw Lowering.missing(lowering.unit.span(select));
        boolean hidden = lowering.hiddenFields.isHidden(field);
        String base = lowering.typeOf(around.type().getSuperclass(), lowering.unit.span(tree))
                .text();
        boolean inherited = !hidden && !field.getModifiers().contains(Modifier.PRIVATE);
        String self = inherited ? lowering.self() : "((" + base + ") " + lowering.self() + ")";
        lowering.edit(lowering.unit.start(tree), lowering.unit.end(tree), self);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void p) {
        if (tree.getMethodSelect() instanceof MemberSelectTree s
                && s.toString().endsWith("Pollen.await")
                && isMissing(lowering.unit.trees().getElement(new TreePath(getCurrentPath(), s)))) {
            throw Lowering.missing(lowering.unit.span(tree));
        }
        if (classes > 0 || !(tree.getMethodSelect() instanceof MemberSelectTree select)) {
            return super.visitMethodInvocation(tree, p);
        }
        TreePath path = new TreePath(getCurrentPath(), select);
        boolean isHidden = lowering.hiddenStatics.isHidden(
                select.getExpression(), lowering.unit.trees().getElement(path));
        if (!isHidden && !needsBridge(select.getExpression())) return super.visitMethodInvocation(tree, p);
        ExecutableElement method = known(path);
        String name = bridge(method, select.getExpression(), isHidden, tree);
        lowering.edit(lowering.unit.start(select), lowering.unit.end(select), bridged(tree, name, isHidden));
        for (Tree argument : tree.getArguments()) scan(argument, p);
        return null;
    }

    private String bridge(ExecutableElement method, ExpressionTree qualifier, boolean isStatic, Tree at) {
        return isStatic
                ? lowering.bridges.toStatic(method, lowering.hiddenStatics.owner(qualifier), at)
                : lowering.bridges.toSuper(method, lowering.unit.text(qualifier), at);
    }

    /** The call of the bridge, with the type arguments of the one that it stands for. */
    private Fragment bridged(MethodInvocationTree tree, String name, boolean isStatic) {
        var types = tree.getTypeArguments();
        if (types.isEmpty()) return Fragment.of(name);
        int end = lowering.unit.end(types.get(types.size() - 1));
        String self = self(isStatic);
        return Fragment.of(self + ".<", new Span(lowering.unit.start(types.get(0)), end), ">" + name);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void p) {
        MemberSelectTree superField = bridged(tree.getVariable());
        if (superField == null) return super.visitAssignment(tree, p);
        lowering.hiddenFields.edit(tree, superField);
        return scan(tree.getExpression(), p);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void p) {
        if (classes == 0) lowering.accessors.edit(tree);
        return bridged(tree.getVariable()) == null || lowering.facts.suspends(tree)
                ? super.visitCompoundAssignment(tree, p)
                : scan(tree.getExpression(), p);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void p) {
        if (classes == 0) lowering.accessors.edit(tree);
        MemberSelectTree superField = Steadiness.isStep(tree) ? bridged(tree.getExpression()) : null;
        if (superField == null) return super.visitUnary(tree, p);
        lowering.hiddenFields.edit(tree, superField);
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void p) {
        if (classes == 0) lowering.accessors.edit(tree);
        MemberSelectTree superField = bridged(tree);
        if (superField == null) return super.visitMemberSelect(tree, p);
        lowering.hiddenFields.edit(superField);
        return null;
    }

    private @Nullable MemberSelectTree bridged(ExpressionTree e) {
        return classes == 0 ? lowering.hiddenFields.bridged(e) : null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void p) {
        Throws.editInClass(lowering, tree);
        return super.visitThrow(tree, p);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void p) {
        Element named = lowering.unit.trees().getElement(getCurrentPath());
        boolean isHidden = classes == 0 && lowering.hiddenStatics.isHidden(tree.getQualifierExpression(), named);
        if (classes > 0 || !isHidden && !needsBridge(tree.getQualifierExpression())) {
            return super.visitMemberReference(tree, p);
        }
        ExecutableElement method = known(getCurrentPath());
        String name = bridge(method, tree.getQualifierExpression(), isHidden, tree);
        String self = self(isHidden);
        lowering.edit(lowering.unit.start(tree), lowering.unit.end(tree.getQualifierExpression()), self);
        int end = lowering.unit.end(tree);
        lowering.edit(end - tree.getName().length(), end, name);
        return null;
    }

    private String self(boolean isStatic) {
        if (isStatic) return lowering.hiddenStatics.self();
        return around.hasName() ? lowering.types.nameOf(around.type()) + ".this" : lowering.self();
    }

    /** The method that is named at {@code path}. */
    private ExecutableElement known(TreePath path) {
        boolean named = lowering.unit.trees().getElement(path) instanceof ExecutableElement m
                && m.getSimpleName().length() > 0; // javac has a method without a name for those that it does not know
        if (named) return (ExecutableElement) lowering.unit.trees().getElement(path);
        throw Lowering.missing(lowering.unit.span(path.getLeaf()));
    }

    private static boolean isMissing(@Nullable Element element) {
        return element == null
                || element.asType().getKind() == TypeKind.ERROR && element.getKind() == ElementKind.CLASS;
    }

    /** Whether something of this name, that javac does not know, may be something that the machine must treat in a way of its own. */
    private boolean dependsOnMeaning(String name) {
        return name.equals("await")
                || MACHINE_METHODS.contains(name)
                || lowering.facts.localsInOrder.stream()
                        .anyMatch(l -> l.tree().getName().contentEquals(name));
    }

    /** Whether {@code receiver} is a super that only the class itself can say. */
    private boolean needsBridge(Tree receiver) {
        if (receiver instanceof IdentifierTree i) return i.getName().contentEquals("super") && !around.hasName();
        if (!(receiver instanceof MemberSelectTree s) || !s.getIdentifier().contentEquals("super")) return false;
        TreePath path = new TreePath(new TreePath(getCurrentPath(), s), s.getExpression());
        Element named = lowering.unit.trees().getElement(path);
        return named != null && named.getKind().isInterface() && !named.equals(around.type());
    }

    /** A call by the name alone, which the machine has too. */
    private void call(ExecutableElement method, TreePath use) {
        Tree name = use.getLeaf();
        int at = lowering.unit.start(name);
        TreePath owner = owner(method, use);
        if (owner != null && isInside(owner)) return;
        TypeElement type = owner == null ? null : type(owner);
        String prefix = type == null ? statics((TypeElement) method.getEnclosingElement()) : prefix(method, type);
        if (prefix != null) lowering.edit(at, at, prefix);
        else lowering.edit(at, lowering.unit.end(name), lowering.bridges.toNamed(method, type, name));
    }

    /** The innermost class around {@code use} that has {@code method}; null where a static import has it. */
    private @Nullable TreePath owner(ExecutableElement method, TreePath use) {
        for (TreePath path = use; path != null; path = path.getParentPath()) {
            TypeElement type = type(path);
            if (type != null && isMember(method, type)) return path;
        }
        return null;
    }

    private @Nullable TypeElement type(TreePath path) {
        boolean isClass = path.getLeaf() instanceof ClassTree;
        return isClass && lowering.unit.trees().getElement(path) instanceof TypeElement type ? type : null;
    }

    /**
     * What the machine says before the name of {@code method}: the class around that has it; null where the name alone, in
     * the class around the machine, is all that reaches it.
     */
    private @Nullable String prefix(ExecutableElement method, TypeElement owner) {
        boolean named = Around.hasName(lowering.unit, lowering.unit.trees().getTree(owner), owner);
        if (method.getModifiers().contains(Modifier.STATIC)) return named ? statics(owner) : null;
        if (named) return lowering.types.nameOf(owner) + ".this.";
        return owner.equals(around.type()) ? lowering.self() + "." : null;
    }

    private @Nullable String statics(TypeElement type) {
        String name = lowering.types.nameOf(type);
        boolean isHidden = type.getKind().isInterface() && lowering.types.isHidden(name);
        if (!isHidden) return lowering.types.inExpression(name) + ".";
        String whole = type.getQualifiedName().toString(); // methods of interfaces are not reached by values
        return whole.isEmpty() || lowering.types.isHidden(whole) ? null : whole + ".";
    }

    /** Whether {@code type} has {@code method}; static ones of interfaces are not inherited (JLS 8.4.8). */
    private boolean isMember(ExecutableElement method, TypeElement type) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        boolean own = method.getModifiers().contains(Modifier.STATIC)
                && owner.getKind().isInterface();
        return own ? type.equals(owner) : lowering.unit.isA(type.asType(), owner.asType());
    }

    private boolean isInside(TreePath classPath) {
        return lowering.facts.paths.containsKey(classPath.getLeaf());
    }
}
