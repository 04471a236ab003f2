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
import java.util.List;
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
    /** Of a socket's name, in bytes, on every system. */
    private static final int LONGEST = 100;

    private static final Set<PosixFilePermission> ALL = Set.of(PosixFilePermission.values());

    /** Variables with options for the JVM: the launchers' own, and those that the JVM itself reads. */
    private static final List<String> JVM_OPTIONS =
            List.of("POLLEN_JVM_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** A client and a daemon in the same folder with the same JDK and Pollen find the same. */
    static Place here(Map<String, String> environment, String classPath) throws IOException {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        Path base = Path.of(runtime.isEmpty() ? System.getProperty("java.io.tmpdir") : runtime);
        return of(base.resolve("pollen-" + System.getProperty("user.name")), environment, classPath);
    }

    static Place of(Path folder, Map<String, String> environment, String classPath) throws IOException {
        Place place = new Place(folder, identity(environment, classPath) + rightsIn(folder));
        int length = place.socket().toString().getBytes(UTF_8).length;
        if (length > LONGEST) throw new IOException(folder + " is too long a name");
        return place;
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

    /** Short, as names of sockets have to be; two of a name tell each other apart by identity. */
    private String name() {
        CRC32 sum = new CRC32(); // a digest of java.security costs as much as the rest of a call
        sum.update(identity.getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** Relative paths are those of the folder that a process was started in, and it must still be that very folder. */
    private static String identity(Map<String, String> environment, String classPath) throws IOException {
        StringBuilder identity = new StringBuilder();
        Path here = Path.of("").toRealPath();
        identity.append(here).append(' ').append(key(here)).append('\n');
        for (String property :
                new String[] {"java.home", "java.vm.version", "sun.jnu.encoding", "user.language", "user.country"}) {
            identity.append(System.getProperty(property)).append('\n');
        }
        for (String options : JVM_OPTIONS) {
            identity.append(environment.getOrDefault(options, "")).append('\n');
        }
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            File file = new File(entry);
            identity.append(file.getAbsolutePath()).append(stamp(file)).append('\n');
        }
        return identity.toString();
    }

    /** A jar of another build is another Pollen. A folder's time tells nothing of the classes below it. */
    private static String stamp(File file) {
        return file.isFile() ? " " + file.length() + " " + file.lastModified() : "";
    }

    private static @Nullable Object key(Path folder) throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    }

    /**
     * The rights that this process gives to files, seen in {@code folder}, which is made where it is missing and must be the
     * user's alone: whoever can write there could answer in the daemon's place.
     */
    private static String rightsIn(Path folder) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try {
            if (posix) Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(USER_ONLY));
            else Files.createDirectory(folder);
        } catch (FileAlreadyExistsException before) {
            // Checked below; without rights there are users' own folders for temporary files.
        }
        return posix ? checked(folder) : "";
    }

    private static String checked(Path folder) throws IOException {
        PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (found.isDirectory() && found.permissions().equals(USER_ONLY)) {
            PosixFileAttributes own = own(folder);
            if (own.owner().equals(found.owner())) return PosixFilePermissions.toString(own.permissions());
        }
        throw new IOException(folder + " is not a folder of the user's alone");
    }

    /** A new file shows whose this process is, and its umask: Java tells neither, and a user may have no name. */
    private static PosixFileAttributes own(Path folder) throws IOException {
        Path file = folder.resolve(ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(file);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ALL));
            return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
