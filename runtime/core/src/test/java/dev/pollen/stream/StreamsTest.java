package dev.pollen.stream;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.blockOn;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.channel.Broadcast;
import dev.pollen.channel.Channel;
import dev.pollen.channel.LaggedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Streams of streams. */
class StreamsTest {
    @Test
    void aMergeGoesOnWithoutThoseThatFail() throws Exception {
        Stream<String> failing = () -> Future.failed(new IOException("again"));
        Stream<String> throwing = () -> {
            throw new IllegalStateException("no next");
        };
        Stream<String> merged = Streams.merge(List.of(failing, throwing, Streams.of(List.of("a", "b"))));
        assertThrows(IOException.class, () -> blockOn(merged.next()));
        assertThrows(IllegalStateException.class, () -> blockOn(merged.next()));
        assertThat(blockOn(Streams.toList(merged))).containsExactly("a", "b").inOrder();
    }

    @Test
    void aMergeKeepsOneThatLags() throws Exception {
        Broadcast<Integer> broadcast = new Broadcast<>(1);
        Stream<Integer> merged = Streams.merge(List.of(broadcast.subscribe()));
        for (int i = 0; i < 3; i++) broadcast.send(i);
        broadcast.close();
        assertThrows(LaggedException.class, () -> blockOn(merged.next()));
        assertThat(blockOn(Streams.toList(merged))).containsExactly(2);
    }

    @Test
    void elementsThatNobodyReceivesAreClosed() throws Exception {
        List<String> closed = new ArrayList<>();
        Owned resource = () -> closed.add("closed");
        Channel<Owned> channel = Channel.unbounded();
        channel.trySend(resource);
        Future<List<Owned>> cancelled = Streams.toList(channel);
        assertThat(cancelled.poll(Context.of(() -> {})).isPending()).isTrue();
        cancelled.cancel();
        cancelled.cancel();
        assertThat(closed).hasSize(1);

        Iterator<Owned> elements = List.of(resource).iterator();
        Stream<Owned> failing =
                () -> elements.hasNext() ? Future.ready(elements.next()) : Future.failed(new IOException("x"));
        assertThrows(IOException.class, () -> blockOn(Streams.toList(failing)));
        assertThat(closed).hasSize(2);

        channel.trySend(resource);
        channel.close();
        Future<List<Owned>> received = Streams.toList(channel);
        assertThat(blockOn(received)).hasSize(1);
        received.cancel();
        assertThat(closed).hasSize(2);
    }
}
