package dev.pollen.build;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** That what is to remember a run is something else, which must not be lost. */
public final class ForeignStateException extends FileSystemException {
    private static final long serialVersionUID = 1;

    ForeignStateException(Path file, String reason) {
        super(file.toString(), null, reason);
    }
}
