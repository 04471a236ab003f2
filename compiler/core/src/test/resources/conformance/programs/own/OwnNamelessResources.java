import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.Async;
import dev.pollen.Future;
import java.util.List;
import probe.Probe;

/** Resources whose types have no name, of which one uses another. */
public class OwnNamelessResources {
    @Async
    static Future<String> two(int start) {
        String out = "";
        try (var first =
                        new AutoCloseable() {
                            int n = start;

                            public void close() {
                                Probe.log("first" + n);
                            }
                        };
                var second =
                        new AutoCloseable() {
                            int twice = first.n++ * 2;

                            public void close() {
                                Probe.log("second" + twice + first.n);
                            }
                        }) {
            out += first.n + await(Probe.later(1)) + second.twice;
            first.n += await(Probe.later(5));
        } finally {
            out += await(Probe.later(9));
        }
        return Future.ready(out);
    }

    @Async
    static Future<String> late(List<String> words) {
        String out = "";
        for (String word : words) {
            var letters =
                    new Object() {
                        int count = word.length();
                    };
            try (var first =
                            open(
                                    await(Probe.later(letters.count)),
                                    new Resource("a" + word) {
                                        int own = letters.count;
                                    });
                    var second =
                            first.own == 2
                                    ? null
                                    : new Resource("b") {
                                        int sum = first.own + letters.count;

                                        @Override
                                        public void close() {
                                            super.close();
                                            throw new IllegalStateException(name + first.name);
                                        }
                                    };
                    var third = second) {
                out += first.own + await(Probe.later(2)) + second.sum + third.sum;
                if (first.own == 3) throw new IllegalArgumentException(out);
            } catch (IllegalArgumentException | IllegalStateException e) {
                out += e.getMessage() + e.getSuppressed().length;
            } catch (NullPointerException e) {
                out += "null";
            }
        }
        return Future.ready(out);
    }

    static <R extends Resource> R open(int n, R resource) {
        Probe.log("open" + n);
        return resource;
    }

    static class Resource implements AutoCloseable {
        final String name;

        Resource(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            Probe.log("close" + name);
        }
    }

    /** Nothing is awaited while they are open. */
    @Async
    static Future<Integer> plain() {
        int sum = await(Probe.later(1));
        try (var first =
                        new Resource("c") {
                            int one = 1;
                        };
                var second =
                        new Resource("d") {
                            int two = first.one + 1;
                        }) {
            sum += second.two;
        }
        return Future.ready(sum);
    }

    public static Future<String> program() {
        return async(() -> {
            Probe.log(await(two(4)));
            Probe.log("" + await(plain()));
            return await(late(List.of("two", "to", "four")));
        });
    }
}
