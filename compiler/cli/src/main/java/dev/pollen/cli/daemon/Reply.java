package dev.pollen.cli.daemon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;

/** What a daemon writes back: pieces of the two outputs as they come, then the exit status. */
final class Reply {
    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int STATUS = 3;

    private final DataOutputStream to;

    Reply(DataOutputStream to) {
        this.to = to;
    }

    OutputStream out() {
        return new Stream(OUT);
    }

    OutputStream err() {
        return new Stream(ERR);
    }

    void end(int status) throws IOException {
        synchronized (to) {
            to.writeByte(STATUS);
            to.writeInt(status);
            to.flush();
        }
    }

    /** Copies a reply to where it is for; the status, or nothing where the reply ended before it. */
    static OptionalInt copy(DataInputStream from, OutputStream out, OutputStream err) throws IOException {
        for (int kind = from.read(); kind >= 0; kind = from.read()) {
            int number = from.readInt();
            if (kind == STATUS) return OptionalInt.of(number);
            byte[] bytes = from.readNBytes(number);
            OutputStream to = kind == OUT ? out : err;
            to.write(bytes);
            to.flush();
        }
        return OptionalInt.empty();
    }

    private final class Stream extends OutputStream {
        private final int kind;

        Stream(int kind) {
            this.kind = kind;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            synchronized (to) { // the progress is told by a thread of its own
                to.writeByte(kind);
                to.writeInt(length);
                to.write(bytes, from, length);
                to.flush();
            }
        }
    }
}
