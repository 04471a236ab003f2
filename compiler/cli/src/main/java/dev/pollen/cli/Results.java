package dev.pollen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where results go. A {@link PrintStream} swallows failures; this one can be asked for the first of them, because a result
 * that was cut off by a full disk must not look like a whole one.
 */
public final class Results extends PrintStream {
    private final Remembering sink;

    /** Text is UTF-8; {@code sink} has all of it after {@link #flush}. */
    public Results(OutputStream sink) {
        this(new Remembering(sink));
    }

    private Results(Remembering sink) {
        super(new BufferedOutputStream(sink), false, UTF_8);
        this.sink = sink;
    }

    /** The exit status when all is written: {@code status}, or a failure where something was lost, which is told. */
    int complete(int status, PrintWriter err) {
        flush();
        Optional<String> lost = lost();
        lost.ifPresent(reason -> err.println("pollen: cannot write to standard output: " + reason));
        return lost.isPresent() ? Status.INTERNAL : status;
    }

    /** Why something is missing; nothing where the reader had enough and left, as {@code head} does. */
    private Optional<String> lost() {
        IOException failure = sink.failure;
        if (failure == null) return Optional.empty();
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        // The system's own words, on Windows and in other languages too: there is no other sign of it.
        return reason.toLowerCase(Locale.ROOT).contains("pipe") ? Optional.empty() : Optional.of(reason);
    }

    private static final class Remembering extends OutputStream {
        private final OutputStream sink;
        private @Nullable IOException failure;

        Remembering(OutputStream sink) {
            this.sink = sink;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                sink.write(bytes, from, length);
            } catch (IOException e) {
                throw remembered(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                sink.flush();
            } catch (IOException e) {
                throw remembered(e);
            }
        }

        private IOException remembered(IOException e) {
            if (failure == null) failure = e;
            return e;
        }
    }
}
