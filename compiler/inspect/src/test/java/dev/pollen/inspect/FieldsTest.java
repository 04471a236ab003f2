package dev.pollen.inspect;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pollen.compiler.machine.Field;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jol.datamodel.DataModel;
import org.openjdk.jol.datamodel.Model64;
import org.openjdk.jol.datamodel.Model64_Lilliput;
import org.openjdk.jol.info.ClassData;
import org.openjdk.jol.info.FieldData;
import org.openjdk.jol.layouters.HotSpotLayouter;

/** The model's fields are those of the compiled class, and sizes are what JOL says they are. */
class FieldsTest {
    private static final Map<Vm, DataModel> MODELS = Map.of(
            Vm.COMPRESSED, new Model64(true, true),
            Vm.COMPACT, new Model64_Lilliput(true, 8, false),
            Vm.LARGE_HEAP, new Model64(false, true),
            Vm.UNCOMPRESSED, new Model64(false, false));
    private static final List<String> TYPES =
            List.of("boolean", "byte", "short", "char", "int", "float", "long", "double", "Object");

    @TestFactory
    Stream<DynamicTest> conformance() throws IOException {
        Corpus.Compiled compiled = Corpus.conformanceCompiled();
        Loader loader = new Loader(compiled.classes());
        return compiled.compilation().machines().stream()
                // the class of a block, or in a class without a name, has no name to find it by
                .filter(machine -> !machine.className().matches(".*[@$].*"))
                .map(machine -> DynamicTest.dynamicTest(machine.method(), () -> check(machine, loader)));
    }

    @Test
    void demo() throws Exception {
        List<SourceFile> sources = Corpus.sources(Path.of("src", "test", "resources", "demo"));
        Corpus.Compiled compiled = new Corpus.Compiled(sources, Corpus.compile(sources));
        Loader loader = new Loader(compiled.classes());
        assertThat(compiled.compilation().machines()).isNotEmpty();
        for (Machine machine : compiled.compilation().machines()) check(machine, loader);
    }

    private static void check(Machine machine, Loader loader) throws ClassNotFoundException {
        Class<?> type = loader.machine(machine.className());
        Map<String, String> expected = new HashMap<>();
        for (java.lang.reflect.Field f : type.getDeclaredFields()) {
            String name = f.getName().replaceFirst("^this\\$\\d+$", "this\\$0");
            if (!f.isSynthetic() || name.equals("this$0")) {
                expected.put(name, f.getType().isPrimitive() ? f.getType().getName() : "reference");
            }
        }
        List<Field> fields = new ArrayList<>(machine.fields());
        // javac 18 and later leave it out where it is not used
        if (!expected.containsKey("this$0")) fields.removeIf(f -> f.name().equals("this$0"));
        Map<String, String> actual = new HashMap<>();
        for (Field f : fields) actual.put(f.name(), f.primitive() ? f.type() : "reference");
        assertThat(actual).isEqualTo(expected);
        boolean captures =
                Stream.of(type.getDeclaredFields()).anyMatch(f -> f.getName().startsWith("val$"));
        if (captures) return; // javac's own fields, which the model leaves to it
        for (Vm vm : Vm.values()) {
            assertWithMessage("%s, %s", vm, fields)
                    .that(vm.objectBytes(fields))
                    .isEqualTo(jol(vm, ClassData.parseClass(type)));
        }
    }

    @Test
    void anyFields() {
        // every combination of up to two of each size, in every VM: gaps before, between and behind
        for (int mix = 0; mix < 3 * 3 * 3 * 3 * 3; mix++) {
            List<Field> fields = new ArrayList<>();
            ClassData data = new ClassData("Any");
            data.addSuperClass("Any"); // the class itself is the last of its hierarchy
            int rest = mix;
            for (String type : List.of("boolean", "char", "int", "double", "Object")) {
                for (int i = rest % 3; i > 0; i--) {
                    String name = type + i;
                    fields.add(new Field(name, type));
                    data.addField(FieldData.create("Any", name, type));
                }
                rest /= 3;
            }
            for (Vm vm : Vm.values()) {
                assertWithMessage("%s: %s", vm, fields)
                        .that(vm.objectBytes(fields))
                        .isEqualTo(jol(vm, data));
            }
        }
    }

    @Test
    void bytesOfEachType() {
        for (String type : TYPES) {
            for (Vm vm : Vm.values()) {
                assertThat(vm.bytes(type)).isEqualTo(MODELS.get(vm).sizeOf(type));
                assertThat(vm.header()).isEqualTo(MODELS.get(vm).headerSize());
            }
        }
    }

    private static int jol(Vm vm, ClassData data) {
        return Math.toIntExact(
                new HotSpotLayouter(MODELS.get(vm), 17).layout(data).instanceSize());
    }

    private static final class Loader extends ClassLoader {
        private static final Comparator<String> SHORTER = Comparator.comparingInt(String::length);
        private final Map<String, byte[]> classes;
        /** Binary names by what a readable one may end with: {@code demo.I.PingFuture}, {@code I.PingFuture}, {@code PingFuture}. */
        private final Map<String, String> names = new HashMap<>();

        Loader(Map<String, byte[]> classes) {
            super(FieldsTest.class.getClassLoader());
            this.classes = classes;
            for (String binary : classes.keySet()) {
                String end = "." + readable(binary);
                for (int dot = 0; dot >= 0; dot = end.indexOf('.', dot + 1)) {
                    names.merge(end.substring(dot + 1), binary, BinaryOperator.minBy(SHORTER));
                }
            }
        }

        /** The class whose name has dots before nested ones; a class in a method's body has no package in its name. */
        Class<?> machine(String name) throws ClassNotFoundException {
            String found = names.get(name);
            if (found == null) throw new ClassNotFoundException(name);
            return loadClass(found);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) throw new ClassNotFoundException(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** {@code demo.I.PingFuture} for {@code demo.I$1PingFuture} too, a class in a method's body. */
    private static String readable(String binaryName) {
        return binaryName.replaceAll("\\$\\d+(?=\\p{L})", ".").replace('$', '.');
    }
}
