package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The method's body moves into a class of its own: {@code this} and {@code super} become those of the class that it
 * came from, and so do calls of methods whose names the machine has too.
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
            "failed",
            "from",
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
    private final TypeElement host;
    private int classes;

    Access(Lowering lowering, TypeElement host) {
        this.lowering = lowering;
        this.host = host;
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
        if (classes == 0 && (name.equals("this") || name.equals("super"))) {
            lowering.edit(at, at, host.getSimpleName() + ".");
            return null;
        }
        Element element = lowering.unit.trees().getElement(getCurrentPath());
        if (element != null && element.getKind() == ElementKind.METHOD && MACHINE_METHODS.contains(name)) {
            String qualifier = qualifier(element, getCurrentPath());
            if (qualifier != null) lowering.edit(at, at, qualifier + ".");
        }
        return null;
    }

    /** The class that {@code method} is called on; null where that is one inside of the method. */
    private @Nullable String qualifier(Element method, TreePath use) {
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        for (TreePath path = use; path != null; path = path.getParentPath()) {
            if (!(path.getLeaf() instanceof ClassTree)) continue;
            if (!(lowering.unit.trees().getElement(path) instanceof TypeElement around)) continue;
            if (!isMember(owner, around)) continue;
            if (isInside(path)) return null;
            return isStatic ? lowering.types.nameOf(around) : around.getSimpleName() + ".this";
        }
        return lowering.types.nameOf(owner); // a static import
    }

    private boolean isMember(TypeElement owner, TypeElement around) {
        TypeMirror wanted = lowering.unit.types().erasure(owner.asType());
        return lowering.unit.types().isSubtype(lowering.unit.types().erasure(around.asType()), wanted);
    }

    private boolean isInside(TreePath classPath) {
        return lowering.facts.paths.containsKey(classPath.getLeaf());
    }
}
