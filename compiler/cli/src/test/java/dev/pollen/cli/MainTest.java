package dev.pollen.cli;

import static com.google.common.truth.Truth.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a JVM of its own. */
class MainTest {
    @Test
    void aJavaWithoutACompilerIsNoFaultOfPollen() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(List.of(
                        java, "--limit-modules", "java.base", "-cp", classPath, "dev.pollen.cli.Main", "explain"))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.strip()).isEqualTo("pollen: this Java has no compiler: a JDK is needed (set JAVA_HOME)");
        assertThat(process.waitFor()).isEqualTo(3);
    }
}
