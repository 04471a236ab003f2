package dev.pollen.compiler.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What a machine's code sees of the code around: its object, local variables of the method around, those of a machine around. */
final class Outside {
    private final Lowering lowering;
    private final Host host;
    private final Set<Tree> machines = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Set<Element> declared;

    Outside(Lowering lowering, Host host) {
        this.lowering = lowering;
        this.host = host;
        for (Host h : host.inner()) machines.add(h.body().code());
    }

    /** Whether there is an object of the class around {@code host} that only {@code self} names. */
    static boolean hasSelf(Host host) {
        Around around = host.around();
        if (around.hasName()) return false;
        for (TreePath p = host.body().path(); p.getLeaf() != around.tree(); p = p.getParentPath()) {
            boolean declares = p.getLeaf() instanceof MethodTree || p.getLeaf() instanceof VariableTree;
            Element found = declares ? host.unit().trees().getElement(p) : null;
            if (found != null && found.getModifiers().contains(Modifier.STATIC)) return false;
            if (p.getLeaf() instanceof BlockTree block && block.isStatic()) return false;
        }
        return true;
    }

    /** Local variables around all machines that those use: they are kept by none, and of their very types. */
    List<Element> captured() {
        Set<String> hidden =
                LocalClasses.fields(lowering.unit, outermost().body().path());
        for (Element e : declared()) hidden.add(e.getSimpleName().toString());
        Set<Element> found = new LinkedHashSet<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
                Element named = lowering.unit.trees().getElement(getCurrentPath());
                if (isLocal(named) && !hidden.contains(tree.getName().toString())) found.add(named);
                return null;
            }
        }.scan(outermost().body().path(), null);
        return List.copyOf(found);
    }

    private static boolean isLocal(@Nullable Element named) {
        return named instanceof VariableElement && !(named.getEnclosingElement() instanceof TypeElement);
    }

    private Host outermost() {
        Host outermost = host;
        for (Host h = host.outer(); h != null; h = h.outer()) outermost = h;
        return outermost;
    }

    /** Whether {@code variable} is one that a machine around keeps. */
    boolean isOfMachineAround(Element variable) {
        return !lowering.facts.locals.containsKey(variable) && declared().contains(variable);
    }

    /** All that is declared in the outermost machine around. */
    private Set<Element> declared() {
        if (declared != null) return declared;
        Set<Element> found = new HashSet<>();
        Unit unit = lowering.unit;
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree tree, @Nullable Void p) {
                Element variable = unit.trees().getElement(getCurrentPath());
                if (variable != null) found.add(variable);
                return super.visitVariable(tree, p);
            }
        }.scan(outermost().body().path(), null);
        declared = found;
        return found;
    }

    /**
     * Where local variables that are {@code wanted} are read; not in machines inside, nor those that a lambda or class here
     * declares.
     */
    List<IdentifierTree> uses(Predicate<Element> wanted) {
        List<IdentifierTree> found = new ArrayList<>();
        Set<Element> inner = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
                return machines.contains(tree) ? null : super.scan(tree, p); // they have a look of their own
            }

            @Override
            public @Nullable Void visitVariable(VariableTree tree, @Nullable Void p) {
                Element variable = lowering.facts.element(tree);
                if (variable != null && !lowering.facts.locals.containsKey(variable)) inner.add(variable);
                return super.visitVariable(tree, p);
            }

            @Override
            public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void p) {
                boolean isName = Conditions.bare(tree.getVariable()) instanceof IdentifierTree;
                return isName ? scan(tree.getExpression(), p) : super.visitAssignment(tree, p);
            }

            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
                Element named = lowering.unit.isWritten(tree) ? lowering.facts.element(tree) : null;
                if (isLocal(named) && !inner.contains(named) && wanted.test(named)) found.add(tree);
                return null;
            }
        }.scan(lowering.facts.body.code(), null);
        return found;
    }
}
