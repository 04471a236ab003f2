package dev.pollen.compiler.attribute;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package of a source is read without parsing it: files that do not parse have one too. */
class PackageNameTest {
    static Set<Map.Entry<String, String>> sources() {
        return Map.of(
                        "package a.b; class C {}", "a.b",
                        "// package x;\n/* package y; */ package a . b/**/. c ;", "a.b.c",
                        "@Note(\"package x;\") @a.module.Open(v = {1}) package a;", "a",
                        "import x.y; class C { int p = 1; } // package z;", "",
                        "class C { String s = \"package x;\"; }", "",
                        "\uFEFFpackage größe.ü;", "größe.ü",
                        "@interface package_info {}", "",
                        "package a", "",
                        "", "",
                        "not java at all (((", "")
                .entrySet();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void find(Map.Entry<String, String> source) {
        assertThat(Outline.packageOf(source.getKey())).isEqualTo(source.getValue());
    }
}
