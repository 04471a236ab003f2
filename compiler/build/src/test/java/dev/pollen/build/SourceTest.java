package dev.pollen.build;

import static com.google.common.truth.Truth.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources in their bytes. */
class SourceTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-16, x-UTF-16LE-BOM", // as iconv writes it
        "UTF-16, UTF-16",
        "UTF-16, UTF-16BE",
        "UTF-16LE, UTF-16LE",
        "UTF-32, X-UTF-32LE-BOM",
        "UTF-32, X-UTF-32BE-BOM",
        "UTF-32, UTF-32BE"
    })
    void bytesKeepTheirOrder(String said, String written) {
        Charset charset = Charset.forName(said);
        byte[] bytes = "class \u00dcn {}\n".getBytes(Charset.forName(written));
        Source source = Source.of("A.java", "A.java", bytes, charset);
        assertThat(source.isKnown()).isTrue();
        assertThat(source.file().text()).isEqualTo("class \u00dcn {}\n");
        assertThat(source.encoded("class \u00dcn {}\n")).isEqualTo(bytes);
        assertThat(new String(source.encoded("int \u00fc;"), charset)).isEqualTo("int \u00fc;"); // as javac reads it
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, ff", "UTF-16, fffe00d8", "UTF-32, 00000000ff"})
    void whatIsNotTheEncodingIsNotKnown(String said, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(Source.of("A.java", "A.java", bytes, Charset.forName(said)).isKnown())
                .isFalse();
    }
}
