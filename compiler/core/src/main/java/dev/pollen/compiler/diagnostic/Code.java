package dev.pollen.compiler.diagnostic;

/** Every diagnostic that there is. Each has a page, {@code explain/P0101.md}, that {@code pollen explain} prints. */
public enum Code {
    P0001("the source does not parse", Severity.ERROR),
    P0002("the source does not compile where the transform needs its types", Severity.ERROR),
    P0101("await outside an @Async method", Severity.ERROR),
    P0102("await in a lambda", Severity.ERROR),
    P0103("await in a synchronized block", Severity.ERROR),
    P0104("await in a constructor or initialiser", Severity.ERROR),
    P0105("await in a case label or annotation", Severity.ERROR),
    P0106("await as a method reference", Severity.ERROR),
    P0107("await in a method of a class that is declared in the @Async method", Severity.ERROR),
    P0201("an @Async method that returns no future", Severity.ERROR),
    P0202("a future that is dropped", Severity.ERROR),
    P0203("an @Async method that is synchronized or native", Severity.ERROR),
    P0204("@Async of another library", Severity.WARNING),
    P0205("a handler that swallows a cancellation", Severity.WARNING),
    P0301("a type that cannot be written down", Severity.ERROR),
    P0302("a construct that is not supported yet", Severity.ERROR),
    P0303("a method that is too large for the JVM", Severity.ERROR);

    private final String title;
    private final Severity severity;

    Code(String title, Severity severity) {
        this.title = title;
        this.severity = severity;
    }

    /** What it is about, in a few words. */
    public String title() {
        return title;
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }
}
