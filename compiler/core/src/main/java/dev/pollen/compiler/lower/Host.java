package dev.pollen.compiler.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import dev.pollen.compiler.attribute.Known;
import dev.pollen.compiler.attribute.TypeNames;
import dev.pollen.compiler.attribute.Unit;
import dev.pollen.compiler.emit.Shape;
import dev.pollen.compiler.source.Span;
import dev.pollen.compiler.tree.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** An {@code @Async} method with all that its machine needs to know of its surroundings. */
public final class Host {
    private static final List<String> SUPPRESSED =
            List.of("fallthrough", "unchecked", "rawtypes", "cast", "deprecation", "removal");

    private final Unit unit;
    private final TreePath path;
    private final MethodTree tree;
    private final ExecutableElement method;
    private final TypeElement type;
    private final int release;
    private final Names names;
    private final TypeNames types;
    private final String className;
    private final Map<TypeElement, String> anonymous = new HashMap<>();

    private Host(Unit unit, TreePath path, int release, Set<String> taken, Set<String> imports) {
        this.unit = unit;
        this.path = path;
        this.tree = (MethodTree) path.getLeaf();
        this.method = (ExecutableElement) unit.trees().getElement(path);
        this.type = (TypeElement) method.getEnclosingElement();
        this.release = release;
        this.names = new Names(unit.text(tree));
        this.className = className(taken);
        Set<String> reserved = new HashSet<>(Set.of(className, names.stateType()));
        for (TypeParameterTree p : tree.getTypeParameters())
            reserved.add(p.getName().toString());
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree c, @Nullable Void p) {
                reserved.add(c.getSimpleName().toString());
                return super.visitClass(c, p);
            }
        }.scan(tree, null);
        this.types = new TypeNames(unit, type, reserved, anonymous, imports);
    }

    /** All {@code @Async} methods of {@code unit} that have a body, in source order. */
    public static List<Host> allIn(Unit unit, int release, Set<String> imports) {
        List<Host> hosts = new ArrayList<>();
        Set<String> taken = new HashSet<>(Names.words(unit.file().text()));
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree m, @Nullable Void p) {
                boolean async =
                        m.getBody() != null && Known.isAsync(unit.trees().getElement(getCurrentPath()));
                if (async) hosts.add(new Host(unit, getCurrentPath(), release, taken, imports));
                return super.visitMethod(m, p);
            }
        }.scan(unit.tree(), null);
        return hosts;
    }

    private String className(Set<String> taken) {
        String name = method.getSimpleName().toString();
        String wish = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Future";
        String found = wish;
        for (int i = 2; !taken.add(found); i++) found = wish + i;
        return found;
    }

    public Unit unit() {
        return unit;
    }

    /** The whole method. */
    public Span span() {
        return unit.span(tree);
    }

    /** Its body, braces included. */
    public Span body() {
        return unit.span(tree.getBody());
    }

    public Names names() {
        return names;
    }

    TypeNames types() {
        return types;
    }

    TreePath path() {
        return path;
    }

    MethodTree tree() {
        return tree;
    }

    TypeElement type() {
        return type;
    }

    Map<TypeElement, String> anonymous() {
        return anonymous;
    }

    int release() {
        return release;
    }

    /** The machine's class with its package and outer classes. */
    public String qualifiedClassName() {
        return type.getQualifiedName() + "." + className;
    }

    /** {@code demo.Files#writeHello(String)}. */
    public String signature() {
        String parameters = method.getParameters().stream()
                .map(p -> simple(p.asType().toString()))
                .collect(Collectors.joining(", "));
        return type.getQualifiedName() + "#" + method.getSimpleName() + "(" + parameters + ")";
    }

    private static String simple(String type) {
        return type.replaceAll("@\\S+ ", "").replaceAll("<.*>", "").replaceAll("^.*\\.", "");
    }

    /** The line of the method's name. */
    public int line() {
        Tree returned = tree.getReturnType();
        int from = returned == null ? unit.start(tree) : unit.end(returned);
        Span name = Words.find(unit.file().text(), tree.getName().toString(), from, unit.end(tree));
        return unit.lines().line(name == null ? unit.start(tree) : name.start());
    }

    /** What the future yields: the type argument of the returned Future. */
    Type result() {
        TypeMirror argument = null;
        if (method.getReturnType() instanceof DeclaredType d
                && !d.getTypeArguments().isEmpty()) {
            argument = d.getTypeArguments().get(0);
        }
        if (argument instanceof WildcardType w) argument = w.getExtendsBound();
        Type known = types.of(argument);
        return known == null ? Type.OBJECT : known;
    }

    /** What the machine's class looks like. */
    public Shape shape() {
        String parameters = tree.getTypeParameters().isEmpty()
                ? ""
                : tree.getTypeParameters().stream().map(unit::text).collect(Collectors.joining(", ", "<", ">"));
        String arguments = tree.getTypeParameters().isEmpty()
                ? ""
                : tree.getTypeParameters().stream()
                        .map(p -> p.getName().toString())
                        .collect(Collectors.joining(", ", "<", ">"));
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        return new Shape(
                className,
                method.getSimpleName().toString(),
                isStatic ? "private static final" : "private final",
                parameters,
                arguments,
                method.getParameters().stream().map(this::typeOf).toList(),
                result(),
                suppressed(),
                throwsAny(),
                new Shape.RuntimeNames(
                        runtime("StateMachine"), runtime("Future"), runtime("Poll"), runtime("Context")));
    }

    private String typeOf(VariableElement parameter) {
        Type t = types.of(parameter.asType());
        return t == null ? "Object" : t.text();
    }

    private String runtime(String name) {
        TypeElement element = unit.elements().getTypeElement("dev.pollen." + name);
        return element == null ? "dev.pollen." + name : types.nameOf(element);
    }

    private List<String> suppressed() {
        Set<String> all = new LinkedHashSet<>(SUPPRESSED);
        for (AnnotationTree a : tree.getModifiers().getAnnotations()) {
            if (!a.getAnnotationType().toString().endsWith("SuppressWarnings")) continue;
            for (ExpressionTree argument : a.getArguments()) {
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitLiteral(com.sun.source.tree.LiteralTree l, @Nullable Void p) {
                        if (l.getValue() instanceof String s) all.add(s);
                        return null;
                    }
                }.scan(argument, null);
            }
        }
        return List.copyOf(all);
    }

    /** Whether the method may throw something that is neither an Exception nor an Error. */
    private boolean throwsAny() {
        TypeMirror exception =
                unit.elements().getTypeElement("java.lang.Exception").asType();
        TypeMirror error = unit.elements().getTypeElement("java.lang.Error").asType();
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (!unit.types().isSubtype(thrown, exception) && !unit.types().isSubtype(thrown, error)) return true;
        }
        return false;
    }
}
