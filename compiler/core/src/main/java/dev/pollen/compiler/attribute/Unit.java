package dev.pollen.compiler.attribute;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.pollen.compiler.source.LineMap;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.compiler.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** One source file with javac's tree of it and the ways to ask javac about that tree. */
public final class Unit {
    private final SourceFile file;
    private final Lombok read;
    private final CompilationUnitTree tree;
    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final SourcePositions positions;
    private final LineMap lines;
    private final Members members;
    private final NamedTypes named;
    private @Nullable Set<String> variables;

    Unit(
            SourceFile file,
            Lombok read,
            CompilationUnitTree tree,
            Trees trees,
            Types types,
            Elements elements,
            Members members,
            NamedTypes named) {
        this.file = file;
        this.read = read;
        this.tree = tree;
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.positions = trees.getSourcePositions();
        this.lines = new LineMap(file.text());
        this.members = members;
        this.named = named;
    }

    public SourceFile file() {
        return file;
    }

    public CompilationUnitTree tree() {
        return tree;
    }

    public Trees trees() {
        return trees;
    }

    public Types types() {
        return types;
    }

    public Elements elements() {
        return elements;
    }

    public LineMap lines() {
        return lines;
    }

    /** Lombok's annotations that javac was not shown. */
    public List<Lombok.Hidden> hidden() {
        return read.hidden();
    }

    /** The members of classes. */
    public Members members() {
        return members;
    }

    /** The type {@code qualified}; null where there is none that the file may name. */
    @Nullable
    TypeElement type(String qualified) {
        return named.get(qualified);
    }

    /** The names of all variables that the file declares. */
    private Set<String> variables() {
        if (variables == null) {
            Set<String> names = new HashSet<>();
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitVariable(VariableTree t, @Nullable Void p) {
                    names.add(t.getName().toString());
                    return super.visitVariable(t, p);
                }
            }.scan(tree, null);
            variables = names;
        }
        return variables;
    }

    /** Whether {@code name} may mean a variable somewhere in {@code host}: there it means no class (JLS 6.4.2). */
    public boolean isVariable(String name, TypeElement host) {
        if (variables().contains(name)) return true;
        for (Element e = host; e != null; e = e.getEnclosingElement()) {
            if (e instanceof TypeElement t && members.hasField(t, name)) return true;
        }
        return false;
    }

    /**
     * Whether {@code name} is all that a class around or beside {@code host} can be called: there is no package before it.
     * What a compact source file declares belongs to a class that has no name either.
     */
    public boolean isBareType(String name, TypeElement host) {
        if (!elements().getPackageOf(host).isUnnamed()) return false;
        Element outermost = host;
        while (outermost.getEnclosingElement() instanceof TypeElement around) outermost = around;
        return elements().getTypeElement(name) != null
                || !members.types((TypeElement) outermost, name).isEmpty();
    }

    /** Whether {@code type} stands nowhere: a compact source file consists of its members alone (JLS 8.1.8). */
    public boolean isImplicit(ClassTree type) {
        if (!tree.getTypeDecls().contains(type)) return false;
        for (Tree member : type.getMembers()) {
            if (isWritten(member)) return start(member) == start(type);
        }
        return false;
    }

    /** Whether {@code type} is one of the class {@code name}. */
    public boolean isA(TypeMirror type, String name) {
        TypeElement wanted = elements().getTypeElement(name);
        return wanted != null && isA(type, wanted.asType());
    }

    /** Whether {@code type} is a {@code wanted}, for all that is left of the two at run time. */
    public boolean isA(TypeMirror type, TypeMirror wanted) {
        return types().isSubtype(types().erasure(type), types().erasure(wanted));
    }

    /** Where {@code t} starts; -1 for a tree that javac made up. */
    public int start(Tree t) {
        return (int) positions.getStartPosition(tree, t);
    }

    /** The character after {@code t}; -1 for a tree that javac made up. */
    public int end(Tree t) {
        return (int) positions.getEndPosition(tree, t);
    }

    /** The range of {@code t} in the source. */
    public Span span(Tree t) {
        return new Span(start(t), end(t));
    }

    /** Whether {@code t} stands in the source. */
    public boolean isWritten(Tree t) {
        return start(t) >= 0 && end(t) >= start(t);
    }

    /** Whether the type of a variable is left to javac: {@code type} is {@code var}, or what Lombok has for that. */
    public boolean isVar(@Nullable Tree type) {
        return type == null
                || !isWritten(type)
                || read.text().substring(start(type), end(type)).equals("var");
    }

    /** The source text of {@code span}. */
    public String text(Span span) {
        return file.text().substring(span.start(), span.end());
    }

    /** The source text of {@code t}. */
    public String text(Tree t) {
        return text(span(t));
    }
}
