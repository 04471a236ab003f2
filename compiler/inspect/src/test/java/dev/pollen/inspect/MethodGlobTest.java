package dev.pollen.inspect;

import static com.google.common.truth.Truth.assertWithMessage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodGlobTest {
    private static final String METHOD = "demo.Files.Deep#writeHello(String, List<int[]>)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "writeHello",
                "write*",
                "*",
                "wr?teHello",
                "Deep#writeHello",
                "Files.Deep#*",
                "demo.Files.Deep#writeHello",
                "demo.*#writeHello",
                "*Files*#*",
                "writeHello(String, *)",
                "demo.Files.Deep#writeHello(String, List<int[]>)"
            })
    void matches(String glob) {
        assertWithMessage(glob).that(new MethodGlob(glob).matches(METHOD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "write",
                "Hello",
                "eep#writeHello",
                "Files#writeHello",
                "demo#writeHello",
                "writeHello()",
                "writeHell.",
                "wr?iteHello",
                "Deep#",
                "WRITEHELLO"
            })
    void doesNotMatch(String glob) {
        assertWithMessage(glob).that(new MethodGlob(glob).matches(METHOD)).isFalse();
    }
}
