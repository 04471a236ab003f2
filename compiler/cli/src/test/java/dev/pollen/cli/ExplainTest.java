package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.diagnostic.Code;
import dev.pollen.compiler.diagnostic.Explanations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeHasAPage(Code code) {
        String page = Explanations.page(code);
        assertThat(page).startsWith("# " + code + ": " + code.title() + "\n\n");
        int wrong = page.indexOf("\nErroneous example");
        int right = page.indexOf("\nCorrected example");
        assertThat(wrong).isGreaterThan(page.indexOf('\n') + 100); // there is a why before
        assertThat(right).isGreaterThan(wrong);
        assertThat(page.split("\n```java\n")).hasLength(3);
        assertThat(page).endsWith("\n```\n");
        page.lines().forEach(line -> assertThat(line.length()).isAtMost(120));
        assertThat(Shell.run("explain", code).out()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0101", "p0101", "0101", "101", "[P0101]"})
    void understandsHowPeopleWriteCodes(String name) {
        assertThat(Shell.run("explain", name).out()).startsWith("# P0101: ");
    }

    @Test
    void listsAllWithoutACode() {
        assertThat(Shell.run("explain").out().lines().toList()).hasSize(Code.values().length);
    }
}
