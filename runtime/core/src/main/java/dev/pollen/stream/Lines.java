package dev.pollen.stream;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.StateMachine;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The lines of a source of bytes. What has been read and not been asked for stays here, so that cancelling loses nothing. */
final class Lines implements Stream<String> {
    private static final int CHUNK = 8192;

    private final ByteSource source;
    private final Charset charset;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).limit(0);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(ByteSource source, Charset charset) {
        this.source = source;
        this.charset = charset;
    }

    @Override
    public Future<@Nullable String> next() {
        return new Next();
    }

    /** The line that ends in the chunk; null where it does not. */
    private @Nullable String cut() {
        while (chunk.hasRemaining()) {
            byte next = chunk.get();
            if (next == '\n') return take();
            line.write(next);
        }
        return null;
    }

    private String take() {
        byte[] bytes = line.toByteArray();
        line.reset();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return new String(bytes, 0, length, charset);
    }

    private final class Next extends StateMachine<@Nullable String> {
        private @Nullable Future<Integer> reading;

        @Override
        public Poll<@Nullable String> poll(Context cx) throws Exception {
            while (true) {
                if (reading == null) {
                    if (cx.cancelRequested()) throw cx.takeCancel();
                    String cut = cut();
                    if (cut != null) return Poll.ready(cut);
                    chunk.clear();
                    reading = source.read(chunk);
                }
                int count = read(reading, cx);
                if (count == PENDING) return Poll.pending();
                reading = null;
                // what was read stays here: a line that is yielded now might have no receiver
                if (cx.cancelRequested()) throw cx.takeCancel();
                if (count < 0) return Poll.ready(line.size() == 0 ? null : take());
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
                if (ended) chunk.flip();
            }
        }

        @Override
        public void cancel() {
            if (reading == null) return; // the chunk is for reading lines out of it
            reading.cancel();
            reading = null;
            chunk.flip();
        }
    }
}
