package dev.pollen.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a generated program: text with other pieces in it. That is all the structure that printing and shrinking
 * need; whether a shrunk program still makes sense is for javac to say.
 *
 * @param type an expression's static type; null for everything else
 * @param precedence how strongly an expression binds, from {@link #ANY} to {@link #PRIMARY}
 * @param parts strings, {@link Hole}s (expressions) and nodes (statements, blocks, members)
 */
record Node(Kind kind, Ty type, int precedence, List<Object> parts) {
    static final int ANY = 0;
    static final int CONDITIONAL = 1;
    static final int OR = 2;
    static final int AND = 3;
    static final int BIT_OR = 4;
    static final int BIT_XOR = 5;
    static final int BIT_AND = 6;
    static final int EQUALITY = 7;
    static final int RELATIONAL = 8;
    static final int SHIFT = 9;
    static final int ADDITIVE = 10;
    static final int MULTIPLICATIVE = 11;
    static final int UNARY = 12;
    static final int POSTFIX = 13;
    static final int PRIMARY = 14;

    enum Kind {
        EXPRESSION,
        /** A statement, on lines of its own. */
        STATEMENT,
        /** Statements in braces. */
        BLOCK,
        /** A member of the class. */
        MEMBER,
        /** Members or groups of a switch, without braces. */
        LIST
    }

    /** Where an expression stands: one that binds less than {@code least} gets parentheses. */
    record Hole(Node node, int least) {}

    /** An expression; nodes among {@code parts} stand where anything may stand. */
    static Node expression(Ty type, int precedence, Object... parts) {
        return new Node(Kind.EXPRESSION, type, precedence, holes(parts));
    }

    static Node statement(Object... parts) {
        return new Node(Kind.STATEMENT, null, 0, holes(parts));
    }

    static Node member(Object... parts) {
        return new Node(Kind.MEMBER, null, 0, holes(parts));
    }

    static Node block(List<Node> statements) {
        return new Node(Kind.BLOCK, null, 0, List.copyOf(statements));
    }

    static Node list(List<Node> members) {
        return new Node(Kind.LIST, null, 0, List.copyOf(members));
    }

    /** {@code node}, in parentheses where it binds less than {@code least}. */
    static Hole at(Node node, int least) {
        return new Hole(node, least);
    }

    private static List<Object> holes(Object... parts) {
        List<Object> all = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Node n && n.kind == Kind.EXPRESSION) all.add(new Hole(n, ANY));
            else if (part instanceof List<?> several) all.addAll(several);
            else all.add(part);
        }
        return List.copyOf(all);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** The node at part {@code i}; null where that is text. */
    Node child(int i) {
        Object part = parts.get(i);
        if (part instanceof Hole h) return h.node;
        return part instanceof Node n ? n : null;
    }

    /** This node with another one at part {@code i}; with none, the part goes. */
    Node with(int i, Node child) {
        List<Object> copy = new ArrayList<>(parts);
        if (child == null) copy.remove(i);
        else copy.set(i, parts.get(i) instanceof Hole h ? new Hole(child, h.least) : child);
        return new Node(kind, type, precedence, List.copyOf(copy));
    }

    /** How many nodes there are. */
    int size() {
        int n = 1;
        for (int i = 0; i < parts.size(); i++) if (child(i) != null) n += child(i).size();
        return n;
    }

    String print() {
        StringBuilder out = new StringBuilder();
        print(out, 0);
        return out.toString();
    }

    private void print(StringBuilder out, int indent) {
        switch (kind) {
            case BLOCK -> {
                out.append('{');
                printLines(out, indent + 1);
                newLine(out, indent);
                out.append('}');
            }
            case LIST -> printLines(out, indent);
            default -> printParts(out, indent);
        }
    }

    private void printLines(StringBuilder out, int indent) {
        for (Object part : parts) {
            newLine(out, indent);
            ((Node) part).print(out, indent);
        }
    }

    private void printParts(StringBuilder out, int indent) {
        for (Object part : parts) {
            if (part instanceof String text) {
                append(out, text.replace("\n", "\n" + "  ".repeat(indent + 2)));
            } else if (part instanceof Hole hole) {
                boolean parentheses = hole.node.precedence < hole.least;
                if (parentheses) out.append('(');
                StringBuilder inner = new StringBuilder();
                hole.node.print(inner, indent);
                append(out, inner.toString());
                if (parentheses) out.append(')');
            } else {
                ((Node) part).print(out, indent);
            }
        }
    }

    /** Keeps {@code - -a} apart. */
    private static void append(StringBuilder out, String text) {
        if (out.length() > 0 && !text.isEmpty()) {
            char last = out.charAt(out.length() - 1);
            if ((last == '-' || last == '+') && text.charAt(0) == last) out.append(' ');
        }
        out.append(text);
    }

    private static void newLine(StringBuilder out, int indent) {
        out.append('\n').append("  ".repeat(indent));
    }
}
