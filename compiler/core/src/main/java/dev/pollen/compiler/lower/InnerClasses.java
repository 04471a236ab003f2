package dev.pollen.compiler.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.attribute.Unit;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The inner classes in a generic method. A member class has the method's type parameters as its own, and what is inner to
 * a generic class is generic, too: no exception (JLS 8.1.2), no {@code instanceof}, no array of it. So their machine stands
 * in the method, whose type parameters it can use as they are.
 */
final class InnerClasses {
    private InnerClasses() {}

    /** Whether there is one in {@code code}: a local class that is not static, as a record is, or an anonymous one. */
    static boolean anyIn(Unit unit, TreePath code) {
        boolean[] found = {false};
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree c, @Nullable Void p) {
                Element type = unit.trees().getElement(getCurrentPath());
                found[0] |= type == null || !type.getModifiers().contains(Modifier.STATIC);
                return super.visitClass(c, p);
            }
        }.scan(code, null);
        return found[0];
    }
}
