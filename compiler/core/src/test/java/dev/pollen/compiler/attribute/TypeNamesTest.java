package dev.pollen.compiler.attribute;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import dev.pollen.compiler.harness.Stages;
import dev.pollen.compiler.tree.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNamesTest {
    private static final String MEMBERS = """
            static class Map {}
            static class Node<T> { class Inner {} }
            interface Shape {}
            <T extends Number, R> void m(T t, List<? extends Number> numbers, R[] many, Node<String> node) {
              class Local {}
              var primitive = 1;
              var text = "a";
              var nested = new Map();
              var hidden = java.util.Map.of(1, "a");
              var generic = new ArrayList<List<? super Integer>>();
              var variable = t;
              var array = many;
              var captured = numbers.get(0);
              var capturedInside = List.of(numbers);
              var inner = node.new Inner();
              var local = new Local();
              var locals = List.of(new Local());
              var anonymous = new Shape() {};
              var intersection = t == null ? 1 : "a";
              var intersectionInside = List.of(1, "a");
              var raw = new ArrayList();
              var foreign = new java.util.concurrent.atomic.AtomicInteger();
              var duration = java.time.Duration.ZERO;
            }
            """;

    private static Map<String, Type> types(Set<String> reserved) {
        Unit unit = Stages.unit(MEMBERS);
        TypeElement host = unit.elements().getTypeElement("C");
        TypeNames names =
                new TypeNames(unit, host, reserved, Set.of(), Map.of(), Map.of(), Set.of("java.time.Duration"));
        Map<String, Type> types = new HashMap<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void p) {
                Type type = names.of(unit.trees().getTypeMirror(getCurrentPath()));
                if (type != null) types.put(tree.getName().toString(), type);
                return super.visitVariable(tree, p);
            }
        }.scan(unit.tree(), null);
        return types;
    }

    private static final Map<String, Type> TYPES = types(Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "primitive | int",
                "text | String",
                "nested | Map",
                "hidden | java.util.Map<Integer, String>",
                "generic | ArrayList<List<? super Integer>>",
                "variable | T",
                "array | R[]",
                "captured | Number",
                "capturedInside | List<? extends List<? extends Number>>",
                "inner | Node<String>.Inner",
                "local | Local",
                "locals | List<Local>",
                "raw | ArrayList",
                "foreign | java.util.concurrent.atomic.AtomicInteger",
                "duration | Duration",
                "anonymous | Shape"
            })
    void theShortestNameThatMeansTheType(String variable, String name) {
        assertThat(TYPES.get(variable).text()).isEqualTo(name);
    }

    @Test
    void aTypeThatIsLocalToTheMethodIsAnObjectOutside() {
        assertThat(TYPES.get("local").field()).isEqualTo("Object");
        assertThat(TYPES.get("locals").field()).isEqualTo("Object");
        assertThat(TYPES.get("nested").field()).isEqualTo("Map");
    }

    @Test
    void anIntersectionIsProjected() {
        assertThat(TYPES.get("intersection").projected()).isTrue();
        assertThat(TYPES.get("intersectionInside").projected()).isFalse();
        assertThat(TYPES.get("intersectionInside").assumed()).isTrue();
        assertThat(TYPES.get("intersectionInside").text()).isEqualTo("List<java.io.Serializable>");
        assertThat(TYPES.get("text").projected()).isFalse();
    }

    @Test
    void primitivesAreMarked() {
        assertThat(TYPES.get("primitive").primitive()).isTrue();
        assertThat(TYPES.get("text").primitive()).isFalse();
    }

    @Test
    void aNameThatTheMachineUsesForSomethingElseIsQualified() {
        assertThat(types(Set.of("String")).get("text").text()).isEqualTo("java.lang.String");
    }
}
