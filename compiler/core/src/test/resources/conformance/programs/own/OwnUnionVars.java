import static dev.pollen.Pollen.async;
import static dev.pollen.Pollen.await;

import dev.pollen.*;
import java.io.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import probe.Probe;

/** What a multi-catch catches, in variables that are inferred from it. */
public class OwnUnionVars {
    @Async
    static Future<?> program() throws Exception {
        Probe.log(await(Plain.program()));
        Probe.log(await(Kept.program()));
        Probe.log(await(Inside.program()));
        Probe.log(await(Thrown.program()));
        Probe.log(await(Listed.program()));
        return Future.ready(null);
    }

    static class Plain {
        static void io(int k) throws IOException, InterruptedException {
            if (k == 1) throw new IOException("fnf");
        }

        @Async
        static Future<String> b(int k) {
            try {
                io(k);
                return Future.ready("x");
            } catch (IOException | InterruptedException e) {
                var x = e;
                await(Probe.pause());
                return Future.ready(x.getMessage());
            }
        }

        @Async
        static Future<?> program() throws Exception {
            return b(1);
        }
    }

    static class Kept {
        static void io(int k) throws IOException, InterruptedException {
            if (k == 1) throw new IOException("fnf");
        }

        @Async
        static Future<String> b(int k) {
            try {
                io(k);
                await(Probe.pause());
                return Future.ready("x");
            } catch (IOException | InterruptedException e) {
                var x = e;
                return Future.ready(x.getMessage());
            }
        }

        @Async
        static Future<String> c(int k) {
            try {
                io(k);
                await(Probe.pause());
                return Future.ready("x");
            } catch (IOException | InterruptedException e) {
                Supplier<String> s = () -> {
                    var x = e;
                    return x.getMessage();
                };
                var l = List.of(e);
                return Future.ready(s.get() + l.get(0).getMessage());
            }
        }

        @Async
        static Future<?> program() throws Exception {
            Probe.log(await(c(1)));
            return b(1);
        }
    }

    static class Inside {
        static void io(int k) throws IOException, InterruptedException {
            if (k == 1) throw new IOException("fnf");
        }

        @Async
        static Future<String> b(int k) {
            try {
                await(Probe.pause());
                io(k);
                return Future.ready("x");
            } catch (IOException | InterruptedException e) {
                for (var q : new Exception[] {e}) Probe.log(q.getMessage() + await(Probe.later(1)));
                var y = k == 1 ? e : null;
                return Future.ready(y.getMessage() + await(Probe.later(1)));
            }
        }

        @Async
        static Future<?> program() throws Exception {
            return b(1);
        }
    }

    static class Thrown {
        static void io(int k) throws IOException, InterruptedException {
            if (k == 1) throw new IOException("fnf");
            if (k == 3) throw new IllegalStateException("ise");
        }

        @Async
        static Future<String> b(int k) throws IOException {
            try {
                io(await(Probe.later(k)));
                return Future.ready("x");
            } catch (InterruptedException | IllegalStateException e) {
                var x = e;
                Throwable t = e;
                Probe.log(pick(e, await(Probe.later(k))).getMessage() + x.getMessage());
                Supplier<String> s = () -> e.getMessage() + x.getClass().getSimpleName();
                await(Probe.pause());
                return Future.ready(s.get() + t.getMessage());
            } catch (final IOException e) {
                throw await(Probe.later(k)) == 1 ? new IOException("wrap", e) : e;
            }
        }

        static <T extends Throwable> T pick(T t, int k) {
            return t;
        }

        @Async
        static Future<?> program() throws Exception {
            for (int k = 0; k < 4; k++)
                try {
                    Probe.log(await(b(k)));
                } catch (Exception e) {
                    Probe.log(e.getMessage());
                }
            return Future.ready(1);
        }
    }

    static class Listed {
        static void io(int k) throws IOException, InterruptedException {
            if (k == 1) throw new IOException("fnf");
        }

        @Async
        static Future<String> b(int k) {
            try {
                io(k);
                return Future.ready("x");
            } catch (IOException | InterruptedException e) {
                var l = new ArrayList<>(List.of(e));
                await(Probe.pause());
                for (var q : l) Probe.log(q.getMessage() + await(Probe.later(1)));
                var o = Optional.of(e);
                return Future.ready(o.get().getMessage() + await(Probe.later(o.isPresent())));
            }
        }

        @Async
        static Future<?> program() throws Exception {
            return b(1);
        }
    }
}
