package dev.pollen;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.channel.Oneshot;
import dev.pollen.executor.TaskExecutor;
import dev.pollen.fs.AsyncFile;
import dev.pollen.interop.Completer;
import dev.pollen.net.TcpStream;
import dev.pollen.stream.ByteSource;
import dev.pollen.stream.Streams;
import dev.pollen.sync.Semaphore;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Arguments that make no sense are refused at the call, by name, and before anything has happened. */
class ArgumentsTest {
    private static void refusesNull(String name, Executable call) {
        assertThat(assertThrows(NullPointerException.class, call))
                .hasMessageThat()
                .isEqualTo(name);
    }

    @Test
    void nullsAreRefusedByName() {
        refusesNull("future", () -> Pollen.join(Future.ready(), null));
        refusesNull("future", () -> Pollen.race(Future.ready(), null));
        refusesNull("futures", () -> Pollen.joinAll(null));
        refusesNull("elements", () -> Streams.of(null));
        refusesNull("streams", () -> Streams.merge(null));
        refusesNull("stream", () -> Streams.toList(null));
        refusesNull("charset", () -> ((ByteSource) buffer -> Future.ready(-1)).lines(null));
        refusesNull("action", () -> new Completer<>().onCancel(null));
        refusesNull("path", () -> AsyncFile.open(null));
        refusesNull("path", () -> AsyncFile.create(null));
        refusesNull("address", () -> TcpStream.connect(null));
        Oneshot<String> closed = new Oneshot<>();
        closed.close();
        refusesNull("element", () -> closed.send(null));
        refusesNull(
                "element",
                () -> blockOn(Streams.of(Arrays.asList((Object) null)).next()));
    }

    @Test
    void aCloseThatIsRefusedClosesNothing() throws Exception {
        Executor direct = Runnable::run;
        for (TaskExecutor executor : new TaskExecutor[] {
            TaskExecutor.builder().eventLoop(),
            TaskExecutor.builder().multiThreaded(1),
            TaskExecutor.builder().on(direct)
        }) {
            refusesNull("grace", () -> executor.close(null));
            assertThat(blockOn(executor.spawn(Future.ready(1)))).isEqualTo(1);
            executor.close(Duration.ZERO);
        }
    }

    @Test
    void permitsAreNotTakenByARelease() {
        Semaphore semaphore = new Semaphore(2);
        assertThrows(IllegalArgumentException.class, () -> semaphore.release(-3));
        semaphore.release(0);
        assertThat(semaphore.available()).isEqualTo(2);
    }
}
