package dev.pollen.cli;

import dev.pollen.build.Folders;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits for changes of sources: of the folders, and of the folders that single files stand in. */
final class Watch implements AutoCloseable {
    /** An editor or a version control system changes many files at once: when this long nothing came, it is done. */
    private static final long QUIET_MILLIS = 50;

    private final WatchService service = FileSystems.getDefault().newWatchService();
    private final List<Path> roots = new ArrayList<>();
    private final Path except;
    private List<Object> watched = List.of();

    private Watch(Path except) throws IOException {
        this.except = except.toAbsolutePath().normalize();
    }

    /**
     * Watches from now on.
     *
     * @param except the folder of the outputs, which is not watched
     */
    static Watch of(List<Path> paths, Path except) throws IOException {
        Watch watch = new Watch(except);
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
            if (folder != null) watch.roots.add(folder);
        }
        watch.register();
        return watch;
    }

    /** Returns when a source or a folder has changed since the last call. */
    void await() throws InterruptedException, IOException {
        try {
            boolean changed = false;
            while (!changed) {
                // Nobody tells of a root that is moved away or replaced: it is looked for.
                WatchKey key = service.poll(1, TimeUnit.SECONDS);
                changed = key != null && isSource(key) || !identities().equals(watched);
            }
            WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            while (more != null) {
                isSource(more);
                more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException();
        }
        register(); // new folders
    }

    /** Which folders the roots are, by number where the platform has such; that one is gone counts, too. */
    private List<Object> identities() {
        List<Object> identities = new ArrayList<>();
        for (Path root : roots) {
            try {
                Object key =
                        Files.readAttributes(root, BasicFileAttributes.class).fileKey();
                identities.add(key == null ? "there" : key);
            } catch (IOException gone) {
                identities.add("gone");
            }
        }
        return identities;
    }

    private static boolean isSource(WatchKey key) {
        boolean found = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            String name = String.valueOf(event.context());
            boolean folder = key.watchable() instanceof Path parent && Files.isDirectory(parent.resolve(name));
            found |= name.endsWith(".java") || folder || event.kind() == StandardWatchEventKinds.OVERFLOW;
        }
        key.reset();
        return found || !key.isValid();
    }

    private void register() throws IOException {
        watched = identities(); // before: one that changes meanwhile is seen at the next look
        for (Path root : roots) {
            if (!Files.isDirectory(root)) continue;
            try {
                for (Path path : Folders.walk(root)) if (Files.isDirectory(path)) register(path);
            } catch (NoSuchFileException gone) {
                // A folder went away during the walk: its parent will be told, and that is a change of its own.
            }
        }
    }

    private void register(Path folder) throws IOException {
        if (folder.startsWith(except)) return;
        folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
