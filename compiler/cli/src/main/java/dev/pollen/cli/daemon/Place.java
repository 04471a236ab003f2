package dev.pollen.cli.daemon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where the daemon of this process's kind is met: a folder that is the user's alone, with a socket, a lock and a log.
 *
 * @param folder the user's folder
 * @param identity what a daemon and its clients have to have in common, in full
 */
record Place(Path folder, String identity) {
    private static final Set<PosixFilePermission> USER_ONLY = PosixFilePermissions.fromString("rwx------");

    /** Of this process; a client and a daemon in the same folder with the same JDK and Pollen find the same. */
    static Place here(Map<String, String> environment) throws IOException {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        Path base = Path.of(runtime.isEmpty() ? System.getProperty("java.io.tmpdir") : runtime);
        return of(base.resolve("pollen-" + System.getProperty("user.name")), environment);
    }

    static Place of(Path folder, Map<String, String> environment) throws IOException {
        createPrivate(folder);
        return new Place(folder, identity(environment));
    }

    Path socket() {
        return folder.resolve(name() + ".socket");
    }

    Path lock() {
        return folder.resolve(name() + ".lock");
    }

    Path log() {
        return folder.resolve(name() + ".log");
    }

    /** Short, since the name of a socket is at most about a hundred bytes; two of a name tell each other apart by identity. */
    private String name() {
        CRC32 sum = new CRC32(); // a digest of java.security costs as much as the rest of a call
        sum.update(identity.getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** Relative paths are those of the folder that a process was started in, and it must still be that very folder. */
    private static String identity(Map<String, String> environment) throws IOException {
        StringBuilder identity = new StringBuilder();
        Path here = Path.of("").toRealPath();
        identity.append(here).append('\n').append(stamp(here.toFile(), key(here)));
        for (String property : new String[] {"java.home", "java.vm.version", "sun.jnu.encoding", "user.language"}) {
            identity.append(System.getProperty(property)).append('\n');
        }
        identity.append(environment.getOrDefault("POLLEN_JVM_OPTS", "")).append('\n');
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            File file = new File(entry);
            identity.append(file.getAbsolutePath()).append(' ').append(stamp(file, file.lastModified()));
        }
        return identity.toString();
    }

    private static String stamp(File file, @Nullable Object mark) {
        return mark + " " + (file.isDirectory() ? 0 : file.length()) + "\n";
    }

    private static @Nullable Object key(Path folder) throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    }

    /** Whoever can write there could answer in the daemon's place. */
    private static void createPrivate(Path folder) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try {
            if (posix) Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(USER_ONLY));
            else Files.createDirectory(folder);
        } catch (FileAlreadyExistsException before) {
            if (!posix) return; // a folder for temporary files that is the user's
            PosixFileAttributes found =
                    Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean ours = found.isDirectory()
                    && found.owner().getName().equals(System.getProperty("user.name"))
                    && found.permissions().equals(USER_ONLY);
            if (!ours) throw new IOException(folder + " is not a folder of the user's alone");
        }
    }
}
