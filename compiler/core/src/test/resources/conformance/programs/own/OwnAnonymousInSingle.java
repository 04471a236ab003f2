import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Variables of anonymous classes in statements without braces around them, and in labelled ones. */
public class OwnAnonymousInSingle {
    @Async
    static Future<String> branches(int n) throws Exception {
        String s = "";
        if (n > 0)
            try (var log = new AutoCloseable() {
                int lines;

                @Override
                public void close() {
                    Probe.log("close " + lines);
                }
            }) {
                log.lines++;
                s += await(Probe.later("a"));
                log.lines++;
            }
        else
            for (var count = new Object() {
                int value = n;
            }; count.value < 2; count.value++) s += await(Probe.later(count.value));
        return Future.ready(s);
    }

    @Async
    static Future<String> labelled(int n) throws Exception {
        String s = "";
        outer:
        for (var count = new Object() {
            int value;
        }; ; count.value++) {
            while (count.value < n)
                inner:
                for (var step : List.of(new Object() {
                    int by = count.value;
                })) {
                    s += await(Probe.later(step.by));
                    step.by++;
                    if (step.by == 2) break outer;
                    s += step.by;
                    count.value++;
                    continue inner;
                }
        }
        block:
        try (var log = new AutoCloseable() {
            int lines;

            @Override
            public void close() {
                Probe.log("close " + lines);
            }
        }) {
            log.lines += await(Probe.later(1));
            if (n > 0) break block;
            s += log.lines;
        }
        return Future.ready(s);
    }

    @Async
    static Future<String> cases(int n) {
        String s = "";
        switch (n) {
            case 0 -> s += "none";
            default -> {
                do
                    for (var count = new Object() {
                        int value = 1;
                    }; count.value < 3; count.value++) s += await(Probe.later(count.value));
                while (s.isEmpty());
            }
        }
        switch (n) {
            case 2:
                var pair = new Object() {
                    int first = 1;
                };
                s += await(Probe.later(pair.first)) + pair.first;
            default:
                s += n;
        }
        return Future.ready(s);
    }

    @Async
    static Future<?> program() throws Exception {
        String s = await(branches(2)) + await(branches(0)) + await(labelled(3));
        return Future.ready(s + await(cases(0)) + await(cases(2)));
    }
}
