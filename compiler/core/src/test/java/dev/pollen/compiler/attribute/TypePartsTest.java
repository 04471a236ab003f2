package dev.pollen.compiler.attribute;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.harness.Stages;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.Test;

class TypePartsTest {
    private static final String CASTS = """
            void m(Object o) {
              var a = (Runnable & Comparable<String> & java.io.Closeable) o;
              var b = (java.io.Closeable & Comparable<String> & Runnable) o;
              var c = (Number & Runnable & Comparable<String>) o;
              var d = (Number & Comparable<String> & Runnable) o;
            }
            """;

    /** In whatever order javac has the types of an intersection: in that of a common type, it depends on what else was compiled. */
    @Test
    void boundsHaveAnOrderOfTheirOwn() {
        List<String> bounds = new ArrayList<>();
        Unit unit = Stages.unit(CASTS);
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitTypeCast(TypeCastTree tree, Void p) {
                TypeMirror type = unit.trees().getTypeMirror(getCurrentPath());
                bounds.add(TypeParts.bounds((IntersectionType) type).toString());
                return super.visitTypeCast(tree, p);
            }
        }.scan(unit.tree(), null);
        assertThat(bounds.get(0))
                .isEqualTo("[java.io.Closeable, java.lang.Comparable<java.lang.String>, java.lang.Runnable]");
        assertThat(bounds.get(1)).isEqualTo(bounds.get(0));
        assertThat(bounds.get(2))
                .isEqualTo("[java.lang.Number, java.lang.Comparable<java.lang.String>, java.lang.Runnable]");
        assertThat(bounds.get(3)).isEqualTo(bounds.get(2));
    }
}
