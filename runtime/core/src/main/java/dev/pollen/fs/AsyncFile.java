package dev.pollen.fs;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.pollen.Future;
import dev.pollen.Owned;
import dev.pollen.Pollen;
import dev.pollen.stream.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A file, with a position at which it is read and written. Operations block threads of the pool for blocking code, not
 * those of the executor. They take turns, in the order in which they were first polled: of a {@code joinAll}, in the order
 * of the list. One that waits for its turn can be cancelled; once it runs it is not.
 */
public final class AsyncFile implements ByteSource, Owned {
    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;
    private final boolean append;
    private final Turns turns = new Turns();
    private long position; // for who has the turn

    private AsyncFile(FileChannel channel, boolean append) {
        this.channel = channel;
        this.append = append;
    }

    /** An empty file for reading and writing; one that is there is emptied. */
    public static Future<AsyncFile> create(Path path) {
        return open(path, CREATE, TRUNCATE_EXISTING, READ, WRITE);
    }

    /** A file for reading. Fails with a {@link java.nio.file.NoSuchFileException} where there is none. */
    public static Future<AsyncFile> open(Path path) {
        return open(path, READ);
    }

    /**
     * A file, opened as {@link FileChannel#open(Path, OpenOption...)} does. With {@code APPEND} all writes go to its end,
     * and so does the position then.
     */
    public static Future<AsyncFile> open(Path path, OpenOption... options) {
        Objects.requireNonNull(path, "path");
        List<OpenOption> copy = List.of(Objects.requireNonNull(options, "options"));
        return Pollen.unblock(() ->
                new AsyncFile(FileChannel.open(path, copy.toArray(OpenOption[]::new)), copy.contains(APPEND)).begin());
    }

    private AsyncFile begin() throws IOException {
        try {
            if (append) position = channel.size();
            return this;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public Future<Integer> read(ByteBuffer buffer) {
        Objects.requireNonNull(buffer, "buffer");
        return inTurn(() -> {
            int count = channel.read(buffer, position);
            if (count > 0) position += count;
            return count;
        });
    }

    /** Writes some of {@code buffer}; the value is how many bytes. */
    public Future<Integer> write(ByteBuffer buffer) {
        Objects.requireNonNull(buffer, "buffer");
        return inTurn(() -> put(buffer));
    }

    /** All bytes from the position to the end. */
    public Future<byte[]> readAll() {
        return inTurn(() -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            for (int count = channel.read(chunk, position); count >= 0; count = channel.read(chunk, position)) {
                all.write(chunk.array(), 0, count);
                position += count;
                chunk.clear();
            }
            return all.toByteArray();
        });
    }

    /** Writes all of {@code bytes}. */
    public Future<@Nullable Void> writeAll(byte[] bytes) {
        return writeAll(ByteBuffer.wrap(Objects.requireNonNull(bytes, "bytes")));
    }

    /** Writes all of {@code buffer}. */
    public Future<@Nullable Void> writeAll(ByteBuffer buffer) {
        Objects.requireNonNull(buffer, "buffer");
        return inTurn(() -> {
            while (buffer.hasRemaining()) put(buffer);
            return null;
        });
    }

    /** Where the next read or write begins, in bytes. */
    public Future<Long> position() {
        return inTurn(() -> position);
    }

    /** Reads and writes go on at {@code newPosition}, in bytes, not negative. */
    public Future<@Nullable Void> seek(long newPosition) {
        if (newPosition < 0) throw new IllegalArgumentException("position: " + newPosition);
        return inTurn(() -> {
            position = newPosition;
            return null;
        });
    }

    /** The size of the file, in bytes. */
    public Future<Long> size() {
        return inTurn(channel::size);
    }

    /** Done when what was written is on the device. */
    public Future<@Nullable Void> sync() {
        return inTurn(() -> {
            channel.force(true);
            return null;
        });
    }

    private int put(ByteBuffer buffer) throws IOException {
        int count = append ? channel.write(buffer) : channel.write(buffer, position);
        position = append ? channel.position() : position + count;
        return count;
    }

    private <T extends @Nullable Object> Future<T> inTurn(Callable<T> code) {
        return turns.run(code);
    }

    /** Closes the file; what is under way fails. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) { // what was to be on the device was synced; nothing else can be done about it
            System.getLogger("dev.pollen").log(System.Logger.Level.WARNING, "a file failed in its close", e);
        }
    }
}
