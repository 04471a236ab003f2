package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.pollen.compiler.diagnostic.Code;

/**
 * Machines in the arguments of a constructor call, {@code this(…)} or {@code super(…)}, where there is no object yet. Before
 * 24, javac does not get all classes right there (JDK-8334037), and a machine is a class with another in it:
 *
 * <ul>
 *   <li>In a lambda, a class that makes objects of itself, as an enum of states does, is handed the object that is not made.
 *   <li>A class in a class does not find the object around the one that is being made.
 * </ul>
 */
final class ConstructorCalls {
    private static final int MENDED = 24;

    private ConstructorCalls() {}

    /** Refuses {@code host} where its machine stands so that the javac at hand fails. */
    static void check(Host host) {
        if (Runtime.version().feature() >= MENDED) return;
        boolean inLambda = false;
        boolean inClass = false;
        for (TreePath path = host.body().path().getParentPath(); path != null; path = path.getParentPath()) {
            Tree tree = path.getLeaf();
            if (tree instanceof ClassTree || isMachine(tree, host)) {
                inClass = true;
                inLambda = false; // it has an object of its own
            } else if (tree instanceof LambdaExpressionTree) {
                inLambda = true;
            } else if (tree instanceof MethodInvocationTree call && isConstructorCall(call)) {
                if (inLambda) throw refused(host, "in a lambda");
                if (inClass && UsedObjects.reachOutOf(path, host)) {
                    throw refused(host, "that uses the object around, in a class or another block");
                }
            }
        }
    }

    private static boolean isMachine(Tree tree, Host host) {
        for (Host h = host.outer(); h != null; h = h.outer()) if (h.body().tree() == tree) return true;
        return false;
    }

    private static boolean isConstructorCall(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof IdentifierTree name
                ? name.getName().contentEquals("this") || name.getName().contentEquals("super")
                : call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("super");
    }

    private static Lowering.Refused refused(Host host, String where) {
        String what = host.body().ending() == Body.Ending.FUTURE ? "an @Async method " : "an async block ";
        return new Lowering.Refused(
                Code.P0302,
                host.name(),
                what + where + " in the arguments of a constructor call is not supported with this JDK: before JDK "
                        + MENDED + ", javac cannot compile its machine",
                "make it a static @Async method that gets all that it uses, and call that",
                "or build with JDK " + MENDED + " or later");
    }
}
