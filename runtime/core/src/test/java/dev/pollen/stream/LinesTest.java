package dev.pollen.stream;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.race;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.spawn;
import static dev.pollen.Pollen.yieldNow;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.Waker;
import dev.pollen.testing.Crowd;
import dev.pollen.testing.Manual;
import dev.pollen.testing.Orders;
import dev.pollen.testing.Steps;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Lines of bytes that come in pieces, to readers that are cancelled. */
class LinesTest {
    private static final Waker NOBODY = () -> {};

    /** {@code bytes}, {@code most} at a time, each after a turn. */
    private static ByteSource source(byte[] bytes, int most) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        return buffer -> Steps.of(() -> yieldNow()).then(none -> {
            if (!left.hasRemaining()) return Future.ready(-1);
            int count = Math.min(Math.min(left.remaining(), buffer.remaining()), most);
            for (int i = 0; i < count; i++) buffer.put(left.get());
            return Future.ready(count);
        });
    }

    /** The lines of {@code text}, all of which is there at once. */
    private static Stream<String> lines(String text) {
        ByteBuffer left = ByteBuffer.wrap(text.getBytes(UTF_8));
        ByteSource source = buffer -> cx -> {
            int count = left.hasRemaining() ? left.remaining() : -1;
            buffer.put(left);
            return Poll.ready(count);
        };
        return source.lines();
    }

    @Test
    void whoIsCancelledBeforeItsFirstPollHasReadNothing() throws Exception {
        Stream<String> lines = lines("one\ntwo\nthree\nfour\n");
        assertThat(blockOn(lines.next())).isEqualTo("one");
        assertThat(blockOn(race(Future.ready("first"), lines.next()))).isEqualTo("first");
        assertThat(blockOn(lines.next())).isEqualTo("two");
        blockOn(Steps.run(() -> {
            Task<String> aborted = spawn(lines.next());
            aborted.abort();
        }));
        assertThat(blockOn(Streams.toList(lines))).containsExactly("three", "four");
    }

    @Test
    void aSecondCancelDoesNothing() throws Exception {
        Manual<Integer> reading = new Manual<>();
        ByteSource rest = source("two\nthree\n".getBytes(UTF_8), 1000);
        ByteSource source = buffer -> {
            if (reading.cancels.get() > 0) return rest.read(buffer);
            buffer.put("one\n".getBytes(UTF_8)); // what has come stays, though nobody waits for more
            return reading;
        };
        Stream<String> lines = source.lines();
        Future<String> next = lines.next();
        assertThat(next.poll(Context.of(NOBODY))).isEqualTo(Poll.pending());
        next.cancel();
        next.cancel();
        assertThat(reading.cancels.get()).isEqualTo(1);
        assertThat(blockOn(Streams.toList(lines)))
                .containsExactly("one", "two", "three")
                .inOrder();
    }

    @Test
    void mergedLinesEnd() throws Exception {
        Stream<String> merged = Streams.merge(List.of(lines("a1\na2\na3\n"), lines("b1\nb2\nb3\n")));
        assertThat(blockOn(Streams.toList(merged))).containsExactly("a1", "a2", "a3", "b1", "b2", "b3");
    }

    @Test
    void charactersEndLinesNotBytes() throws Exception {
        String text = "a\u010ab\r\nn\u0a0a\n\nz"; // bytes that look like LF, within characters
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, UTF_16)) {
            for (int most = 1; most < 5; most++) {
                Stream<String> lines = source(text.getBytes(charset), most).lines(charset);
                assertThat(blockOn(Streams.toList(lines)))
                        .containsExactly("a\u010ab", "n\u0a0a", "", "z")
                        .inOrder();
            }
        }
    }

    @Test
    void onlyLfAndCrLfEndLines() throws Exception {
        assertThat(blockOn(Streams.toList(lines("a\rb\r\r\nc\r"))))
                .containsExactly("a\rb\r", "c\r")
                .inOrder();
    }

    @Test
    void whatIsMalformedIsReplaced() throws Exception {
        byte[] bytes = {'a', (byte) 0xff, '\n', (byte) 0xc3, '\n', 'b', (byte) 0xe2, (byte) 0x82};
        assertThat(blockOn(Streams.toList(source(bytes, 1).lines())))
                .containsExactly("a\ufffd", "\ufffd", "b\ufffd")
                .inOrder();
    }

    @Test
    void aReadThatCannotBeginLosesNothing() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        ByteSource rest = source("two\n".getBytes(UTF_8), 1000);
        ByteSource source = buffer -> {
            if (reads.incrementAndGet() == 2) throw new IllegalStateException("no read");
            if (reads.get() > 2) return rest.read(buffer);
            buffer.put(new byte[] {'o', 'n', (byte) 0xc3}); // an unfinished character
            return Future.ready(3);
        };
        Stream<String> lines = source.lines();
        assertThrows(IllegalStateException.class, () -> blockOn(lines.next()));
        assertThat(blockOn(lines.next())).isEqualTo("on\ufffdtwo");
    }

    @Test
    void linesLoseNothing() {
        Orders.all("lines", 10, () -> {
            List<String> read = new ArrayList<>();
            Stream<String> lines = source("one\r\ntwo\n".getBytes(UTF_8), 3).lines();
            Future<?> victim = taking(lines, 2, read);
            Future<?> rest = Steps.of(() -> sleep(Duration.ofSeconds(1))).then(none -> taking(lines, 3, read));
            return Crowd.of(() -> assertThat(read).containsExactly("one", "two").inOrder(), victim)
                    .and(rest);
        });
    }

    private static Steps<?> taking(Stream<String> lines, int most, List<String> read) {
        return Steps.repeat(
                most,
                () -> Steps.of(lines::next)
                        .then(line -> Steps.run(() -> {
                            if (line != null) read.add(line);
                        })));
    }
}
