package dev.pollen.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Enums as a command line has them: in lower case. picocli takes any case too, but tells people the constants' names. */
final class EnumNames {
    private EnumNames() {}

    /** All names, in the order of the constants. */
    static <E extends Enum<E>> List<String> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Lets {@code commandLine} and its commands read {@code type}. */
    static <E extends Enum<E>> void register(CommandLine commandLine, Class<E> type) {
        commandLine.registerConverter(type, value -> convert(type, value));
    }

    private static <E extends Enum<E>> E convert(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("expected one of " + of(type) + " but was '" + value + "'"));
    }
}
