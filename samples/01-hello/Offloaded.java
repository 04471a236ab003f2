import dev.pollen.Context;
import dev.pollen.Future;
import dev.pollen.Poll;
import dev.pollen.Waker;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Work that blocks, done by a thread of a small pool: a future written by hand, with all that the contract asks for. */
final class Offloaded<T> implements Future<T> {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "offload");
        thread.setDaemon(true); // the program may end while the pool waits for work
        return thread;
    });

    private final FutureTask<T> work;
    private boolean started;
    private volatile Waker waker;

    Offloaded(Callable<T> work) {
        this.work = new FutureTask<>(work) {
            @Override
            protected void done() {
                Waker newest = waker;
                if (newest != null) newest.wake(); // null: cancelled before the first poll
            }
        };
    }

    @Override
    public Poll<T> poll(Context cx) throws Exception {
        // First the waker, then the look: work that ends in between wakes a poll too many, never one too few.
        waker = cx.waker();
        if (!started) {
            started = true; // lazily, with the first poll
            POOL.execute(work);
        }
        if (!work.isDone()) return Poll.pending();
        try {
            return Poll.ready(work.get());
        } catch (ExecutionException e) {
            return Future.<T>failed(e.getCause()).poll(cx); // throws the work's own failure, unwrapped
        }
    }

    @Override
    public void cancel() {
        work.cancel(false); // what is running runs on: half a write helps nobody
    }
}
