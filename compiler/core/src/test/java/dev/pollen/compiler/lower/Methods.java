package dev.pollen.compiler.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.harness.Stages;
import java.util.ArrayList;
import java.util.List;

/** The method of {@link Stages#body} as the passes of this package see it before they do anything. */
final class Methods {
    final Host host;
    final Facts facts;
    final Lowering lowering;

    Methods(String body) {
        host = Stages.body(body).host();
        lowering = new Lowering(host);
        facts = lowering.facts;
    }

    MethodTree tree() {
        return (MethodTree) host.body().tree();
    }

    /** The first initialiser of a variable {@code x}. */
    ExpressionTree initialiser() {
        List<ExpressionTree> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void p) {
                if (tree.getName().contentEquals("x")) found.add(tree.getInitializer());
                return super.visitVariable(tree, p);
            }
        }.scan(tree().getBody(), null);
        return found.get(0);
    }

    String text(Tree tree) {
        return host.unit().text(tree);
    }
}
