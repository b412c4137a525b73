package io.github.ecrlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void linesEndAtLfCrlfAndALoneCr() {
        Source source = new Source(Path.of("/x"), "a\nbc\r\nd\re");
        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(source.line(2)).isEqualTo("bc");
        assertThat(source.position(6)).isEqualTo(new Position(3, 1));
        assertThat(source.position(8)).isEqualTo(new Position(4, 1));
        assertThat(source.position(9)).isEqualTo(new Position(4, 2));
    }

    @Test
    void columnsCountUtf16Units() {
        Source source = new Source(Path.of("/x"), "\uD83D\uDE00*");
        assertThat(source.position(2)).isEqualTo(new Position(1, 3));
    }

    @Test
    void anEmptyTextHasOneLine() {
        Source source = new Source(Path.of("/x"), "");
        assertThat(source.lineCount()).isEqualTo(1);
        assertThat(source.position(0)).isEqualTo(new Position(1, 1));
    }

    @Test
    void spansAreOrderedByPathThenPlace() {
        Source a = new Source(Path.of("/a"), "xyz");
        Source b = new Source(Path.of("/b"), "xyz");
        assertThat(a.span(2, 3)).isLessThan(b.span(0, 1));
        assertThat(a.span(0, 1)).isLessThan(a.span(0, 2));
        assertThat(a.span(0, 3).contains(a.span(1, 2))).isTrue();
        assertThat(a.span(0, 3).contains(b.span(1, 2))).isFalse();
    }
}
