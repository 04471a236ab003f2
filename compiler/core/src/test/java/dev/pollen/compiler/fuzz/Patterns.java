package dev.pollen.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Patterns for shapes, and what they bind. */
final class Patterns {
    /** A pattern's text, with its variables. */
    record Pattern(String text, List<Var> bindings) {}

    private final Gen gen;

    Patterns(Gen gen) {
        this.gen = gen;
    }

    private Rng rng() {
        return gen.rng;
    }

    private boolean records() {
        return gen.features.release >= 21;
    }

    private boolean unnamed() {
        return gen.features.release >= 22 && rng().chance(25);
    }

    /** One that matches some values of {@code kind}, a class of shapes. */
    Pattern some(Ty kind) {
        List<Var> bound = new ArrayList<>();
        String text = kind == Ty.FLAG || !records() || rng().chance(20) ? typed(kind, bound) : deep(kind, 2, bound);
        return new Pattern(text, bound);
    }

    /** One that matches every value of {@code kind}. */
    Pattern every(Ty kind) {
        List<Var> bound = new ArrayList<>();
        String text =
                !records() || kind != Ty.DOT || rng().chance(50) ? typed(kind, bound) : "Dot(" + number(bound) + ")";
        return new Pattern(text, bound);
    }

    private String typed(Ty type, List<Var> bound) {
        if (unnamed()) return type.text + " _";
        return type.text + " " + bind(type, bound);
    }

    private String bind(Ty type, List<Var> bound) {
        String name = gen.fresh("p");
        bound.add(new Var(name, type, false));
        return name;
    }

    private String number(List<Var> bound) {
        if (unnamed()) return rng().pick("_", "int _", "var _");
        return rng().pick("int ", "var ") + bind(Ty.INT, bound);
    }

    private String deep(Ty kind, int depth, List<Var> bound) {
        return switch (kind) {
            case DOT -> "Dot(" + number(bound) + ")";
            case SEG -> "Seg(" + dot(depth, bound) + ", " + dot(depth, bound) + ")";
            default -> rng().pick("Duo(", "Duo<?>(") + any(depth, bound) + ", " + any(depth, bound) + ")";
        };
    }

    private String dot(int depth, List<Var> bound) {
        if (rng().chance(30)) return rng().pick("var ", "Dot ") + bind(Ty.DOT, bound);
        return depth > 0 ? deep(Ty.DOT, depth - 1, bound) : typed(Ty.DOT, bound);
    }

    private String any(int depth, List<Var> bound) {
        return rng().<String>choice()
                .add(2, () -> "Object " + bind(Ty.OBJECT, bound))
                .add(2, () -> "var " + bind(Ty.UNKNOWN, bound))
                .add(3, () -> typed(rng().pick(Ty.INT_BOX, Ty.STRING, Ty.DOT), bound))
                .addIf(depth > 0, 4, () -> deep(rng().pick(Ty.DOT, Ty.SEG, Ty.DUO), depth - 1, bound))
                .make();
    }
}
