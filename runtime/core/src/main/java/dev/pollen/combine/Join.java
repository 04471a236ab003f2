package dev.pollen.combine;

import dev.pollen.Future;
import dev.pollen.Poll;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of all branches, in their order. The first failure stops the rest.
 *
 * @param <R> what the values are made into
 */
public final class Join<R extends @Nullable Object> extends Combinator<R> {
    private final Function<? super List<@Nullable Object>, ? extends R> made;

    /** Awaits {@code futures}, and applies {@code made} to their values. */
    public Join(Collection<? extends Future<?>> futures, Function<? super List<@Nullable Object>, ? extends R> made) {
        super(futures);
        this.made = Objects.requireNonNull(made, "made");
    }

    @Override
    boolean decides(Branch<?> branch) {
        return branch.failure() != null;
    }

    @Override
    String reason() {
        return "another branch of the join failed";
    }

    @Override
    @Nullable
    Poll<R> result() {
        if (!branches.all().stream().allMatch(Branch::hasValue)) return null;
        List<@Nullable Object> values = new ArrayList<>(branches.all().size());
        for (Branch<?> branch : branches.all()) values.add(branch.takeValue());
        return Poll.ready(made.apply(values));
    }
}
