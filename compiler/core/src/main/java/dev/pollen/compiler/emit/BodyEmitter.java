package dev.pollen.compiler.emit;

import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.layout.Sources;
import dev.pollen.compiler.lower.Names;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.step.Steps;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the body of {@code poll}: the user's structure, with a {@code switch} at the head of each block in which a
 * resume must find its way, and guards that let it pass.
 */
final class BodyEmitter {
    private final Plan plan;
    private final Names names;
    private final Shape shape;
    private final LineMap lines;
    private final Writer out;
    private final TreeMap<Integer, List<Plan.Copy>> copies;
    private final boolean guards;

    BodyEmitter(Plan plan, Names names, Shape shape, LineMap lines, Writer out) {
        this.plan = plan;
        this.names = names;
        this.shape = shape;
        this.lines = lines;
        this.out = out;
        this.copies = new TreeMap<>(plan.copies());
        this.guards = plan.lowered().body().steps().stream()
                .anyMatch(s -> !(s instanceof Step.Suspend) && !Steps.points(s).isEmpty());
    }

    /** The outermost block: it refuses to run on when the machine is done. */
    void root(Step.Block block) {
        Plan.Head head = plan.heads().getOrDefault(block, Plan.Head.EMPTY);
        fixed(head);
        for (Variable v : head.variables()) restore(plan, v, out);
        out.open("switch (" + names.at() + ") {");
        out.line("case INIT:");
        out.indent();
        steps(block, head, true);
        out.outdent();
        out.line("default:");
        out.indent();
        out.line(names.state() + " = " + names.at() + ";");
        out.line("throw notPollable(\"" + shape.method() + "\", " + names.at() + ");");
        out.outdent();
        out.close("}");
    }

    /** Takes a variable out of its field: what poll holds, the machine does not. */
    static void restore(Plan plan, Variable v, Writer out) {
        String name = plan.name(v);
        String field = plan.fields().get(v);
        if (field == null) {
            out.line(v.type().text() + " " + name + " = " + v.type().initial() + ";");
            return;
        }
        String cast = v.type().erasedInField() ? "(" + v.type().text() + ") " : "";
        out.line(v.type().text() + " " + name + " = " + cast + "this." + field + ";");
        if (!v.type().primitive()) out.line("this." + field + " = null;");
    }

    private void block(Step.Block block) {
        List<Point> points = Steps.points(block);
        if (points.isEmpty()) {
            steps(block, Plan.Head.EMPTY, false);
            return;
        }
        Plan.Head head = plan.heads().getOrDefault(block, Plan.Head.EMPTY);
        fixed(head);
        declare(head, points);
        if (!needsSwitch(block, head)) {
            steps(block, head, false);
            return;
        }
        out.open("switch (" + names.at() + ") {");
        out.line("case INIT:");
        out.indent();
        steps(block, head, true);
        out.outdent();
        out.close("}");
    }

    /** Declares a nested block's variables; on a resume into the block they are taken out of their fields. */
    private void declare(Plan.Head head, List<Point> points) {
        List<Variable> restored = new ArrayList<>();
        for (Variable v : head.variables()) {
            out.line(v.type().text() + " " + plan.name(v) + " = " + v.type().initial() + ";");
            for (Point p : points) {
                if (plan.saved().getOrDefault(p, List.of()).contains(v)) {
                    restored.add(v);
                    break;
                }
            }
        }
        if (restored.isEmpty()) return;
        out.open("if (" + names.at() + " != " + names.constantOf("INIT") + ") {");
        for (Variable v : restored) {
            String field = plan.fields().get(v);
            String cast = v.type().erasedInField() ? "(" + v.type().text() + ") " : "";
            out.line(plan.name(v) + " = " + cast + "this." + field + ";");
            if (!v.type().primitive()) out.line("this." + field + " = null;");
        }
        out.close("}");
    }

    private void fixed(Plan.Head head) {
        for (Step.Fixed f : head.fixed()) {
            copies(f);
            out.line(f.code());
        }
    }

    /** Whether a resume must skip something at the start of the block, or choose. */
    private boolean needsSwitch(Step.Block block, Plan.Head head) {
        int suspending = 0;
        boolean before = false;
        for (Step step : block.steps()) {
            if (Steps.points(step).isEmpty()) {
                before |= suspending == 0 && !isEmpty(step, head);
                continue;
            }
            suspending++;
            if (step instanceof Step.Suspend) return true;
        }
        return before || suspending > 1;
    }

    private boolean isEmpty(Step step, Plan.Head head) {
        if (step instanceof Step.Fixed f) return head.fixed().contains(f);
        if (step instanceof Step.Declare d) {
            return plan.natural().contains(d.variable())
                    || head.variables().contains(d.variable()) && d.value() == null;
        }
        return step instanceof Step.Text t && t.code().pieces().isEmpty();
    }

    private void steps(Step.Block block, Plan.Head head, boolean labels) {
        Set<Variable> declared = new LinkedHashSet<>(head.variables());
        for (Step step : block.steps()) {
            List<Point> points = Steps.points(step);
            if (labels && !points.isEmpty() && !(step instanceof Step.Suspend)) cases(points);
            step(step, head, declared);
        }
    }

    private void cases(List<Point> points) {
        out.outdent();
        List<String> labels =
                points.stream().map(p -> "case " + p.state() + ":").toList();
        out.line(String.join(" ", labels));
        out.indent();
    }

    private void step(Step step, Plan.Head head, Set<Variable> declared) {
        if (!(step instanceof Step.Fixed)) copies(step);
        if (step instanceof Step.Text s) text(s);
        else if (step instanceof Step.Fixed s) fixedInPlace(s, head);
        else if (step instanceof Step.Declare s) declaration(s, declared);
        else if (step instanceof Step.Suspend s) suspend(s);
        else if (step instanceof Step.If s) conditional(s);
        else if (step instanceof Step.Loop s) loop(s);
        else if (step instanceof Step.Labeled s) braces(label(s.target()) + "{", s.body(), "}");
        else if (step instanceof Step.Scope s) braces("{", s.body(), "}");
        else if (step instanceof Step.Switch s) choice(s);
        else tried((Step.Try) step);
    }

    private void braces(Object start, Step.Block body, String end) {
        out.open(start);
        block(body);
        out.close(end);
    }

    private String label(Target target) {
        return plan.lowered().labels().contains(target) ? target.label() + ": " : "";
    }

    /** Copies for lambdas and classes of this step's own code. */
    private void copies(Step step) {
        if (copies.isEmpty()) return;
        for (Fragment fragment : Sources.fragments(step)) {
            for (Piece piece : fragment.pieces()) {
                Span span = Sources.span(piece);
                if (span == null) continue;
                var found = copies.subMap(span.start(), span.end());
                for (List<Plan.Copy> made : found.values()) {
                    for (Plan.Copy c : made) out.line(c.declaration());
                }
                found.clear(); // an anonymous class that got a name stands in its own statement and where it was
            }
        }
    }

    private void text(Step.Text s) {
        if (!s.code().pieces().isEmpty()) out.line(s.code());
    }

    private void fixedInPlace(Step.Fixed s, Plan.Head head) {
        if (head.fixed().contains(s)) return;
        copies(s);
        out.line(s.code());
    }

    private void declaration(Step.Declare s, Set<Variable> declared) {
        Variable v = s.variable();
        if (plan.natural().contains(v)) return;
        if (declared.contains(v)) {
            if (s.value() != null) out.line(v, " = ", s.creation(), s.stored(), ";");
        } else if (s.header() != null && s.value() != null) {
            out.line(s.header(), s.value(), ";");
        } else if (s.header() != null) {
            out.line(s.header());
        } else if (s.value() != null) {
            out.line(v.type().text() + " ", v, " = ", s.creation(), s.stored(), ";");
        } else {
            out.line(v.type().text() + " ", v, ";");
        }
    }

    private void suspend(Step.Suspend s) {
        String awaiting = names.awaiting();
        String poll = names.poll();
        if (s.awaiteeType() != null) {
            boolean unchecked = s.awaiteeType().assumed();
            out.line(
                    "{ " + s.awaiteeType().text() + " " + names.awaitee() + (unchecked ? " = unchecked(" : " = "),
                    s.operand(),
                    (unchecked ? "); " : "; ") + awaiting + " = " + names.awaitee() + "; }");
        } else if (s.stage()) {
            out.line(awaiting + " = future(", s.operand(), ");");
        } else {
            out.line(awaiting + " = ", s.operand(), ";");
        }
        out.outdent();
        int line = lines.line(s.point().span().start());
        out.noted("line " + line, at(s.point()), "case " + s.point().state() + ":");
        out.indent();
        // before the poll: a handler of its failure must not find the machine resuming
        if (guards) out.line(names.at() + " = " + names.constantOf("INIT") + ";");
        String polled = s.shielded()
                ? "shielded(" + awaiting + ", " + names.cx() + ")"
                : awaiting + ".poll(" + names.cx() + ")";
        out.line(poll + " = " + polled + ";");
        out.open("if (" + poll + ".isPending()) {");
        if (!s.shielded()) out.line("checkCancelled(" + names.cx() + ", " + awaiting + ");");
        for (Variable v : plan.saved().getOrDefault(s.point(), List.of())) {
            out.line("this." + plan.fields().get(v) + " = ", v, ";");
        }
        out.line("this." + awaiting + " = " + awaiting + ";");
        out.line(names.state() + " = " + names.constantOf(s.point().state()) + ";");
        out.line("return pending();");
        out.close("}");
    }

    /** Makes what follows stand on the line of the await. */
    private Fragment at(Point point) {
        return Fragment.of(new dev.pollen.compiler.source.Span(
                point.span().start(), point.span().start()));
    }

    private String init(String operator) {
        return names.at() + " " + operator + " " + names.constantOf("INIT");
    }

    private void conditional(Step.If s) {
        List<Point> then = Steps.points(s.then());
        List<Point> otherwise = s.otherwise() == null ? List.of() : Steps.points(s.otherwise());
        Fragment condition;
        if (then.isEmpty() && otherwise.isEmpty()) condition = s.condition();
        else if (otherwise.isEmpty()) condition = Fragment.of(init("!=") + " || ", s.condition());
        else if (then.isEmpty()) condition = Fragment.of(init("==") + " && ", operand(s.condition()));
        else {
            boolean positive = then.size() <= otherwise.size();
            condition = Fragment.of(
                    init("==") + " ? ", operand(s.condition()), " : " + (positive ? among(then) : amongNot(otherwise)));
        }
        out.open("if (", condition, ") {");
        block(s.then());
        if (s.otherwise() != null) {
            out.turn("} else {");
            block(s.otherwise());
        }
        out.close("}");
    }

    private String among(List<Point> points) {
        List<String> tests = points.stream()
                .map(p -> names.at() + " == " + names.constantOf(p.state()))
                .toList();
        return String.join(" || ", tests);
    }

    private String amongNot(List<Point> points) {
        List<String> tests = points.stream()
                .map(p -> names.at() + " != " + names.constantOf(p.state()))
                .toList();
        return String.join(" && ", tests);
    }

    private static Fragment operand(Fragment code) {
        boolean simple = code.pieces().size() == 1 && !(code.pieces().get(0) instanceof Piece.Source);
        return simple ? code : Fragment.of("(", code, ")");
    }

    /** Whether a resume goes into {@code block}: only then is there anything to let it pass. */
    private static boolean resumes(Step.Block block) {
        return !Steps.points(block).isEmpty();
    }

    private void loop(Step.Loop s) {
        String label = label(s.target());
        if (s.conditionLast()) {
            out.open(label + "do {");
            block(s.body());
            Fragment condition = s.condition() == null ? Fragment.of("true") : s.condition();
            out.close("} while (", condition, ");");
            return;
        }
        Fragment condition = s.condition() == null
                ? Fragment.of(s.update() == null ? "true" : "")
                : resumes(s.body()) ? Fragment.of(init("!=") + " || ", s.condition()) : s.condition();
        if (s.update() == null) out.open(label + "while (", condition, ") {");
        else out.open(label + "for (; ", condition, "; ", s.update(), ") {");
        block(s.body());
        out.close("}");
    }

    private void choice(Step.Switch s) {
        List<Step.Group> resumed = s.groups().stream()
                .filter(g -> !Steps.points(g.body()).isEmpty())
                .toList();
        List<Object> selector = new ArrayList<>();
        if (!resumed.isEmpty()) selector.add(init("==") + " ? ");
        selector.add(resumed.isEmpty() ? s.selector() : operand(s.selector()));
        for (int i = 0; i < resumed.size(); i++) {
            selector.add(" : ");
            if (i < resumed.size() - 1) {
                List<Point> points = Steps.points(resumed.get(i).body());
                String test = among(points);
                selector.add((points.size() == 1 ? test : "(" + test + ")") + " ? ");
            }
            selector.add(resumed.get(i).representative());
        }
        out.open(label(s.target()) + "switch (", Fragment.of(selector.toArray()), ") {");
        for (Step.Group g : s.groups()) {
            if (g.arrow()) {
                out.open(g.label(), " {");
                block(g.body());
                out.close("}");
            } else {
                out.line(g.label());
                out.indent();
                block(g.body());
                out.outdent();
            }
        }
        out.close("}");
    }

    private void tried(Step.Try s) {
        out.open("try {");
        block(s.body());
        out.close("}");
        for (Step.Catch c : s.catches()) out.line(c.clause());
        if (s.last() != null) {
            String running = names.state() + " == " + names.constantOf("POISONED");
            out.line("finally { if (" + running + ") ", s.last(), " }");
        }
    }
}
