package io.github.ecrlint.json;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * Reads JSON that a template spells, holes included, into a {@link Value} whose every part leads back to its place.
 *
 * <p>A hole inside a string becomes a hole of that text; one in the place of a value an {@link Value.Unknown}. Duplicate
 * keys are kept. The grammar is Jackson's; the places are ours.
 */
public final class JsonReader {
    /** How the summary of each diagnostic begins; what is wrong follows. */
    public static final String SYNTAX_ERROR = "JSON syntax error: ";

    /** More take more memory than there may be; no plan of a size that is read comes near. */
    static final int MOST_VALUES = 2_000_000;

    private JsonReader() {}

    /**
     * Reads one JSON value and nothing behind it.
     *
     * @param out gets one diagnostic if the text is no JSON: an error, or a warning where holes may be the cause
     * @return an unknown if the text is no JSON
     */
    public static Value read(Value.Text text, List<Diagnostic> out) {
        Rendering rendering = Rendering.of(text);
        Value quick = QuickJson.read(rendering);
        return quick != null ? quick : LibraryJson.read(rendering, text, out);
    }
}
