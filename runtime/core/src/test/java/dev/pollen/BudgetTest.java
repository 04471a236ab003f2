package dev.pollen;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pollen.channel.Channel;
import dev.pollen.interop.Completer;
import dev.pollen.stream.ByteSource;
import dev.pollen.stream.Stream;
import dev.pollen.stream.Streams;
import dev.pollen.sync.OnceCell;
import dev.pollen.sync.Semaphore;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Leaf futures spend the budget: a task that finds all it awaits ready gives others a turn. */
class BudgetTest {
    private static final int MANY = 10_000;

    /** A task that awaits one such future after the other is pending before it has had many, and has been woken. */
    private static void spends(Callable<? extends Future<?>> leaf) throws Exception {
        AtomicInteger awaited = new AtomicInteger();
        AtomicInteger wakes = new AtomicInteger();
        Future<Void> task = cx -> {
            while (awaited.get() < MANY) {
                if (leaf.call().poll(cx).isPending()) return Poll.pending();
                awaited.incrementAndGet();
            }
            return Poll.ready(null);
        };
        Context context = Context.of(wakes::incrementAndGet);
        for (int i = 1; i < 3; i++) {
            assertThat(context.poll(task).isPending()).isTrue();
            assertThat(awaited.get()).isGreaterThan(0);
            assertThat(awaited.get()).isLessThan(MANY);
            assertThat(wakes.get()).isEqualTo(i);
        }
    }

    @Test
    void streams() throws Exception {
        Stream<Integer> elements = Streams.of(Collections.nCopies(MANY, 1));
        spends(elements::next);
        String line = "x\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.repeat(4 * MANY).getBytes(UTF_8));
        ByteSource source = buffer -> cx -> {
            int count = Math.min(buffer.remaining(), bytes.remaining());
            for (int i = 0; i < count; i++) buffer.put(bytes.get());
            return Poll.ready(count);
        };
        spends(source.lines()::next);
    }

    @Test
    void channels() throws Exception {
        Channel<Integer> channel = Channel.unbounded();
        for (int i = 0; i < MANY; i++) channel.trySend(i);
        spends(channel::receive);
    }

    @Test
    void cells() throws Exception {
        OnceCell<Integer> cell = new OnceCell<>();
        blockOn(cell.getOrMake(() -> Future.ready(1)));
        spends(() -> cell.getOrMake(() -> Future.ready(2)));
    }

    @Test
    void permits() throws Exception {
        spends(new Semaphore(2 * MANY)::acquire);
    }

    @Test
    void callbacks() throws Exception {
        spends(() -> {
            Completer<Integer> completer = new Completer<>();
            completer.complete(1);
            return completer.future();
        });
    }
}
