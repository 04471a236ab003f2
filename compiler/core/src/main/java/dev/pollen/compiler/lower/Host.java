package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.TypeNames;
import dev.pollen.compiler.attribute.TypeParts;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.emit.Form;
import dev.pollen.compiler.emit.Shape;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** An {@code @Async} method or an {@code async} block, with all that its machine needs to know of its surroundings. */
public final class Host {

    /** What the hosts of one file share. */
    record File(Unit unit, int release, Set<String> imports, Set<String> taken, Set<String> classes) {
        File(Unit unit, int release, Set<String> imports, Set<String> taken) {
            this(unit, release, imports, taken, classes(unit));
        }

        /** A name for a class; its class file must differ from others in more than case. */
        String freshClass(String wish) {
            String found = wish;
            for (int i = 2; taken.contains(found) || !classes.add(found.toLowerCase(Locale.ROOT)); i++)
                found = wish + i;
            taken.add(found);
            return found;
        }

        String fresh(String wish) {
            String found = wish;
            for (int i = 2; !taken.add(found); i++) found = wish + i;
            return found;
        }

        private static Set<String> classes(Unit unit) {
            Set<String> names = new HashSet<>();
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitClass(ClassTree c, @Nullable Void p) {
                    names.add(c.getSimpleName().toString().toLowerCase(Locale.ROOT));
                    return super.visitClass(c, p);
                }
            }.scan(unit.tree(), null);
            return names;
        }
    }

    private final File file;
    private final Unit unit;
    private final Body body;
    private final Span span;
    private final Around around;
    private final @Nullable ExecutableElement method;
    private final String label;
    private final Names names;
    private final TypeNames types;
    private final String className;
    private final Form form;
    private final Map<TypeElement, String> anonymous = new HashMap<>();
    private final Map<TypeElement, Span> scopes;
    private final @Nullable Host outer;
    private final List<Host> inner = new ArrayList<>();
    private final Set<TypeElement> adopted = new HashSet<>();
    private final AddedMethods bridges = new AddedMethods(this);
    private final AddedMethods own = new AddedMethods(this);
    private final List<Passing> passings = new ArrayList<>();
    private final boolean moves;
    private boolean usesSelf;

    /**
     * @param span what the machine stands in for: the method, or the call of {@code async}
     * @param label the method's name, or what stands for it
     */
    Host(File file, Body body, Span span, String label, @Nullable Host outer) {
        this(file, body, span, label, outer, null);
    }

    private Host(File file, Body body, Span span, String label, @Nullable Host outer, @Nullable Host former) {
        this.moves = former != null;
        this.file = file;
        this.outer = outer;
        if (outer != null) outer.inner.add(this);
        this.unit = file.unit;
        this.body = body;
        this.span = span;
        this.label = label;
        this.around = Around.of(unit, body.path());
        this.method = body.tree() instanceof MethodTree
                ? (ExecutableElement) unit.trees().getElement(body.path())
                : null;
        Set<String> taken = new HashSet<>(Around.names(body.path()));
        String state = "State";
        for (int i = 2; unit.isVariable(state, around.type()) || unit.isBareType(state, around.type()); i++) {
            taken.add(state);
            state = "State" + i;
        }
        taken.addAll(LocalClasses.fields(unit, body.path()));
        for (Host h = outer; h != null; h = h.outer) if (h.around.tree() != around.tree()) taken.add(h.names.self());
        this.names = new Names(unit.text(body.tree()), taken);
        String wish = capitalised(label) + "Future";
        this.className = former != null ? former.className : method == null ? "" : file.freshClass(wish);
        this.form = formOf();
        Set<String> classes = LocalClasses.visible(body.path());
        classes.addAll(List.of(className, names.stateType()));
        this.scopes = LocalClasses.scopes(unit, body.path());
        this.types = new TypeNames(unit, around.type(), classes, parameters(), anonymous, scopes, file.imports);
    }

    /** The same anew, where it was refused: its local classes may stand where their types have to be named. */
    public Host moving() {
        return moving(outer);
    }

    private Host moving(@Nullable Host around) {
        Host moving = new Host(file, body, span, label, around, this);
        for (Host host : inner) host.moving(moving);
        return moving;
    }

    /** The classes that stand in the machine around. */
    Set<TypeElement> adopted() {
        return adopted;
    }

    /** What those are passed. */
    List<Passing> passings() {
        return passings;
    }

    /** Whether local classes may be moved. */
    boolean moves() {
        return moves;
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Whether it has type parameters of a method. */
    boolean isGeneric() {
        return !parameters().isEmpty();
    }

    /** The type parameters of the method, which the machine has too. */
    private Set<String> parameters() {
        Set<String> parameters = new HashSet<>();
        for (Tree tree : body.path()) {
            if (tree instanceof ClassTree) break;
            if (!(tree instanceof MethodTree m)) continue;
            for (TypeParameterTree p : m.getTypeParameters())
                parameters.add(p.getName().toString());
        }
        return parameters;
    }

    /** The name of the object around, whose class has none. */
    String self() {
        if (outer != null && outer.around.tree() == around.tree()) return outer.self();
        usesSelf = true;
        return names.self();
    }

    /** The host that this one stands in. */
    @Nullable
    Host outer() {
        return outer;
    }

    /** The hosts right inside of this one, in source order. */
    public List<Host> inner() {
        return List.copyOf(inner);
    }

    /** The hosts inside of this one, and those inside of them. */
    List<Host> within() {
        return inner.stream()
                .flatMap(h -> Stream.concat(Stream.of(h), h.within().stream()))
                .toList();
    }

    /** Whether what stands at {@code place} is of a class that stands in the machine around. */
    public boolean isAdopted(Span place) {
        return adopted.stream()
                .map(unit.trees()::getTree)
                .anyMatch(c -> c != null && unit.span(c).contains(place) && span.contains(unit.span(c)));
    }

    public Unit unit() {
        return unit;
    }

    /** The whole method, or the call of {@code async}. */
    public Span span() {
        return span;
    }

    /** What is replaced: the method's body, braces included, or the call of {@code async}. */
    public Span replaced() {
        return method == null ? span : unit.span(body.code());
    }

    public Names names() {
        return names;
    }

    Body body() {
        return body;
    }

    Around around() {
        return around;
    }

    TypeNames types() {
        return types;
    }

    /** A class that the machine mentions and whose package something around hides; null for none. */
    public @Nullable TypeElement unreached() {
        return types.unreached();
    }

    /**
     * Takes over the names that classes of the machine {@code host} got, and where those stand that were made here.
     *
     * @param passed what those are passed
     */
    void adopt(Host host, List<Passing> passed) {
        Map<TypeElement, String> around = host.anonymous;
        anonymous.putAll(around);
        for (TypeElement e : around.keySet()) scopes.computeIfPresent(e, (k, own) -> host.scopes.getOrDefault(e, own));
        adopted.addAll(around.keySet());
        passings.addAll(passed);
        for (String name : around.values()) for (String word : name.split("\\.", -1)) names.avoid(word);
    }

    Map<TypeElement, String> anonymous() {
        return anonymous;
    }

    Map<TypeElement, Span> scopes() {
        return scopes;
    }

    int release() {
        return file.release;
    }

    /** Methods that stand beside the machine: bridges of the class around. */
    AddedMethods bridges() {
        return bridges;
    }

    /** Methods of the machine itself, or of the outermost one around. */
    AddedMethods own() {
        return outer == null ? own : outer.own();
    }

    /** Whether {@code type} is declared inside of the method or block; not where it is none of this file's. */
    boolean declares(@Nullable TypeElement type) {
        ClassTree tree = type == null ? null : unit.trees().getTree(type);
        return tree != null && span.contains(unit.span(tree));
    }

    /** Where its bridges go; null where they stand behind the method. */
    public @Nullable Span bridgesAt() {
        if (form != Form.EXPRESSION) return null;
        Host method = this;
        while (method.outer != null && method.outer.around.tree() == around.tree()) method = method.outer;
        int at = method.method == null ? around.end() : method.span().end(); // whose lines are ours already
        return new Span(at, at);
    }

    /** A name for a member of the class around that nothing in the file has. */
    String freshMember(String wish) {
        return file.fresh(wish);
    }

    /** The machine's class with its package and outer classes. */
    public String qualifiedClassName() {
        return around.qualifiedName() + "." + (method == null ? label : className);
    }

    /** {@code demo.Files#writeHello(String)}; a block is {@code demo.Files#async@12}, by its line. */
    public String signature() {
        if (method == null) return around.qualifiedName() + "#" + label;
        String parameters = method.getParameters().stream()
                .map(p -> simple(p.asType().toString()))
                .collect(Collectors.joining(", "));
        return around.qualifiedName() + "#" + label + "(" + parameters + ")";
    }

    private static String simple(String type) {
        return type.replaceAll("@\\S+ ", "").replaceAll("<.*>", "").replaceAll("^.*\\.", "");
    }

    /** The line of the method's name, or of the call. */
    public int line() {
        return unit.lines().line(name().start());
    }

    /** The method's name, or the start of the call. */
    public Span name() {
        if (body.tree() instanceof MethodTree tree) {
            Tree returned = tree.getReturnType();
            int from = returned == null ? unit.start(tree) : unit.end(returned);
            Span name = Words.find(unit.file().text(), label, from, unit.end(tree));
            if (name != null) return name;
        }
        return new Span(span.start(), span.start() + 1);
    }

    /** What the future yields: the type argument of the returned Future. */
    Type result() {
        TypeMirror future = method == null ? blockType() : method.getReturnType();
        TypeMirror argument = null;
        if (future instanceof DeclaredType d && !d.getTypeArguments().isEmpty()) {
            argument = d.getTypeArguments().get(0);
        }
        if (argument instanceof WildcardType w) argument = w.getExtendsBound();
        Type known = types.of(argument, span);
        if (known == null && argument != null && TypeParts.mentionsMissing(argument)) known = writtenResult();
        return known == null ? types.object() : known;
    }

    private @Nullable Type writtenResult() {
        return body.tree() instanceof MethodTree m && m.getReturnType() instanceof ParameterizedTypeTree future
                ? types.written(future.getTypeArguments().get(0))
                : null;
    }

    private @Nullable TypeMirror blockType() {
        return unit.trees().getTypeMirror(call());
    }

    /** The call of {@code async}. */
    private TreePath call() {
        TreePath call = body.path().getParentPath();
        while (!(call.getLeaf() instanceof MethodInvocationTree)) call = call.getParentPath();
        return call;
    }

    /** Where its machine is written. */
    private Form formOf() {
        if (method == null) return Form.EXPRESSION;
        boolean hasNoPlaceBeside = around.isInterface() || !around.hasName() && !isStatic();
        boolean shares = !method.getTypeParameters().isEmpty() && LocalClasses.anyInner(unit, body.path());
        return hasNoPlaceBeside || shares ? Form.LOCAL : Form.MEMBER;
    }

    private boolean isStatic() {
        return method != null && method.getModifiers().contains(Modifier.STATIC);
    }

    /** What the machine's class looks like. */
    public Shape shape() {
        return new HostShape(this, method, form, isStatic()).shape(className, label, usesSelf);
    }

    /** Whether what the block is the argument of decides its type. */
    boolean isInferred() {
        return method == null && Contexts.infersFrom(unit, call());
    }
}
