package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantsTest {
    private static Methods method(String expression) {
        return new Methods("final int k = 3; final int v = p; Object x = " + expression + "; log(x); log(k + v);");
    }

    private static Object value(String expression) {
        Methods m = method(expression);
        return Constants.value(m.lowering, m.initialiser());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "'a'",
                "\"a\"",
                "null",
                "true",
                "(1)",
                "-1",
                "~2",
                "!true",
                "1 + 2 * 3",
                "\"a\" + 1",
                "k",
                "k + 1",
                "Integer.MAX_VALUE",
                "true ? 1 : 2",
                "(long) 1",
                "(String) \"a\"",
                "(java.lang.String) \"a\"",
                "1.5 + 2"
            })
    void isConstant(String expression) {
        Methods m = method(expression);
        assertThat(Constants.isConstant(m.lowering, m.initialiser())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p",
                "v",
                "field",
                "g()",
                "new int[0]",
                "(Integer) 1",
                "Integer.valueOf(1)",
                "p + 1",
                "p > 1 ? 1 : 2",
                "System.out",
                "this",
                "k + v",
                "int.class",
                "(Object) \"a\""
            })
    void isNotConstant(String expression) {
        Methods m = method(expression);
        assertThat(Constants.isConstant(m.lowering, m.initialiser())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2 * 3 = 7",
                "7 / 2 = 3",
                "-7 % 3 = -1",
                "1 << 33 = 2",
                "-1 >>> 28 = 15",
                "6 & 3 | 8 = 10",
                "5 ^ 1 = 4",
                "-k = -3",
                "~k = -4",
                "'a' + 1 = 98",
                "(byte) 200 = -56",
                "(char) 98 = b",
                "(int) 'a' = 97",
                "k < 4 = true",
                "k == 3 = true",
                "k != 3 = false",
                "1.5 < 2 = true",
                "true && false = false",
                "false || true = true",
                "true ^ true = false",
                "!(k > 1) = false",
                "\"a\" + 1 = a1",
                "(2) = 2"
            })
    void hasTheValueThatJavaGivesIt(String equation) {
        int at = equation.lastIndexOf(" = ");
        assertThat(String.valueOf(value(equation.substring(0, at)))).isEqualTo(equation.substring(at + 3));
    }

    @Test
    void aDivisionByZeroIsNoConstant() {
        assertThat(value("1 / 0")).isNull();
        assertThat(value("1 % 0")).isNull();
    }

    @Test
    void onlyAConstantIsAlwaysTrue() {
        Methods always = method("!false && k == 3");
        assertThat(Constants.isTrue(always.lowering, always.initialiser())).isTrue();
        Methods perhaps = method("p == p");
        assertThat(Constants.isTrue(perhaps.lowering, perhaps.initialiser())).isFalse();
    }
}
