package dev.pollen.cli;

import dev.pollen.compiler.Layout;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the command line calls the layouts; its own enums say so themselves. */
final class LayoutNames implements Iterable<String>, ITypeConverter<Layout> {
    private static final List<String> NAMES = Arrays.stream(Layout.values())
            .map(layout -> layout.name().toLowerCase(Locale.ROOT))
            .toList();

    @Override
    public Iterator<String> iterator() {
        return NAMES.iterator();
    }

    @Override
    public Layout convert(String value) {
        return Arrays.stream(Layout.values())
                .filter(layout -> layout.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + NAMES + " (case-insensitive) but was '" + value + "'"));
    }
}
