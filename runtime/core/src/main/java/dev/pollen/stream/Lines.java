package dev.pollen.stream;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.StateMachine;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a source of bytes. What has been read and not been asked for stays here, so that cancelling loses nothing:
 * as bytes, then as characters, since only those tell where a line ends, then as a part of a line.
 */
final class Lines implements Stream<String> {
    private static final int CHUNK = 8192;

    private final ByteSource source;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).limit(0);
    private final StringBuilder line = new StringBuilder();

    Lines(ByteSource source, Charset charset) {
        this.source = source;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public Future<@Nullable String> next() {
        return new Next();
    }

    /** The line that ends in what has been read; null where it does not. */
    private @Nullable String cut() {
        do {
            while (chars.hasRemaining()) {
                char next = chars.get();
                if (next == '\n') return take(endsWithReturn() ? line.length() - 1 : line.length());
                line.append(next);
            }
            chars.clear();
            decoder.decode(bytes, chars, false);
            chars.flip();
        } while (chars.hasRemaining());
        return null;
    }

    private boolean endsWithReturn() {
        return line.length() > 0 && line.charAt(line.length() - 1) == '\r';
    }

    private String take(int length) {
        String taken = line.substring(0, length);
        line.setLength(0);
        return taken;
    }

    /** The last line, which nothing ends; null where there is none. All but an unfinished character has been decoded. */
    private @Nullable String last() {
        chars.clear();
        decoder.decode(bytes, chars, true);
        decoder.flush(chars);
        decoder.reset(); // a file may grow
        chars.flip();
        String cut = cut();
        if (cut != null) return cut;
        return line.length() == 0 ? null : take(line.length());
    }

    private final class Next extends StateMachine<@Nullable String> {
        private @Nullable Future<Integer> reading;

        @Override
        public Poll<@Nullable String> poll(Context cx) throws Exception {
            while (true) {
                if (reading == null) {
                    if (cx.cancelRequested()) throw cx.takeCancel();
                    if (cx.isExhausted()) return Poll.pending();
                    String cut = cut();
                    if (cut != null) {
                        cx.spend();
                        return Poll.ready(cut);
                    }
                    reading = begin();
                }
                int count = read(reading, cx);
                if (count == PENDING) return Poll.pending();
                // what was read stays here: a line that is yielded now might have no receiver
                if (cx.cancelRequested()) throw cx.takeCancel();
                if (count < 0) return Poll.ready(last());
            }
        }

        private Future<Integer> begin() {
            bytes.compact(); // behind an unfinished character
            boolean begun = false;
            try {
                Future<Integer> read = source.read(bytes);
                begun = true;
                return read;
            } finally {
                if (!begun) bytes.flip();
            }
        }

        private static final int PENDING = -2;

        private int read(Future<Integer> future, Context cx) throws Exception {
            boolean ended = true;
            try {
                Poll<Integer> poll = future.poll(cx);
                if (poll.isReady()) return poll.get();
                checkCancelled(cx, future);
                ended = false;
                return PENDING;
            } finally {
                if (ended) ended();
            }
        }

        private void ended() {
            reading = null;
            bytes.flip();
        }

        @Override
        public void cancel() {
            if (reading == null) return; // the bytes are for reading lines out of them
            try {
                reading.cancel();
            } finally {
                ended();
            }
        }
    }
}
