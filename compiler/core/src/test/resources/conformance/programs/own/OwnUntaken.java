import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.function.IntSupplier;
import probe.Probe;

/** Assignments that are not reached: what was in the variable before is there after them, in every construct that may skip a part of itself. */
public class OwnUntaken {
    static boolean no() {
        return false;
    }

    static int fail(String why) {
        throw new IllegalStateException(why);
    }

    /** Without a suspension behind them: the variable is read as it came in. */
    @Async
    static Future<String> asserted(int detail, int nested, int condition) {
        assert true : detail = 1;
        assert condition > 0 : (nested = 1) + (detail = 2);
        assert no() | condition == 3 ? true : (nested = 2) > 0;
        return Future.ready(detail + " " + nested + " " + condition);
    }

    @Async
    static Future<String> assertedAndLate(int detail, int other) {
        int sum = await(Probe.later(1));
        int local = sum + 4;
        for (int i = 0; i < 2; i++) {
            assert i < 2 : local = 9;
            sum += local + await(Probe.later(i));
            assert sum > 0 : (detail = 1) + (other = 2);
        }
        return Future.ready(sum + " " + local + " " + detail + " " + other);
    }

    @Async
    static Future<String> failing(int detail) {
        try {
            assert detail < 0 : detail = 1;
        } catch (AssertionError e) {
            Probe.log(e.getMessage() + " " + detail);
            return Future.ready("caught " + await(Probe.later(detail)));
        }
        return Future.ready("not caught " + detail);
    }

    @Async
    static Future<String> expressions(int and, int or, int yes, int not, int arm) {
        boolean b = no() && (and = 1) > 0;
        b |= true || (or = 1) > 0;
        int c = b ? 0 : (yes = 1);
        c += no() ? (not = 1) : 0;
        c += switch (c) {
            case 0 -> 4;
            default -> arm = 1;
        };
        return Future.ready(and + " " + or + " " + yes + " " + not + " " + arm + " " + c);
    }

    @Async
    static Future<String> statements(int then, int loop, int round, int group, int rule, int after) {
        if (no()) then = 1;
        while (no()) loop = 1;
        for (int i = 0; i > 0; i += round = 1) loop = 2;
        for (int x : new int[0]) round = x;
        switch (loop) {
            case 100:
                group = 1;
            case 101:
                group = 2;
        }
        switch (loop) {
            case 100 -> rule = 1;
            case 101 -> rule = 2;
            default -> {}
        }
        out:
        {
            if (!no()) break out;
            after = 1;
        }
        return Future.ready(then + " " + loop + " " + round + " " + group + " " + rule + " " + after);
    }

    @Async
    static Future<String> throwing(int behind, int into, int handler, int argument, int element) {
        try {
            fail("a");
            behind = 1;
        } catch (IllegalArgumentException e) {
            handler = 1;
        } catch (IllegalStateException e) {
            Probe.log(e.getMessage());
        }
        try {
            into = fail("b");
        } catch (IllegalStateException e) {
            Probe.log(e.getMessage());
        }
        try {
            Math.max(fail("c"), argument = 1);
        } catch (IllegalStateException e) {
            Probe.log(e.getMessage());
        }
        try {
            int[] none = {fail("d"), element = 1};
        } catch (IllegalStateException e) {
            Probe.log(e.getMessage());
        }
        return Future.ready(behind + " " + into + " " + handler + " " + argument + " " + element);
    }

    @Async
    static Future<String> elsewhere(int own) {
        IntSupplier s = () -> {
            int x = 3;
            x = 4;
            return x;
        };
        class Local {
            int own = 5;

            void set() {
                own = 6;
            }
        }
        new Local().set();
        return Future.ready(own + " " + s.getAsInt() + " " + await(Probe.later(own)));
    }

    @Async
    static Future<String> program() {
        Probe.log(await(asserted(10, 20, 3)));
        Probe.log(await(assertedAndLate(10, 20)));
        Probe.log(await(failing(10)));
        Probe.log(await(expressions(10, 20, 30, 40, 50)));
        Probe.log(await(statements(10, 20, 30, 40, 50, 60)));
        Probe.log(await(throwing(10, 20, 30, 40, 50)));
        Probe.log(await(elsewhere(10)));
        return Future.ready("end");
    }
}
