package dev.pollen.fs;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static dev.pollen.Pollen.joinAll;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.stream.Streams;
import dev.pollen.testing.Steps;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files. */
class AsyncFileTest {
    @TempDir
    private Path folder;

    @Test
    void writesAndReadsWhereItsPositionIs() throws Exception {
        Path path = folder.resolve("f");
        String all = blockOn(Steps.of(() -> AsyncFile.create(path)).then(file -> {
            ByteBuffer three = ByteBuffer.allocate(3);
            return Steps.of(() -> file.writeAll("hello world!".getBytes(UTF_8)))
                    .then(none -> file.seek(6))
                    .then(none -> file.read(three))
                    .then(count -> file.readAll())
                    .then(rest -> Future.ready(new String(three.array(), UTF_8) + "-" + new String(rest, UTF_8)))
                    .lastly(() -> {
                        file.close();
                        return Future.ready();
                    });
        }));
        assertThat(all).isEqualTo("wor-ld!");
        assertThat(Files.readString(path)).isEqualTo("hello world!");
    }

    @Test
    void lines() throws Exception {
        Path path = Files.writeString(folder.resolve("f"), "one\r\n\nthree\n" + "x".repeat(20_000) + "\nlast");
        List<String> lines = blockOn(Steps.of(() -> AsyncFile.open(path))
                .then(file -> Steps.of(() -> Streams.toList(file.lines())).lastly(() -> {
                    file.close();
                    return Future.ready();
                })));
        assertThat(lines)
                .containsExactly("one", "", "three", "x".repeat(20_000), "last")
                .inOrder();
    }

    @Test
    void turnsAreInOrder() throws Exception {
        Path path = folder.resolve("f");
        int count = 2000;
        blockOn(Steps.of(() -> AsyncFile.create(path)).then(file -> {
            List<Future<Void>> writes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                writes.add(file.writeAll(ByteBuffer.allocate(4).putInt(i).flip()));
            }
            return Steps.of(() -> joinAll(writes)).lastly(() -> Steps.run(file::close));
        }));
        ByteBuffer written = ByteBuffer.wrap(Files.readAllBytes(path));
        for (int i = 0; i < count; i++) assertThat(written.getInt()).isEqualTo(i);
        assertThat(written.hasRemaining()).isFalse();
    }

    @Test
    void whoIsCancelledGivesItsTurnToTheNext() throws Exception {
        Path path = Files.writeString(folder.resolve("f"), "one");
        AsyncFile file = blockOn(AsyncFile.open(path));
        AtomicInteger wakes = new AtomicInteger();
        Future<byte[]> first = file.readAll();
        Future<byte[]> second = file.readAll();
        Context context = Context.of(wakes::incrementAndGet);
        assertThat(context.poll(first).isPending()).isTrue();
        assertThat(context.poll(second).isPending()).isTrue();
        second.cancel();
        first.cancel(); // it may run; nobody looks
        assertThat(blockOn(file.position())).isAnyOf(0L, 3L);
        file.close();
    }

    @Test
    void theTurnEndsThoughNobodyLooks() throws Exception {
        Path path = Files.writeString(folder.resolve("f"), "one");
        AsyncFile file = blockOn(AsyncFile.open(path));
        Future<byte[]> abandoned = file.readAll();
        assertThat(abandoned.poll(Context.of(() -> {})).isPending()).isTrue();
        assertThat(blockOn(file.position())).isEqualTo(3);
        file.close();
    }

    @Test
    void appendedBytesAreAtTheEnd() throws Exception {
        Path path = Files.writeString(folder.resolve("f"), "0123456789");
        List<Long> positions = new ArrayList<>();
        blockOn(Steps.of(() -> AsyncFile.open(path, APPEND))
                .then(file -> Steps.of(file::position)
                        .then(at -> Steps.run(() -> positions.add(at)))
                        .then(none -> file.seek(1))
                        .then(none -> file.writeAll("+app".getBytes(UTF_8)))
                        .then(none -> file.position())
                        .then(at -> Steps.run(() -> positions.add(at)))
                        .lastly(() -> Steps.run(file::close))));
        assertThat(Files.readString(path)).isEqualTo("0123456789+app");
        assertThat(positions).containsExactly(10L, 14L).inOrder();
    }

    @Test
    void aFileThatIsNotThere() {
        assertThrows(NoSuchFileException.class, () -> blockOn(AsyncFile.open(folder.resolve("none"))));
    }
}
