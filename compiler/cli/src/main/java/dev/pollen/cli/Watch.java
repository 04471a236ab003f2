package dev.pollen.cli;

import dev.pollen.build.Folders;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits for changes of sources: of all below the folders, and of the folders that single files stand in. */
final class Watch implements AutoCloseable {
    /** An editor or a version control system changes many files at once: when this long nothing came, it is done. */
    private static final long QUIET_MILLIS = 50;

    private final WatchService service = FileSystems.getDefault().newWatchService();
    private final List<Path> roots = new ArrayList<>();
    private final Set<Path> folders = new LinkedHashSet<>();
    private final Path except;
    private final Map<Path, Object> watched = new HashMap<>();

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
            if (Files.isDirectory(path)) watch.roots.add(path.toAbsolutePath().normalize());
            else watch.beside(path);
        }
        watch.register();
        return watch;
    }

    /** Watches the folder of {@code file} too. */
    void beside(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !folders.add(folder)) return;
        watched.put(folder, identity(folder));
        if (Files.isDirectory(folder)) register(folder);
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

    /** Which folders the watched ones are, by number where the platform has such; that one is gone counts, too. */
    private Map<Path, Object> identities() {
        Map<Path, Object> identities = new HashMap<>();
        for (Path root : roots) identities.put(root, identity(root));
        for (Path folder : folders) identities.put(folder, identity(folder));
        return identities;
    }

    private static Object identity(Path folder) {
        try {
            Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            return key == null ? "there" : key;
        } catch (IOException gone) {
            return "gone";
        }
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
        watched.putAll(identities()); // before: one that changes meanwhile is seen at the next look
        for (Path root : roots) {
            if (!Files.isDirectory(root)) continue;
            for (Path path : Folders.readable(root)) register(path);
        }
        for (Path folder : folders) if (Files.isDirectory(folder)) register(folder);
    }

    private void register(Path folder) throws IOException {
        if (folder.startsWith(except)) return;
        try {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (NoSuchFileException | NotDirectoryException gone) {
            // Its parent will be told, and that is a change of its own.
        } catch (AccessDeniedException closed) {
            // Whoever reads the sources in it says so.
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
