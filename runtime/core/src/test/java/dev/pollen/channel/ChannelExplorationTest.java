package dev.pollen.channel;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.sleep;
import static dev.pollen.Pollen.yieldNow;

import dev.pollen.Future;
import dev.pollen.stream.Stream;
import dev.pollen.testing.Crowd;
import dev.pollen.testing.Orders;
import dev.pollen.testing.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Channels in every order of a few tasks, each of them aborted at every step, or not. */
class ChannelExplorationTest {
    @Test
    void aRendezvousLosesNothing() {
        Orders.all("channel of 0", 1000, () -> conserving(0, 1, 1));
    }

    @Test
    void aChannelOfOneLosesNothing() {
        Orders.all("channel of 1", 1000, () -> conserving(1, 1, 1));
    }

    @Test
    void anUnboundedChannelLosesNothing() {
        Orders.all("channel without bounds", 1000, () -> conserving(Integer.MAX_VALUE, 1, 1));
    }

    @Test
    void manyOfEachLoseNothing() {
        for (int capacity : new int[] {0, 1, 2}) {
            Orders.some("channel of " + capacity + " with many", 4000, () -> conserving(capacity, 4, 2));
        }
    }

    /** Senders and receivers that may be aborted, and a receiver that takes what is left until the channel closes. */
    private static Future<?> conserving(int capacity, int each, int pairs) {
        Channel<Integer> channel = Channel.bounded(capacity);
        List<Integer> sent = new ArrayList<>();
        List<Integer> received = new ArrayList<>();
        List<Future<?>> bodies = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            bodies.add(sending(channel, 100 * i, each + 1, sent));
            bodies.add(receiving(channel, each, received));
        }
        Future<?> closer = Steps.of(() -> sleep(Duration.ofMillis(1))).then(none -> Steps.run(channel::close));
        return Crowd.of(
                        () -> {
                            assertThat(channel.size()).isEqualTo(0);
                            assertThat(received).containsExactlyElementsIn(sent);
                            for (int i = 0; i < pairs; i++) {
                                int sender = i;
                                assertThat(received.stream()
                                                .filter(element -> element / 100 == sender)
                                                .toList())
                                        .isInOrder();
                            }
                        },
                        bodies.toArray(new Future<?>[0]))
                .and(draining(channel, received), closer);
    }

    private static Future<?> sending(Channel<Integer> channel, int first, int count, List<Integer> sent) {
        int[] next = {first};
        return Steps.repeat(
                count, () -> Steps.of(() -> channel.send(next[0])).then(none -> Steps.run(() -> sent.add(next[0]++))));
    }

    private static Future<?> receiving(Channel<Integer> channel, int count, List<Integer> received) {
        return Steps.repeat(
                count,
                () -> Steps.of(channel::next)
                        .then(element -> Steps.run(() -> {
                            if (element != null) received.add(element);
                        })));
    }

    private static Future<Void> draining(Channel<Integer> channel, List<Integer> received) {
        return Steps.of(channel::next).then(element -> {
            if (element == null) return Future.ready();
            received.add(element);
            return draining(channel, received);
        });
    }

    @Test
    void aBroadcastReachesAllSubscribers() {
        Orders.all("broadcast", 1000, () -> {
            Broadcast<Integer> broadcast = new Broadcast<>(4);
            List<Integer> seen = new ArrayList<>();
            List<Integer> steadfast = new ArrayList<>();
            Stream<Integer> all = broadcast.subscribe();
            Future<?> sender = Steps.of(() -> yieldNow())
                    .then(none -> Steps.run(() -> broadcast.send(1)))
                    .then(none -> Steps.of(() -> yieldNow()))
                    .then(none -> Steps.run(() -> broadcast.send(2)))
                    .then(none -> Steps.run(broadcast::close));
            return Crowd.of(
                            () -> {
                                assertThat(steadfast).containsExactly(1, 2).inOrder();
                                assertThat(List.of(1, 2).subList(0, seen.size()))
                                        .isEqualTo(seen);
                            },
                            collecting(broadcast.subscribe(), seen))
                    .and(collecting(all, steadfast), sender);
        });
    }

    @Test
    void aWatchShowsTheLastValueToAll() {
        Orders.all("watch", 1000, () -> {
            Watch<Integer> watch = new Watch<>(0);
            List<Integer> seen = new ArrayList<>();
            List<Integer> other = new ArrayList<>();
            Stream<Integer> changes = watch.changes();
            Future<?> setter = Steps.of(() -> yieldNow())
                    .then(none -> Steps.run(() -> watch.set(1)))
                    .then(none -> Steps.of(() -> yieldNow()))
                    .then(none -> Steps.run(() -> watch.set(2)))
                    .then(none -> Steps.run(watch::close));
            return Crowd.of(
                            () -> {
                                assertThat(seen).isAnyOf(List.of(2), List.of(1, 2));
                                assertThat(watch.get()).isEqualTo(2);
                            },
                            collecting(watch.changes(), other))
                    .and(collecting(changes, seen), setter);
        });
    }

    private static Future<Void> collecting(Stream<Integer> stream, List<Integer> seen) {
        return Steps.of(stream::next).then(element -> {
            if (element == null) return Future.ready();
            seen.add(element);
            return collecting(stream, seen);
        });
    }
}
