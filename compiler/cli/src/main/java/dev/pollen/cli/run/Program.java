package dev.pollen.cli.run;

import dev.pollen.compiler.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that is loaded and ready to start. */
public final class Program {
    private final Class<?> type;
    private final MainMethod main;
    private final String[] arguments;

    private Program(Class<?> type, MainMethod main, String[] arguments) {
        this.type = type;
        this.main = main;
        this.arguments = arguments;
    }

    /** The main class of {@code source}: the one with the file's name or, without a main method there, the first. */
    public static Optional<Program> find(
            MemoryCompiler.Classes classes, SourceFile source, List<Path> classPath, String[] arguments) {
        MemoryLoader loader = new MemoryLoader(classes.bytes(), classPath);
        String named = source.path()
                .substring(0, source.path().length() - ".java".length())
                .replace('/', '.');
        List<String> candidates = new ArrayList<>(List.of(named));
        classes.sources().forEach((name, from) -> {
            if (from.equals(source.path()) && !name.equals(named)) candidates.add(name);
        });
        for (String name : candidates) {
            if (!classes.bytes().containsKey(name)) continue;
            try {
                Class<?> type = Class.forName(name, false, loader);
                if (type.getEnclosingClass() != null) continue;
                Optional<MainMethod> main = MainMethod.of(type);
                if (main.isPresent()) return Optional.of(new Program(type, main.get(), arguments));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(name, e); // javac has just made it
            }
        }
        return Optional.empty();
    }

    /** Runs it on this thread, and throws what its main method throws, without frames of Pollen. */
    public void run() throws Throwable {
        Thread.currentThread().setContextClassLoader(type.getClassLoader());
        try {
            main.call(type, arguments);
        } catch (Throwable failure) {
            Traces.trim(failure);
            throw failure;
        }
    }
}
