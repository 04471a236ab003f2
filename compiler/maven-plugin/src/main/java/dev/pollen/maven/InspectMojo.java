package dev.pollen.maven;

import dev.pollen.build.AtomicFile;
import dev.pollen.build.Source;
import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.machine.Machine;
import dev.pollen.compiler.source.SourceFile;
import dev.pollen.inspect.Bytecode;
import dev.pollen.inspect.MethodGlob;
import dev.pollen.inspect.Project;
import dev.pollen.inspect.View;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Shows the state machines of the main sources: {@code mvn pollen:inspect} writes a page for a browser to {@code
 * target/site/pollen.html}, and {@code -Dpollen.format=text} prints tables. Among a site's {@code <reporting>} plugins it is
 * a report that the site links to.
 */
@Mojo(name = "inspect", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.GENERATE_SOURCES)
public final class InspectMojo extends SourcesMojo implements MavenReport {
    private static final String NAME = "pollen";

    /** How the machines are shown, a format of {@code pollen inspect}: html, text, json, dot, mermaid, svg, rust or java. */
    @Parameter(property = "pollen.format", defaultValue = "html")
    private String format = "html";

    /** Only these methods: {@code writeHello}, {@code Files#write*}, {@code demo.Files#writeHello(String)}. */
    @Parameter(property = "pollen.method")
    private @Nullable String method;

    /** A recorded trace that the page replays. */
    @Parameter(property = "pollen.traceFile")
    private @Nullable File trace;

    /** Where the page is written; other formats go to {@code target/pollen}. */
    @Parameter(property = "pollen.reportDirectory", defaultValue = "${project.reporting.outputDirectory}")
    private File reportDirectory;

    @Override
    void run() throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        View view = view();
        Path file = view == View.HTML
                ? page()
                : output().resolve("inspect." + (view == View.TEXT ? "txt" : format.toLowerCase(Locale.ROOT)));
        write(view, file);
    }

    private void write(View view, Path file)
            throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        List<Source> sources = sources(Scope.MAIN);
        if (!isConcerned(sources, Scope.MAIN)) {
            getLog().info("no source mentions Pollen");
            return;
        }
        Project shown = shown(sources.stream().map(Source::file).toList());
        String text = view.of(shown);
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        if (view == View.TEXT) text.lines().forEach(getLog()::info);
        getLog().info(shown.machines().size() + " machines: " + file);
    }

    private Project shown(List<SourceFile> files)
            throws IOException, DependencyResolutionRequiredException, MojoFailureException {
        Options options = options(Scope.MAIN, Layout.PRETTY);
        Compilation compilation = Compiler.compile(files, options);
        tell(compilation.diagnostics());
        MethodGlob glob = new MethodGlob(method == null ? "*" : method);
        List<Machine> machines = compilation.machines().stream()
                .filter(machine -> glob.matches(machine.method()))
                .toList();
        String replayed = trace == null ? "" : Files.readString(trace.toPath());
        return new Project(
                project().getName(), machines, Bytecode.pollBytes(compilation, files, options.classPath()), replayed);
    }

    private View view() throws MojoFailureException {
        for (View view : View.values()) if (view.name().equalsIgnoreCase(format)) return view;
        throw new MojoFailureException("pollen.format: there is no format " + format + ", but "
                + List.of(View.values()).toString().toLowerCase(Locale.ROOT));
    }

    private Path page() {
        return reportDirectory.toPath().resolve(NAME + ".html");
    }

    // --- as a report of a site --------------------------------------------------------------------------------------

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            write(View.HTML, page());
        } catch (IOException | DependencyResolutionRequiredException | MojoFailureException e) {
            throw new MavenReportException("cannot show the state machines: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean canGenerateReport() throws MavenReportException {
        try {
            return !isSkipped() && isConcerned(sources(Scope.MAIN), Scope.MAIN);
        } catch (IOException | DependencyResolutionRequiredException | MojoFailureException e) {
            throw new MavenReportException("cannot read the sources: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isExternalReport() {
        return true; // a page of its own, not one in the site's frame
    }

    @Override
    @SuppressWarnings("deprecation") // the interface has nothing else for it that one must write
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Pollen";
    }

    @Override
    public String getDescription(Locale locale) {
        return "The state machines of the @Async methods.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportDirectory;
    }
}
