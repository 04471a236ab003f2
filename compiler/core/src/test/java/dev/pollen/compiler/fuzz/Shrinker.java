package dev.pollen.compiler.fuzz;

import dev.pollen.compiler.fuzz.Node.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes a failing program small. It deletes members and statements, lifts the insides of a statement into its place
 * and puts shorter expressions for longer ones, as long as the failure stays what it was. Candidates are tried many at
 * a time, the smallest first.
 */
final class Shrinker {
    private static final int BATCH = 40;
    private static final long MOST_MILLIS = 60_000;

    private final Function<List<Node>, List<Boolean>> stillFails;
    private final Set<String> tried = new HashSet<>();

    /** {@code stillFails} says of each of some candidates whether it fails in the same way. */
    Shrinker(Function<List<Node>, List<Boolean>> stillFails) {
        this.stillFails = stillFails;
    }

    /** A program as small as can be found that still fails. */
    Node shrink(Node program) {
        Node best = program;
        long deadline = System.currentTimeMillis() + MOST_MILLIS;
        while (System.currentTimeMillis() < deadline) {
            List<Node> candidates = fresh(best);
            Node better = null;
            for (int i = 0; i < candidates.size() && better == null; i += BATCH) {
                if (System.currentTimeMillis() > deadline) return best;
                better = first(candidates.subList(i, Math.min(i + BATCH, candidates.size())));
            }
            if (better == null) return best;
            best = better;
        }
        return best;
    }

    private Node first(List<Node> batch) {
        List<Boolean> answers = stillFails.apply(batch);
        for (int i = 0; i < batch.size(); i++) if (answers.get(i)) return batch.get(i);
        return null;
    }

    /** What has not been tried yet, the smallest first. */
    private List<Node> fresh(Node program) {
        record Sized(Node node, int size) {}
        List<Sized> all = new ArrayList<>();
        int size = program.print().length();
        for (Node n : variants(program)) {
            String text = n.print();
            if (text.length() < size && tried.add(text)) all.add(new Sized(n, text.length()));
        }
        all.sort(Comparator.comparingInt(Sized::size));
        return all.stream().map(Sized::node).toList();
    }

    /** Every tree that differs from {@code node} in one place. */
    private static List<Node> variants(Node node) {
        List<Node> all = new ArrayList<>();
        boolean lines = node.is(Kind.BLOCK) || node.is(Kind.LIST);
        for (int i = 0; i < node.parts().size(); i++) {
            Node child = node.child(i);
            if (child == null) continue;
            if (lines) {
                all.add(node.with(i, null));
                if (child.is(Kind.BLOCK)) all.add(spliced(node, i, child));
            }
            for (Node other : replacements(child)) all.add(node.with(i, other));
            for (Node deeper : variants(child)) all.add(node.with(i, deeper));
        }
        return all;
    }

    private static Node spliced(Node node, int at, Node block) {
        List<Object> parts = new ArrayList<>(node.parts());
        parts.remove(at);
        parts.addAll(at, block.parts());
        return new Node(node.kind(), node.type(), node.precedence(), List.copyOf(parts));
    }

    private static List<Node> replacements(Node node) {
        List<Node> all = new ArrayList<>();
        if (node.is(Kind.EXPRESSION)) {
            all.add(Simple.of(node.type()));
            inside(node, node.type(), all);
        } else if (node.is(Kind.STATEMENT)) {
            for (int i = 0; i < node.parts().size(); i++) {
                Node child = node.child(i);
                if (child != null && child.is(Kind.BLOCK)) all.add(child);
                if (child != null && child.is(Kind.LIST)) all.add(Node.block(nodes(child)));
            }
        }
        return all;
    }

    private static List<Node> nodes(Node list) {
        return list.parts().stream().map(p -> (Node) p).toList();
    }

    private static void inside(Node node, Ty type, List<Node> into) {
        for (int i = 0; i < node.parts().size(); i++) {
            Node child = node.child(i);
            if (child == null) continue;
            if (child.is(Kind.EXPRESSION) && child.type().unboxed() == type.unboxed()) into.add(child);
            if (into.size() < 8) inside(child, type, into);
        }
    }
}
