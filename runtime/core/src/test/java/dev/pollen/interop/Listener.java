package dev.pollen.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A subscriber that notes what it is told, and does something then. */
final class Listener<T> implements Flow.Subscriber<T> {
    final List<String> told = new ArrayList<>();
    private Consumer<String> then = signal -> {};
    private Flow.@Nullable Subscription subscription;

    /** Runs {@code action} after each signal has been noted. */
    Listener<T> then(Consumer<String> action) {
        then = action;
        return this;
    }

    Flow.Subscription subscription() {
        return Objects.requireNonNull(subscription);
    }

    private void note(String signal) {
        told.add(signal);
        then.accept(signal);
    }

    @Override
    public void onSubscribe(Flow.Subscription made) {
        subscription = made;
        note("subscribed");
    }

    @Override
    public void onNext(T element) {
        note(String.valueOf(element));
    }

    @Override
    public void onError(Throwable failure) {
        note(failure.getClass().getSimpleName());
    }

    @Override
    public void onComplete() {
        note("complete");
    }
}
