package dev.pollen.cli.run;

import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** javac's files, but class files go to a map. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, MemoryClass> made;

    MemoryFiles(StandardJavaFileManager files, Map<String, MemoryClass> made) {
        super(files);
        this.made = made;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        String source = sibling instanceof MemorySource from ? from.path() : "";
        MemoryClass file = new MemoryClass(className, source);
        made.put(className, file);
        return file;
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.toUri().equals(b.toUri()); // the standard manager refuses files that are not its own
    }
}
