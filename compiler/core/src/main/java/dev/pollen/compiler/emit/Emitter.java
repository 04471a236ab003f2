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

    /** What stands in for the method's body, or for the call of {@code async}. */
    public static List<Line> machine(Plan plan, Names names, Shape shape, LineMap lines) {
        Emitter emitter = new Emitter(plan, names, shape, lines);
        switch (shape.form()) {
            case MEMBER -> emitter.member();
            case LOCAL -> emitter.local();
            case EXPRESSION -> emitter.expression();
        }
        return emitter.out.lines();
    }

    /** Methods beside the machine. */
    public static List<Line> bridges(Plan plan) {
        Writer out = new Writer();
        for (String method : plan.lowered().bridges()) out.line(method);
        return out.lines();
    }

    private void member() {
        out.open("{");
        construction();
        out.close("}");
        out.line("");
        type(shape.modifiers() + " class " + shape.className() + shape.typeParameters() + " extends " + base());
        methods(plan.lowered().bridges());
    }

    private void local() {
        out.open("{");
        if (!shape.self().isEmpty()) out.line("var " + shape.self() + " = this;");
        type(shape.modifiers() + " class " + shape.className() + " extends " + base());
        construction();
        out.close("}");
        methods(plan.lowered().bridges());
    }

    private void methods(List<String> all) {
        for (String method : all) {
            out.line("");
            out.line(method);
        }
    }

    private void expression() {
        String cast = shape.cast()
                ? "(" + shape.runtime().future() + "<" + shape.result().text() + ">) "
                : "";
        // only a parameter can have the type of an object whose class has no name
        String self = shape.self();
        boolean named = !self.isEmpty();
        String start = named ? shape.runtime().starter() + ".within(this, " + self + " -> " : cast;
        out.open(start + "new " + base() + "() {");
        members();
        out.close(named ? "})" : "}");
    }

    private String base() {
        return shape.runtime().stateMachine() + "<" + shape.result().text() + ">";
    }

    /** The call that makes the machine. */
    private void construction() {
        List<String> arguments = plan.parameters().stream().map(Variable::name).toList();
        String type = shape.className() + shape.typeArguments();
        String made = "new " + type + "(" + String.join(", ", arguments) + ")";
        List<Variable> all = plan.lowered().parameters();
        if (shape.passesVarargs() && plan.parameters().contains(all.get(all.size() - 1))) {
            String machine = names.fresh("machine");
            out.line("@" + shape.lang().suppressWarnings() + "(\"varargs\") " + type + " " + machine + " = " + made
                    + ";");
            made = machine;
        }
        out.line("return " + (shape.eager() ? shape.runtime().starter() + ".start(" + made + ")" : made) + ";");
    }

    private void type(String header) {
        suppress();
        out.open(header + " {");
        members();
        out.close("}");
    }

    private void suppress() {
        List<String> quoted =
                shape.suppressed().stream().map(s -> '"' + s + '"').toList();
        out.line("@" + shape.lang().suppressWarnings() + "({" + String.join(", ", quoted) + "})");
    }

    private void members() {
        states();
        fields();
        constructor();
        poll();
        cancel();
        methods(plan.lowered().methods());
    }

    /** The hard drop: what is awaited is given up, and no code of the user's runs. */
    private void cancel() {
        if (plan.lowered().points().isEmpty()) return;
        out.line("");
        out.line("@" + shape.lang().override());
        out.open("public void cancel() {");
        out.line(names.state() + " = " + names.constantOf("POISONED") + ";");
        out.line("drop(" + names.awaiting() + ");");
        out.line(names.awaiting() + " = null;");
        out.close("}");
    }

    private void states() {
        List<String> states = new ArrayList<>(List.of("INIT"));
        for (Point p : plan.lowered().points()) states.add(p.state());
        states.add("DONE");
        states.add("POISONED");
        out.line(origin());
        out.line("enum " + names.stateType() + " { " + String.join(", ", states) + " }");
        out.line("");
    }

    /** Where INIT and the awaits stand in the source: what a task dump shows. */
    private String origin() {
        List<String> at = new ArrayList<>(List.of(String.valueOf(shape.line())));
        for (Point p : plan.lowered().points()) {
            at.add(String.valueOf(lines.line(p.span().start())));
        }
        String file = shape.file().replace("\\", "\\\\").replace("\"", "\\\"");
        return "@" + shape.runtime().origin() + "(file = \"" + file + "\", method = \"" + shape.method()
                + "\", lines = {" + String.join(", ", at) + "})";
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
        // an expression can have no annotation
        if (shape.form() == Form.EXPRESSION && !shape.suppressed().isEmpty()) suppress();
        out.line("@" + shape.lang().override());
        out.open("public " + shape.runtime().poll() + "<" + shape.result().text() + "> poll("
                + shape.runtime().context() + " " + names.cx() + ") throws "
                + shape.lang().exception() + " {");
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
            out.turn("} catch (" + shape.lang().exception() + " | "
                    + shape.lang().error() + " " + thrown + ") {");
            out.line("throw " + thrown + ";");
            out.turn("} catch (" + shape.lang().throwable() + " " + thrown + ") {");
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
}
