package dev.pollen.combine;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.Pollen.sleep;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Poll;
import dev.pollen.testing.Steps;
import java.time.Duration;

/** How a value comes to be lost: what it is awaited together with fails a second later. */
final class Lost {
    private Lost() {}

    /** Counts its closes. */
    static final class Resource implements Owned {
        volatile int closes;

        @Override
        public void close() {
            closes++;
        }
    }

    static Future<Void> failLater() {
        return Steps.of(() -> sleep(Duration.ofSeconds(1)))
                .then(none -> Future.failed(new IllegalStateException("late")));
    }

    /** Awaits {@code future}, which fails late. */
    static Steps<Void> failing(Future<?> future) {
        return Steps.of(() -> cx -> {
            try {
                assertThat(future.poll(cx).isPending()).isTrue();
                return Poll.pending();
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessageThat().isEqualTo("late");
                return Poll.ready(null);
            }
        });
    }
}
