package dev.pollen.compiler.layout;

import dev.pollen.compiler.analyze.Liveness;
import dev.pollen.compiler.lower.Names;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Capture;
import dev.pollen.compiler.step.Edit;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Lowered;
import dev.pollen.compiler.step.Step;
import dev.pollen.compiler.step.Steps;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides where variables are declared, what they are called, and what each state saves. */
public final class Planner {
    private final Lowered lowered;
    private final Liveness liveness;
    private final Names names;
    private final Mentions mentions = new Mentions();
    private final Map<Variable, String> given = new HashMap<>();
    private final Map<Step.Block, Plan.Head> heads = new IdentityHashMap<>();
    private final Set<Variable> hoisted = new HashSet<>();
    private final Set<Variable> natural = new HashSet<>();
    private final Set<Variable> bindings = new HashSet<>();
    private final Map<String, List<Lowered.Word>> words = new HashMap<>();
    private final List<Edit> edits;
    private final Map<Integer, List<Plan.Copy>> copies = new HashMap<>();
    private final List<Plan.Captured> captured = new ArrayList<>();
    private final Map<Variable, String> patternNames = new HashMap<>();
    private final Map<Span, Fragment> matches = new HashMap<>();
    private final List<Span> sources = new ArrayList<>();
    private final List<List<Span>> together = new ArrayList<>();

    private Planner(Lowered lowered, Liveness liveness, Names names) {
        this.lowered = lowered;
        this.liveness = liveness;
        this.names = names;
        this.edits = new ArrayList<>(lowered.edits());
        for (Lowered.Word w : lowered.words())
            words.computeIfAbsent(w.name(), k -> new ArrayList<>()).add(w);
        for (Lowered.Binding b : lowered.bindings()) bindings.add(b.variable());
    }

    /** The plan of {@code lowered}. */
    public static Plan plan(Lowered lowered, Liveness liveness, Names names) {
        return new Planner(lowered, liveness, names).plan();
    }

    private Plan plan() {
        Sources.collect(lowered.body(), together);
        together.forEach(sources::addAll);
        visit(lowered.body());
        bindingEdits();
        captureEdits();
        renames();
        List<Variable> parameters = lowered.parameters().stream()
                .filter(liveness.atEntry()::contains)
                .toList();
        Map<Point, List<Variable>> saved = new HashMap<>();
        Set<Variable> fielded = new LinkedHashSet<>(parameters);
        for (Point p : lowered.points()) {
            List<Variable> live = liveness.atPoints().getOrDefault(p, List.of());
            for (Variable v : live) check(v, p);
            saved.put(p, live);
            fielded.addAll(live);
        }
        edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        return new Plan(
                lowered,
                given,
                fields(fielded),
                parameters,
                saved,
                heads,
                natural,
                List.copyOf(edits),
                List.copyOf(captured),
                copies,
                matches);
    }

    /** What is kept must be declared where a resume finds it, lest its name mean the machine's field. */
    private void check(Variable v, Point p) {
        if (hoisted.contains(v) || lowered.parameters().contains(v)) return;
        throw new IllegalStateException(v.name() + " is live at " + p.state() + ", but not declared around it");
    }

    private void visit(Step.Block block) {
        if (!Steps.points(block).isEmpty()) heads.put(block, head(block));
        else asWritten(block);
        for (Step step : block.steps()) for (Step.Block inner : Steps.blocks(step)) visit(inner);
    }

    /** A block that does not suspend stands as it was: its patterns declare their variables. */
    private void asWritten(Step.Block block) {
        for (Step step : block.steps()) {
            if (step instanceof Step.Declare d && bindings.contains(d.variable())) natural.add(d.variable());
        }
    }

    private Plan.Head head(Step.Block block) {
        List<Step> steps = block.steps();
        int lastSuspending = -1;
        int[] nextSuspending = new int[steps.size() + 1];
        nextSuspending[steps.size()] = Integer.MAX_VALUE;
        Map<Variable, Integer> lastMention = new HashMap<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            boolean suspends = !Steps.points(steps.get(i)).isEmpty();
            if (suspends) lastSuspending = Math.max(lastSuspending, i);
            nextSuspending[i] = suspends ? i : nextSuspending[i + 1];
            for (Variable v : mentions.of(steps.get(i))) lastMention.putIfAbsent(v, i);
        }
        List<Variable> variables = new ArrayList<>();
        List<Step.Fixed> fixed = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Fixed f && i < lastSuspending) {
                fixed.add(f);
                if (f.constant() != null) claim(f.constant(), block);
            }
            if (!(steps.get(i) instanceof Step.Declare d)) continue;
            Variable v = d.variable();
            boolean head = bindings.contains(v)
                    ? nextSuspending[i] < steps.size() && !isInOnePiece(v)
                    : leavesItsGroup(steps, nextSuspending[i + 1], lastMention.getOrDefault(v, i));
            if (head) {
                variables.add(v);
                claim(v, block);
            } else if (bindings.contains(v)) {
                natural.add(v);
            }
        }
        return new Plan.Head(variables, fixed);
    }

    /** Whether a variable is mentioned behind the next suspension after its declaration. */
    private static boolean leavesItsGroup(List<Step> steps, int suspending, int lastMention) {
        if (lastMention > suspending) return true;
        return lastMention == suspending && !(steps.get(suspending) instanceof Step.Suspend);
    }

    private boolean isInOnePiece(Variable binding) {
        Span name = binding.declaration();
        Span piece = null;
        for (Span s : sources) {
            if (s.contains(name) && (piece == null || piece.contains(s))) piece = s;
        }
        if (piece == null) return false;
        for (Span o : lowered.occurrences().getOrDefault(binding, List.of())) if (!piece.contains(o)) return false;
        return true;
    }

    /** Puts {@code v} at the head of {@code block}, under another name where its own means something else there too. */
    private void claim(Variable v, Step.Block block) {
        hoisted.add(v);
        for (Lowered.Word w : words.getOrDefault(v.name(), List.of())) {
            boolean inside = block.span().start() <= w.position()
                    && w.position() < block.span().end();
            if (inside && w.variable() != v.id()) {
                given.put(v, names.fresh(v.name()));
                return;
            }
        }
    }

    private void bindingEdits() {
        Map<Span, List<Lowered.Binding>> patterns = new LinkedHashMap<>();
        for (Lowered.Binding b : lowered.bindings()) {
            if (hoisted.contains(b.variable())) {
                patterns.computeIfAbsent(b.whole(), k -> new ArrayList<>()).add(b);
            }
        }
        patterns.forEach((whole, bound) -> {
            Lowered.Binding.Form form = bound.get(0).form();
            List<Object> stores = new ArrayList<>();
            for (Lowered.Binding b : bound) {
                String found = names.fresh(b.variable().name());
                patternNames.put(b.variable(), found);
                edits.add(Edit.of(b.name().start(), b.name().end(), Fragment.of(found)));
                stores.addAll(form == Lowered.Binding.Form.CASE ? statement(b, found) : condition(b, found));
            }
            if (form != Lowered.Binding.Form.CASE) stores.add(")");
            Fragment closing = Fragment.of(stores.toArray());
            if (form != Lowered.Binding.Form.TEXT) {
                matches.put(whole, closing);
            } else {
                // before a qualifier of the first word
                edits.add(0, Edit.of(whole.start(), whole.start(), Fragment.of("(")));
                edits.add(Edit.behind(whole.end(), closing));
            }
        });
    }

    private static List<Object> statement(Lowered.Binding b, String found) {
        return List.of(b.variable(), " = " + found + "; ");
    }

    private static List<Object> condition(Lowered.Binding b, String found) {
        boolean primitive = b.variable().type().primitive();
        String end = " = " + found + ") == " + found + (primitive ? " | true)" : "");
        return List.of(primitive ? " && ((" : " && (", b.variable(), end);
    }

    private void captureEdits() {
        Map<Span, Map<Variable, String>> copiesAt = new HashMap<>();
        for (Capture c : lowered.captures()) {
            List<Plan.Copy> made = new ArrayList<>();
            boolean insideText = isInsideText(c.statement());
            Span place = insideText ? c.statement() : pieceAround(c);
            Map<Variable, String> there = copiesAt.computeIfAbsent(place, k -> new HashMap<>());
            for (Variable v : c.variables()) {
                if (!isReassigned(v)) {
                    note(v, c.span(), given.getOrDefault(v, v.name()));
                    continue;
                }
                if (isBoundBeside(v, c)) {
                    rename(v, c.span(), patternNames.getOrDefault(v, v.name()));
                    continue;
                }
                String copy = there.computeIfAbsent(v, k -> {
                    String name = names.fresh(v.name());
                    List<Span> beside = assignedBeside(v, c);
                    made.add(new Plan.Copy(v, name, !beside.isEmpty()));
                    for (Span target : beside) edits.add(Edit.behind(target.end(), Fragment.of(" = " + name)));
                    return name;
                });
                rename(v, c.span(), copy);
            }
            if (made.isEmpty()) continue;
            if (insideText) insertCopies(c, made);
            else copies.computeIfAbsent(c.anchor(), k -> new ArrayList<>()).addAll(made);
        }
    }

    /** Whether the pattern of {@code v} is matched in the same expression: a copy before that would come too early. */
    private boolean isBoundBeside(Variable v, Capture c) {
        return patternNames.containsKey(v) && isBeside(v.declaration(), c);
    }

    /** Where {@code v} gets its value in the same expression: there the copy gets it too. */
    private List<Span> assignedBeside(Variable v, Capture c) {
        return c.assignments().stream()
                .filter(a -> a.variable().equals(v) && isBeside(a.target(), c))
                .map(Capture.Assignment::target)
                .toList();
    }

    private boolean isBeside(Span part, Capture c) {
        return together.stream().anyMatch(spans -> isIn(spans, part) && isIn(spans, c.span()));
    }

    private static boolean isIn(List<Span> spans, Span part) {
        return spans.stream().anyMatch(s -> s.contains(part));
    }

    /** Whether the machine assigns {@code v} more than once, so that it is not effectively final any more. */
    private boolean isReassigned(Variable v) {
        if (v.kind() == Variable.Kind.PARAMETER) return false; // captured, so the user does not; poll restores it once
        return hoisted.contains(v);
    }

    /** The smallest piece of text around the anchor of {@code c}: copies before it serve all that captures in it. */
    private Span pieceAround(Capture c) {
        Span anchor = new Span(c.anchor(), c.anchor() + 1);
        return sources.stream()
                .filter(s -> s.contains(anchor))
                .min(Comparator.comparingInt(Span::length))
                .orElse(c.span());
    }

    /** Whether {@code statement} is a part of a piece of text; else it is a step, or several. */
    private boolean isInsideText(Span statement) {
        for (Span s : sources) if (s.contains(statement) && s.start() < statement.start()) return true;
        return false;
    }

    private void insertCopies(Capture c, List<Plan.Copy> made) {
        List<Object> code = new ArrayList<>();
        if (c.braces()) code.add("{ ");
        for (Plan.Copy copy : made) code.addAll(List.of(copy.declaration(), " "));
        // before what else is inserted there, such as a qualifier of the statement's first word, and no part of the
        // expression that the statement begins with, which may be said again
        edits.add(0, Edit.behind(c.statement().start(), Fragment.of(code.toArray())));
        if (c.braces()) edits.add(Edit.behind(c.statement().end(), Fragment.of(" }")));
    }

    private void note(Variable v, Span within, String name) {
        captured.add(new Plan.Captured(within, lowered.occurrences().getOrDefault(v, List.of()), name));
    }

    private void rename(Variable v, Span within, String name) {
        note(v, within, name);
        for (Span o : lowered.occurrences().getOrDefault(v, List.of())) {
            if (within.contains(o)) edits.add(Edit.of(o.start(), o.end(), Fragment.of(name)));
        }
    }

    private void renames() {
        Set<Integer> done = new HashSet<>();
        for (Edit e : edits) if (e.end() > e.start()) done.add(e.start());
        given.forEach((v, name) -> {
            for (Span o : lowered.occurrences().getOrDefault(v, List.of())) {
                if (!done.contains(o.start())) edits.add(Edit.of(o.start(), o.end(), Fragment.of(name)));
            }
        });
    }

    /** Two variables of one name and type are never live together, so they share a field. */
    private Map<Variable, String> fields(Set<Variable> saved) {
        Map<Variable, String> fields = new LinkedHashMap<>();
        Map<String, String> types = new TreeMap<>();
        for (Variable v : saved) {
            String name = given.getOrDefault(v, v.name());
            boolean hides = words.getOrDefault(name, List.of()).stream().anyMatch(w -> w.variable() < 0);
            String type = types.get(name);
            if (hides || type != null && !type.equals(v.type().field())) name = names.fresh(name);
            types.put(name, v.type().field());
            fields.put(v, name);
        }
        return fields;
    }
}
