package dev.pollen.maven;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source roots are swapped in three ways: by Maven before 3.9.10, since then, and in 4. */
class MavenVersionsIT {
    @ParameterizedTest
    @ValueSource(strings = {"3.8.8", "3.9.16", "4.0.0-rc-6"})
    void compilesAndRestores(String version) throws Exception {
        Build build = Build.of("hello", "hello-" + version).with(version);
        String output = build.run("package").succeeds().output();
        assertThat(output).doesNotContain("will not work in Maven 4");
        String path = build.path("target/hello-1.jar") + File.pathSeparator + Build.runtime();
        assertThat(build.java(path, "demo.App").succeeds().output().strip()).isEqualTo("twice: 42");
        assertThat(build.run("package").succeeds().output()).contains("Nothing to compile");
        build.program(java.util.List.of("jar", "xf", "target/hello-1-sources.jar", "demo/App.java"))
                .succeeds();
        assertThat(build.read("demo/App.java")).isEqualTo(build.read("src/main/java/demo/App.java"));
    }
}
