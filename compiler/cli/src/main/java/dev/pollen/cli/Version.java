package dev.pollen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down, and the JDK, whose compiler Pollen uses. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "pollen " + version() + " (JDK " + Runtime.version() + ", " + System.getProperty("java.vendor") + ")"
        };
    }

    /** Such as {@code 1.0.0}. */
    static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) properties.load(in);
        }
        String version = properties.getProperty("version", "");
        return version.isEmpty() || version.startsWith("${") ? "development" : version; // not built by Maven
    }
}
