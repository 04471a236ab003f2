package dev.pollen.task;

/** What a task needs of its executor. */
public interface Scheduler {
    /** Puts {@code task} into a run queue, from which {@link RunnableTask#run} is called once. Any thread; never throws. */
    void schedule(RunnableTask<?> task);

    /** {@code task} has ended. Any thread. */
    void ended(RunnableTask<?> task);

    /** {@code failure} ended a task, and nobody will ask for it. Any thread. */
    void unjoined(Throwable failure);
}
