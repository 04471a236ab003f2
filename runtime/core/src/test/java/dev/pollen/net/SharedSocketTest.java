package dev.pollen.net;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.join;
import static dev.pollen.Pollen.timeout;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Future;
import dev.pollen.Joined;
import dev.pollen.Poll;
import dev.pollen.Task;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.testing.Steps;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A socket that tasks of several executors wait for: none depends on the selector of another. */
class SharedSocketTest {
    private static final SocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final ByteBuffer buffer = ByteBuffer.allocate(10);
    private TcpListener listener;
    private TcpStream stream;
    private TcpStream peer;

    @BeforeEach
    void connect() throws Exception {
        listener = blockOn(TcpListener.bind(ANY));
        Joined.Two<TcpStream, TcpStream> pair =
                blockOn(Steps.of(() -> join(listener.accept(), TcpStream.connect(listener.localAddress()))));
        stream = pair.first();
        peer = pair.second();
    }

    @AfterEach
    void close() {
        stream.close();
        peer.close();
        listener.close();
    }

    /** A task that waits. */
    private static <T> Task<T> waiting(TaskExecutor executor, Future<T> future) throws Exception {
        CountDownLatch polled = new CountDownLatch(1);
        Task<T> task = executor.spawn(cx -> {
            Poll<T> poll = future.poll(cx);
            polled.countDown();
            return poll;
        });
        polled.await();
        assertThat(task.isDone()).isFalse();
        return task;
    }

    private static <T> T outcome(Task<T> task) throws Exception {
        return blockOn(timeout(Duration.ofSeconds(20), task));
    }

    @Test
    void aReadOutlivesTheLoopWhereAnotherReadWaited() throws Exception {
        try (TaskExecutor pool = TaskExecutor.builder().multiThreaded(1)) {
            Task<Integer> reading = blockOn(cx -> {
                Future<Integer> first = stream.read(buffer);
                assertThat(first.poll(cx).isPending()).isTrue();
                first.cancel();
                return Poll.ready(waiting(pool, stream.read(buffer)));
            });
            blockOn(peer.writeAll(new byte[3]));
            assertThat(outcome(reading)).isEqualTo(3);
        }
    }

    @Test
    void anAcceptOutlivesTheLoopWhereAnotherWaited() throws Exception {
        try (TaskExecutor pool = TaskExecutor.builder().multiThreaded(1);
                TaskExecutor loop = TaskExecutor.builder().eventLoop()) {
            Task<TcpStream> first = waiting(loop, listener.accept());
            assertThat(first.abort()).isTrue();
            while (!first.isDone()) Thread.onSpinWait();
            Task<TcpStream> second = waiting(pool, listener.accept());
            loop.close();
            TcpStream client = blockOn(TcpStream.connect(listener.localAddress()));
            outcome(second).close();
            client.close();
        }
    }

    @Test
    void theSameReadGoesOnInAnotherLoopAndBack() throws Exception {
        try (TaskExecutor loop = TaskExecutor.builder().eventLoop()) {
            Future<Integer> read = stream.read(buffer);
            assertThat(outcome(loop.spawn(once(read))).isPending()).isTrue();
            assertThat(blockOn(once(read)).isPending()).isTrue();
            Task<Integer> reading = waiting(loop, read);
            blockOn(peer.writeAll(new byte[3]));
            assertThat(outcome(reading)).isEqualTo(3);
        }
    }

    private static <T> Future<Poll<T>> once(Future<T> future) {
        return cx -> Poll.ready(future.poll(cx));
    }

    @Test
    void aCloseIsSeenInAllLoops() throws Exception {
        try (TaskExecutor pool = TaskExecutor.builder().multiThreaded(1);
                TaskExecutor loop = TaskExecutor.builder().eventLoop()) {
            Task<Integer> reading = waiting(loop, stream.read(buffer));
            Task<Void> writing = waiting(pool, stream.writeAll(new byte[64 << 20])); // more than all buffers hold
            stream.close();
            assertThrows(IOException.class, () -> outcome(reading));
            assertThrows(IOException.class, () -> outcome(writing));
            while (stream.channel().isRegistered()) Thread.onSpinWait(); // all selectors let go of it
        }
    }
}
