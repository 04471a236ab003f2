package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @Test
    void ourNamesAreFreeOfTheUsersWords() {
        Names names = new Names("int poll = at + state2; // awaiting\n State cx;", Set.of());
        assertThat(names.poll()).isEqualTo("poll2");
        assertThat(names.at()).isEqualTo("at2");
        assertThat(names.state()).isEqualTo("state");
        assertThat(names.awaiting()).isEqualTo("awaiting2");
        assertThat(names.constantOf("DONE")).isEqualTo("State2.DONE");
        assertThat(names.cx()).isEqualTo("cx2");
    }

    @Test
    void aNameIsGivenOnce() {
        Names names = new Names("t2", Set.of());
        assertThat(names.fresh("t")).isEqualTo("t");
        assertThat(names.fresh("t")).isEqualTo("t3");
    }

    @Test
    void keywordsAreNoNames() {
        assertThat(new Names("", Set.of()).fresh("default")).isEqualTo("default2");
        assertThat(new Names("", Set.of()).isTaken("null")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"writeAll, WRITE_ALL", "x, X", "readURLNow, READ_URL_NOW", "step2Go, STEP2_GO", "ALREADY_SO, ALREADY_SO"
    })
    void constantsAreInUpperSnakeCase(String camel, String constant) {
        assertThat(Names.constant(camel)).isEqualTo(constant);
    }

    @Test
    void wordsAreThoseOfEveryAlphabet() {
        assertThat(Names.words("größe + $x_1, 2y")).containsAtLeast("größe", "$x_1");
    }

    @Test
    void classesAroundKeepTheirNames() {
        assertThat(new Names("", Set.of("State")).stateType()).isEqualTo("State2");
    }
}
