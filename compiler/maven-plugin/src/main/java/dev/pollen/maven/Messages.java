package dev.pollen.maven;

import dev.pollen.compiler.diagnostic.Diagnostic;
import dev.pollen.compiler.source.LineMap;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.build.BuildContext;

/**
 * Diagnostics as Maven messages, in the form of maven-compiler-plugin's, which build servers and editors read:
 * {@code [ERROR] /a/b/C.java:[12,17] [P0101] message}. In an IDE they become markers in the editor.
 */
final class Messages {
    private final Log log;
    private final BuildContext context;
    private final boolean ide;

    Messages(Log log, BuildContext context, boolean ide) {
        this.log = log;
        this.context = context;
        this.ide = ide;
    }

    void tell(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            LineMap lines = new LineMap(diagnostic.file().text());
            int start =
                    Math.min(diagnostic.span().start(), diagnostic.file().text().length());
            int line = lines.line(start);
            int column = start - lines.start(line) + 1;
            String message = "[" + diagnostic.code().name() + "] " + diagnostic.message();
            if (ide) mark(diagnostic, line, column, message);
            else print(diagnostic, line, column, message);
        }
    }

    private void mark(Diagnostic diagnostic, int line, int column, String message) {
        int severity = diagnostic.isError() ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING;
        context.addMessage(new File(diagnostic.file().name()), line, column, message, severity, null);
    }

    private void print(Diagnostic diagnostic, int line, int column, String message) {
        StringBuilder text = new StringBuilder(diagnostic.file().name())
                .append(":[")
                .append(line)
                .append(',')
                .append(column)
                .append("] ")
                .append(message);
        diagnostic.help().forEach(help -> text.append("\n  help: ").append(help));
        if (diagnostic.isError()) log.error(text);
        else log.warn(text);
    }
}
