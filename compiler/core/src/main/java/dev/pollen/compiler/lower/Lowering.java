package dev.pollen.compiler.lower;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import dev.pollen.compiler.attribute.TypeNames;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.step.Edit;
import dev.pollen.compiler.step.Fragment;
import dev.pollen.compiler.step.Lowered;
import dev.pollen.compiler.step.Piece;
import dev.pollen.compiler.tree.Point;
import dev.pollen.compiler.tree.Target;
import dev.pollen.compiler.tree.Type;
import dev.pollen.compiler.tree.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** What the passes over one method share: what is known of it, and what they have made so far. */
final class Lowering {
    final Host host;
    final Unit unit;
    final Facts facts;
    final Names names;
    final TypeNames types;
    final Type result;
    final int release;
    final boolean moves;
    final Bridges bridges;
    final Accessors accessors;
    final HiddenFields hiddenFields;
    final HiddenStatics hiddenStatics;
    final Jumps jumps = new Jumps(this);
    final AnonymousClasses anonymous;
    final Intersections intersections;
    final NamelessTypes namelessTypes;
    private final Recovered recovered = new Recovered(this);
    final List<Edit> edits = new ArrayList<>();
    final List<Point> points = new ArrayList<>();
    final Map<Element, Variable> variables = new HashMap<>();
    final Set<Target> labels = new HashSet<>();
    /** The patterns whose variables are stored behind the guard. */
    final Set<Span> stored = new HashSet<>();

    /** Switches over patterns that only choose a group now. */
    final Set<Tree> choosers = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Tree, Lowered.Binding.Form> forms = new IdentityHashMap<>();
    private final Set<String> stateNames = new HashSet<>(Set.of("INIT", "DONE", "POISONED"));
    private final Map<String, Integer> stateNumbers = new HashMap<>();
    private int nextVariable;
    private int nextTarget;

    Lowering(Host host) {
        this.host = host;
        this.unit = host.unit();
        this.facts = new Facts(host.unit(), host.body());
        this.names = host.names();
        this.types = host.types();
        this.result = host.result();
        this.release = host.release();
        this.moves = host.moves();
        this.bridges = new Bridges(this, host);
        this.intersections = new Intersections(this);
        this.namelessTypes = new NamelessTypes(this, host);
        this.anonymous = new AnonymousClasses(this, host);
        this.accessors = new Accessors(this, host.around());
        this.hiddenFields = new HiddenFields(this, host.around());
        this.hiddenStatics = new HiddenStatics(this, host.around());
    }

    /** What cannot be lowered, found while lowering. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient Code code;
        final transient Span span;
        final transient List<String> help;

        Refused(Code code, Span span, String message, String... help) {
            super(message, null, false, false);
            this.code = code;
            this.span = span;
            this.help = List.of(help);
        }
    }

    Refused unsupported(Tree tree, String what) {
        return new Refused(Code.P0302, unit.span(tree), what + " is not supported yet");
    }

    /** The name of the object around, whose class has none. */
    String self() {
        return host.self();
    }

    /** The async blocks in this code, which are machines of their own. */
    List<Host> innerHosts() {
        return host.inner();
    }

    /** Those, and what is in them. */
    List<Host> machinesWithin() {
        return host.within();
    }

    /** Whether this is an async block in another machine. */
    boolean isInMachine() {
        return host.outer() != null;
    }

    /** The variable that {@code local} becomes. */
    Variable variable(Facts.Local local) {
        Variable known = variables.get(local.element());
        return known != null ? known : variable(local, declared(local));
    }

    private Type declared(Facts.Local local) {
        if (Throws.isAnyOf(this, local)) {
            TypeMirror all =
                    unit.elements().getTypeElement("java.lang.Throwable").asType();
            return Sufficiency.suffices(this, local.element(), all) ? typeOf(all, local.name()) : Type.UNKNOWN;
        }
        TypeMirror type = declaredType(local);
        TypeMirror nameable = types.nameable(type, local.name());
        if (nameable != type) {
            Type declared = types.declared(local.tree()); // an inherited class may have a name here, and none elsewhere
            if (declared != null) return declared;
            boolean several = type instanceof IntersectionType
                    && (local.element().getKind() != ElementKind.RESOURCE_VARIABLE || intersections.regaining.isOn());
            boolean suffices = several
                    ? intersections.castUses(local.element())
                    : Sufficiency.suffices(this, local.element(), nameable)
                            && !namelessTypes.isInferredFrom(local.element());
            if (suffices || namelessTypes.castUses(local.element())) type = nameable;
        }
        if (!TypeParts.mentionsMissing(type)) {
            Type written = typeOf(type, local.name());
            boolean suffices = !intersections.isInsufficient(local.element())
                    && (!written.assumed() && !types.mentionsNameless(type)
                            || intersections.regaining.regains(type)
                            || Sufficiency.sufficesInside(this, local.element())
                                    && !namelessTypes.isInferredFrom(local.element())
                            || namelessTypes.castUses(local.element()));
            return suffices ? written : written.insufficient();
        }
        Type declared = types.declared(local.tree());
        if (declared == null) declared = types.of(type);
        return declared == null ? Type.UNKNOWN : declared;
    }

    /** The type of {@code local}, as it is declared or inferred. */
    TypeMirror declaredType(Facts.Local local) {
        Tree around = facts.path(local.tree()).getParentPath().getLeaf();
        boolean union = local.tree().getType() instanceof UnionTypeTree && around instanceof CatchTree;
        if (union) return unit.trees().getLub((CatchTree) around);
        ExpressionTree init = local.tree().getInitializer();
        boolean inferred = init != null && unit.isVar(local.tree().getType());
        TypeMirror type = local.element().asType();
        return inferred && type.getKind() == TypeKind.ERROR ? mirrorIfKnown(init) : type;
    }

    private Variable variable(Facts.Local local, Type type) {
        String declared = local.element().getSimpleName().toString();
        String name = declared.isEmpty() ? names.fresh("unnamed") : declared;
        String written = declared.isEmpty() ? "_" : declared;
        Variable v = new Variable(
                nextVariable++,
                name,
                local.ordinal() == 1 ? written : written + "#" + local.ordinal(),
                isParameter(local) ? Variable.Kind.PARAMETER : Variable.Kind.LOCAL,
                type,
                local.name());
        variables.put(local.element(), v);
        // javac 22 to 25 take an unnamed pattern variable in a later group of a switch for the same as an unnamed local
        if (declared.isEmpty()) edit(local.name().start(), local.name().end(), v);
        return v;
    }

    private boolean isParameter(Facts.Local local) {
        return facts.path(local.tree()).getParentPath().getLeaf() == facts.body.tree();
    }

    /** The variable that {@code element} is, or null where it is none of the method's. */
    @Nullable
    Variable variable(@Nullable Element element) {
        Facts.Local local = element == null ? null : facts.locals.get(element);
        return local == null ? null : variable(local);
    }

    /** A variable of ours. */
    Variable hidden(String wish, Type type, Span at) {
        String name = names.fresh(wish);
        return new Variable(nextVariable++, name, name, Variable.Kind.HIDDEN, type, at);
    }

    /** A variable that keeps the value of a sub-expression. */
    Variable operand(Type type, Span at) {
        String source = unit.text(at).replaceAll("\\s+", " ");
        return new Variable(nextVariable++, names.fresh("t"), source, Variable.Kind.OPERAND, type, at);
    }

    Target target(@Nullable String label, String wish) {
        String name = label == null ? wish : label;
        for (int i = 2; label == null && (names.isTaken(name) || jumps.isLabel(name)); i++) name = wish + i;
        return new Target(nextTarget++, name);
    }

    Point point(String wish, Span span, String operand) {
        String name = "AWAITING_" + wish;
        String state = name;
        while (!stateNames.add(state)) state = name + "_" + stateNumbers.merge(name, 2, (last, one) -> last + 1);
        Point point = new Point(points.size(), state, span, operand.replaceAll("\\s+", " "));
        points.add(point);
        return point;
    }

    void edit(int start, int end, Object... code) {
        edits.add(Edit.of(start, end, Fragment.of(code)));
    }

    /** Inserts before what else is inserted at {@code at}. */
    void editBefore(int at, Object... code) {
        edits.add(0, Edit.of(at, at, Fragment.of(code)));
    }

    void editBehind(int at, Object... code) {
        edits.add(Edit.behind(at, Fragment.of(code)));
    }

    /** {@code code}, which matches {@code pattern}, with the pieces that mark where the match begins and ends. */
    Fragment matching(Tree pattern, Fragment code) {
        forms.put(pattern, Lowered.Binding.Form.PIECES);
        Span at = unit.span(pattern);
        return Fragment.of(new Piece.Pattern(at, true), code, new Piece.Pattern(at, false));
    }

    /** What stores the variables of {@code pattern}, behind the {@code case} that it is a label of. */
    Fragment storing(Tree pattern) {
        stored.add(unit.span(pattern));
        forms.put(pattern, Lowered.Binding.Form.CASE);
        return Fragment.of(new Piece.Pattern(unit.span(pattern), false));
    }

    /** What became of the match of {@code pattern}. */
    Lowered.Binding.Form form(Tree pattern) {
        return forms.getOrDefault(pattern, Lowered.Binding.Form.TEXT);
    }

    /** The type of {@code tree}, which must be known. */
    TypeMirror mirror(Tree tree) {
        TypeMirror type = mirrorIfKnown(tree);
        if (type.getKind() == TypeKind.ERROR) throw missing(unit.span(tree));
        return type;
    }

    /** The type of {@code tree}; of the kind {@code ERROR} where javac does not know it. */
    TypeMirror mirrorIfKnown(Tree tree) {
        TypeMirror type = mirrorOrNull(tree);
        if (type == null) throw missing(unit.span(tree));
        return type;
    }

    /** The same; null for what is not even looked at, such as a package's name. */
    @Nullable
    TypeMirror mirrorOrNull(Tree tree) {
        TypeMirror type = unit.trees().getTypeMirror(facts.path(tree));
        if (type != null && type.getKind() == TypeKind.UNION) {
            Facts.Local caught = facts.locals.get(facts.element(tree));
            if (caught != null) return declaredType(caught);
        }
        return type == null ? null : recovered.of(tree, type);
    }

    /** Of something whose meaning the transform needs and javac does not know. */
    static Refused missing(Span at) {
        return new Refused(
                Code.P0002,
                at,
                "javac does not know what this is, and it is needed across an await",
                "give Pollen the file or jar that has it (--class-path), or the processor that makes it (--processor-path)",
                "or keep the value in a variable that is declared with its type");
    }

    Type typeOf(Tree expression) {
        return typeOf(written(expression, mirror(expression)), unit.span(expression));
    }

    /** {@code type}, the one of {@code expression}; where it has no source form, what the place wants, if that has one. */
    TypeMirror written(Tree expression, TypeMirror type) {
        TypeMirror needed = intersections.arguments.needed(expression);
        if (needed != null) return needed;
        TypeMirror wanted = TypeParts.mentionsIntersection(type) ? wanted(expression) : null;
        if (wanted == null || wanted.getKind() == TypeKind.INTERSECTION) return type;
        if (TypeParts.isOf(wanted, "java.lang.Object")) return type; // anything will do
        if (types.isExact(wanted) && unit.types().isSubtype(type, wanted)) return wanted;
        if (!(type instanceof IntersectionType all)) return type;
        for (TypeMirror bound : TypeParts.bounds(all)) if (unit.isA(bound, wanted)) return bound;
        return type;
    }

    private @Nullable TypeMirror wanted(Tree expression) {
        return Contexts.wanted(this, facts.path(expression));
    }

    /**
     * The type of a conditional or switch. Where that is a capture of {@code ? super T}, it is what the context wants
     * (JLS 15.25.3), and the values may be {@code T}s.
     */
    Type typeOfPoly(ExpressionTree expression) {
        Type type = typeOfResults(expression);
        Tree parent = facts.path(expression).getParentPath().getLeaf();
        Variable v = (type.projected() || type.assumed()) && parent instanceof VariableTree
                ? variable(facts.element(parent))
                : null;
        if (v == null || !v.type().projected()) return type;
        throw nameless(v.name(), v.declaration());
    }

    /** Refuses {@code v} where its type is inferred from {@code value}, which has less than {@code v} is wanted for. */
    static void checkInferred(Variable v, Fragment value) {
        if (v.type().projected() && value.pieces().stream().anyMatch(Lowering::standsIn)) {
            throw nameless(v.name(), v.declaration());
        }
    }

    /** Whether it is a value that was kept or awaited, as a type that stands for its own. */
    private static boolean standsIn(Piece piece) {
        Type type = piece instanceof Piece.Result r
                ? r.type()
                : piece instanceof Piece.Name n ? n.variable().type() : null;
        return type != null && (type.projected() || type.assumed());
    }

    /** Of a variable whose type has no name, and of which more is wanted than of what stands for it. */
    static Refused nameless(String variable, Span at) {
        return new Refused(
                Code.P0301,
                at,
                "the type of " + variable + " cannot be written down, so it cannot be kept over an await",
                "declare it with a type that has a name instead of var");
    }

    private Type typeOfResults(ExpressionTree expression) {
        TypeMirror type = mirror(expression);
        if (type instanceof TypeVariable v && v.getLowerBound().getKind() != TypeKind.NULL) {
            boolean below = Results.of(expression).stream()
                    .allMatch(e -> unit.types().isAssignable(mirror(e), v.getLowerBound()));
            if (below) type = v.getLowerBound();
        }
        return typeOf(written(expression, type), unit.span(expression));
    }

    Type typeOf(TypeMirror mirror, Span at) {
        return typeOf(mirror, at, types);
    }

    /** {@code mirror} under its name among {@code types}. */
    static Type typeOf(TypeMirror mirror, Span at, TypeNames types) {
        Type type = types.of(mirror, at);
        if (type == null && TypeParts.mentionsMissing(mirror)) throw missing(at);
        if (type == null) {
            throw new Refused(
                    Code.P0301,
                    at,
                    "the type " + mirror + " cannot be written down, so its value cannot be kept over an await",
                    "give the value a variable with a type of its own before the await");
        }
        return type;
    }
}
