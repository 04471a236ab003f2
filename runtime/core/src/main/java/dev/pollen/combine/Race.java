package dev.pollen.combine;

import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.task.Lender;
import dev.pollen.task.Lends;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The value, or the failure, of the branch that ends first. The others are stopped then. Of those that have been woken, the
 * one that stands first is polled first.
 *
 * @param <R> what the value is made into
 */
public final class Race<R extends @Nullable Object> extends Combinator<R> implements Lends {
    private final BiFunction<Integer, @Nullable Object, ? extends R> made;
    private final @Nullable BiConsumer<Integer, @Nullable Object> late;
    private @Nullable Branch<?> winner;
    private Lender lender = Lender.NONE;

    /**
     * Awaits the first of {@code futures}, and applies {@code made} to its place among them and its value.
     *
     * @throws IllegalArgumentException where there are none
     */
    public Race(Collection<? extends Future<?>> futures, BiFunction<Integer, @Nullable Object, ? extends R> made) {
        this(futures, made, null);
    }

    /** As the other; values of losers, which ended before they could be stopped, go to {@code late}, with their places. */
    public Race(
            Collection<? extends Future<?>> futures,
            BiFunction<Integer, @Nullable Object, ? extends R> made,
            @Nullable BiConsumer<Integer, @Nullable Object> late) {
        super(futures);
        if (futures.isEmpty()) throw new IllegalArgumentException("a race of nobody never ends");
        this.made = Objects.requireNonNull(made, "made");
        this.late = late;
    }

    @Override
    boolean decides(Branch<?> branch) {
        winner = branch;
        return true;
    }

    @Override
    String reason() {
        return "another branch of the race was first";
    }

    @Override
    @Nullable
    Poll<R> result() {
        List<Branch<?>> all = branches.all();
        for (int i = 0; winner == null && i < all.size(); i++) { // all were asked to stop, and one did not
            if (all.get(i).hasValue()) winner = all.get(i);
        }
        if (winner == null) return null;
        Branch<?> first = winner;
        try {
            for (Branch<?> branch : all) {
                if (branch != first) lose(branch);
            }
            Poll<R> result = Poll.ready(made.apply(first.place(), first.value()));
            Object yielded = first.takeValue();
            if (yielded == result.get()) lender = first.lender();
            return result;
        } catch (Throwable thrown) { // nobody receives it
            Throwable unused = Failing.each(all, this::lose, thrown);
            throw thrown;
        }
    }

    /** Of what a branch yielded; what was made of it is the receiver's. */
    @Override
    public Lender lender() {
        return lender;
    }

    @Override
    void lose(Branch<?> branch) {
        if (late == null) branch.discard();
        else if (branch.hasValue()) late.accept(branch.place(), branch.takeValue());
    }
}
