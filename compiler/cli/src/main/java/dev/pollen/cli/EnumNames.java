package dev.pollen.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** Enums as a command line has them: in lower case. picocli takes any case too, but tells people the constants' names. */
final class EnumNames {
    private EnumNames() {}

    /** All names of an enum, in the order of the constants. */
    static List<String> of(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Lets the commands of {@code commandLine} read the enums among their options and parameters. */
    static void register(CommandLine commandLine) {
        for (CommandLine command : commandLine.getSubcommands().values()) {
            for (ArgSpec argument : command.getCommandSpec().args()) {
                if (argument.type().isEnum()) register(command, argument.type());
            }
        }
    }

    private static <T> void register(CommandLine command, Class<T> type) {
        command.registerConverter(type, value -> convert(type, value));
    }

    private static <T> T convert(Class<T> type, String value) {
        int index = of(type).indexOf(value.toLowerCase(Locale.ROOT));
        if (index >= 0) return type.getEnumConstants()[index];
        throw new TypeConversionException("expected one of " + of(type) + " but was '" + value + "'");
    }
}
