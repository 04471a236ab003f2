package dev.pollen.maven;

import dev.pollen.build.AtomicFile;
import dev.pollen.build.Source;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.inspect.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a report of the state machines of the main sources: {@code mvn pollen:inspect -Dpollen.format=json}. */
@Mojo(name = "inspect", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.GENERATE_SOURCES)
public final class InspectMojo extends SourcesMojo {
    /** How the machines are shown, a format of {@code pollen inspect}: text, json, java … */
    @Parameter(property = "pollen.format", defaultValue = "text")
    private String format = "text";

    /** Only methods whose {@code package.Class#method(parameters)} contains this text. */
    @Parameter(property = "pollen.method")
    private @Nullable String method;

    @Override
    void run() throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        List<Source> sources = sources(Scope.MAIN);
        if (!isConcerned(sources, Scope.MAIN)) return;
        Compilation compilation =
                Compiler.compile(sources.stream().map(Source::file).toList(), options(Scope.MAIN, Layout.LINES));
        tell(compilation.diagnostics());
        List<Machine> machines = compilation.machines().stream()
                .filter(machine -> method == null || machine.method().contains(method))
                .toList();
        String text = view().of(machines);
        Path file = output().resolve("inspect." + (view() == View.TEXT ? "txt" : format.toLowerCase(Locale.ROOT)));
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        if (view() == View.TEXT) text.lines().forEach(getLog()::info);
        getLog().info(machines.size() + " machines: " + file);
    }

    private View view() throws MojoFailureException {
        for (View view : View.values()) if (view.name().equalsIgnoreCase(format)) return view;
        throw new MojoFailureException("pollen.format: there is no format " + format + ", but "
                + List.of(View.values()).toString().toLowerCase(Locale.ROOT));
    }
}
