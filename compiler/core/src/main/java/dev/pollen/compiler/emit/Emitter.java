package dev.pollen.compiler.emit;

import dev.pollen.compiler.layout.Plan;
import dev.pollen.compiler.lower.Names;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the class of a machine: its states, its fields, its constructor and {@code poll}. */
public final class Emitter {
    private final Plan plan;
    private final Names names;
    private final Shape shape;
    private final LineMap lines;
    private final Writer out = new Writer();

    private Emitter(Plan plan, Names names, Shape shape, LineMap lines) {
        this.plan = plan;
        this.names = names;
        this.shape = shape;
        this.lines = lines;
    }

    /** The lines of the machine's class. */
    public static List<Line> machine(Plan plan, Names names, Shape shape, LineMap lines) {
        Emitter emitter = new Emitter(plan, names, shape, lines);
        emitter.type();
        return emitter.out.lines();
    }

    private void type() {
        List<String> quoted =
                shape.suppressed().stream().map(s -> '"' + s + '"').toList();
        out.line("@SuppressWarnings({" + String.join(", ", quoted) + "})");
        out.open(shape.modifiers() + " class " + shape.className() + shape.typeParameters() + " extends "
                + shape.runtime().stateMachine() + "<" + shape.result().text() + "> {");
        states();
        fields();
        constructor();
        poll();
        out.close("}");
    }

    private void states() {
        List<String> states = new ArrayList<>(List.of("INIT"));
        for (Point p : plan.lowered().points()) states.add(p.state());
        states.add("DONE");
        states.add("POISONED");
        out.line("enum " + names.stateType() + " { " + String.join(", ", states) + " }");
        out.line("");
    }

    private void fields() {
        out.line("private " + names.stateType() + " " + names.state() + " = " + names.constantOf("INIT") + ";");
        Set<String> declared = new LinkedHashSet<>();
        for (Map.Entry<Variable, String> field : plan.fields().entrySet()) {
            String text = "private " + field.getKey().type().field() + " " + field.getValue() + ";";
            if (declared.add(field.getValue())) out.line(text);
        }
        if (!plan.lowered().points().isEmpty()) {
            out.line("private " + shape.runtime().future() + "<?> " + names.awaiting() + ";");
        }
        out.line("");
    }

    private void constructor() {
        List<String> parameters = new ArrayList<>();
        List<Variable> all = plan.lowered().parameters();
        for (int i = 0; i < all.size(); i++) {
            if (plan.parameters().contains(all.get(i))) {
                parameters.add(shape.parameterTypes().get(i) + " " + all.get(i).name());
            }
        }
        if (parameters.isEmpty()) return;
        out.open(shape.className() + "(" + String.join(", ", parameters) + ") {");
        for (Variable v : plan.parameters()) out.line("this." + plan.fields().get(v) + " = " + v.name() + ";");
        out.close("}");
        out.line("");
    }

    private void poll() {
        out.line("@Override");
        out.open("public " + shape.runtime().poll() + "<" + shape.result().text() + "> poll("
                + shape.runtime().context() + " " + names.cx() + ") throws Exception {");
        out.line(names.stateType() + " " + names.at() + " = " + names.state() + ";");
        out.line(names.state() + " = " + names.constantOf("POISONED") + ";");
        if (shape.throwsAny()) out.open("try {");
        parameters();
        if (!plan.lowered().points().isEmpty()) {
            String awaiting = names.awaiting();
            out.line(shape.runtime().future() + "<?> " + awaiting + " = this." + awaiting + ";");
            out.line("this." + awaiting + " = null;");
            out.line(shape.runtime().poll() + "<?> " + names.poll() + " = null;");
        }
        new BodyEmitter(plan, names, shape, lines, out).root(plan.lowered().body());
        if (shape.throwsAny()) {
            String thrown = names.thrown();
            out.turn("} catch (Exception | Error " + thrown + ") {");
            out.line("throw " + thrown + ";");
            out.turn("} catch (Throwable " + thrown + ") {");
            out.line("throw rethrow(" + thrown + ");");
            out.close("}");
        }
        out.close("}");
    }

    private void parameters() {
        for (Variable v : plan.lowered().parameters()) {
            if (plan.lowered().occurrences().getOrDefault(v, List.of()).size() > 1) {
                BodyEmitter.restore(plan, v, out);
            }
        }
    }

    /** The call that makes the machine. */
    public static String construction(Plan plan, Shape shape) {
        List<String> arguments = plan.parameters().stream().map(Variable::name).toList();
        return "return new " + shape.className() + shape.typeArguments() + "(" + String.join(", ", arguments) + ");";
    }
}
