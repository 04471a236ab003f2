package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;

import dev.pollen.compiler.Compilation;
import dev.pollen.compiler.Compiler;
import dev.pollen.compiler.Layout;
import dev.pollen.compiler.Options;
import dev.pollen.compiler.harness.Javac;
import dev.pollen.compiler.harness.Library;
import dev.pollen.compiler.harness.Program;
import dev.pollen.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Types that are written as the user writes them, since they have no other name there. */
class DeclaredTypesTest {
    private static void compiles(SourceFile... sources) {
        Options options = new Options(Library.PRODUCT.classPath(), 17, Layout.LINES);
        Compilation compilation = Compiler.compile(List.of(sources), List.of(), options);
        assertThat(compilation.diagnostics()).isEmpty();
        List<Program> outputs = compilation.outputs().stream()
                .map(o -> new Program(o.source().path().replace(".java", "").replace('/', '.'), o.text()))
                .toList();
        assertThat(new Javac(Library.PRODUCT.classPath()).compile(outputs).errors())
                .isEmpty();
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, path, text);
    }

    /** A public member of a class that is not (JLS 6.6.1, 8.5). */
    @Test
    void aMemberTypeThatIsInheritedFromAHiddenClass() {
        compiles(
                file(
                        "lib/Hidden.java",
                        "package lib; abstract class Hidden { public static class Options { public int n; } }"),
                file("lib/Client.java", "package lib; public class Client extends Hidden {}"),
                file("User.java", """
                        import static dev.pollen.Pollen.await;
                        import dev.pollen.*;
                        import lib.Client;
                        class User {
                          @Async Future<Integer> go(Future<Integer> f) {
                            Client.Options o = new Client.Options();
                            int n = await(f);
                            await(f);
                            return Future.ready(o.n + n);
                          }
                        }
                        """));
    }

    /** Nothing can be written before the name of a class in no package. */
    @Test
    void aClassInNoPackageThatIsCalledAsAMachinesStates() {
        compiles(file("User.java", """
                import static dev.pollen.Pollen.await;
                import dev.pollen.*;
                class User {
                  static Future<State> load() { return null; }
                  @Async Future<Integer> go(Future<Integer> f) {
                    var s = await(load());
                    await(f);
                    return Future.ready(s.v());
                  }
                }
                record State(int v) {}
                """));
    }
}
