package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A text that a test parses, and what the test asks of it. */
record HclText(Source source, HclFile file) {

    static HclText of(String text) {
        Source source = new Source(Path.of("/project/main.tf"), text);
        return new HclText(source, HclParser.parse(source));
    }

    /** The value of {@code x} in the text {@code x = EXPRESSION}. */
    static Expression expression(String expression) {
        HclText text = of("x = " + expression + "\n");
        if (!text.errors().isEmpty()) {
            throw new AssertionError(text.errors().toString());
        }
        return text.file.body().attribute("x").value();
    }

    /** The first error of the text {@code x = EXPRESSION}. */
    static String errorOf(String expression) {
        return of("x = " + expression + "\n").errors().get(0);
    }

    Body body() {
        return file.body();
    }

    /** Line, column, underlined text and summary of each error. */
    List<String> errors() {
        return file.diagnostics().stream().map(HclText::shown).collect(Collectors.toList());
    }

    private static String shown(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        return span.from().line() + ":" + span.from().column() + " <" + span.text() + "> " + diagnostic.summary();
    }
}
