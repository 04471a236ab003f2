package dev.pollen.testing;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Pollen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what was begun and what was cleaned up. */
public final class Ledger {
    private final List<String> begun = new ArrayList<>();
    private final List<String> cleaned = new ArrayList<>();

    /** {@code begun; try { return await(future); } finally { await(yieldNow()); cleaned; }}. */
    public <T extends @Nullable Object> Future<T> of(String name, Future<T> future) {
        return Steps.of(() -> {
                    begun.add(name);
                    return future;
                })
                .lastly(() -> Steps.of(Pollen::yieldNow).then(none -> Steps.run(() -> cleaned.add(name))));
    }

    /** {@code future}, which may fail with {@code expected}. */
    public Future<?> expecting(Class<? extends Exception> expected, Future<?> future) {
        return new Future<@Nullable Object>() {
            @Override
            public Poll<@Nullable Object> poll(Context cx) throws Exception {
                try {
                    return future.poll(cx).isPending() ? Poll.pending() : Poll.ready(null);
                } catch (Exception failure) {
                    if (expected.isInstance(failure)) return Poll.ready(null);
                    throw failure;
                }
            }

            @Override
            public void cancel() {
                future.cancel();
            }
        };
    }

    /** All that was begun has been cleaned up, once. */
    public void check() {
        assertThat(cleaned).containsExactlyElementsIn(begun);
    }
}
