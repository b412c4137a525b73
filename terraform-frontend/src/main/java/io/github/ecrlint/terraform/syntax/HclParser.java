package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads HCL's native syntax; never throws on input, and reads on behind what it cannot read. */
public final class HclParser {

    private static final Comparator<Diagnostic> BY_PLACE = new Comparator<>() {
        @Override
        public int compare(Diagnostic a, Diagnostic b) {
            return a.span().compareTo(b.span());
        }
    };

    private HclParser() {}

    /** Reads a configuration or a file of variable values. */
    public static HclFile parse(Source source) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Cursor cursor = new Cursor(source);
        BodyParser parser = new BodyParser(cursor, diagnostics, false);
        Body body = parser.file();
        if (parser.unclosed()) {
            // read again to find out from the layout which block it is
            diagnostics.clear();
            cursor = new Cursor(source);
            body = new BodyParser(cursor, diagnostics, true).file();
        }
        diagnostics.sort(BY_PLACE);
        return new HclFile(source, body, cursor.comments, diagnostics);
    }

    /** Reads a file that is one template, as {@code templatefile} does. */
    public static HclTemplate parseTemplate(Source source) {
        Cursor cursor = new Cursor(source);
        try {
            return new HclTemplate(new ExpressionParser(cursor).templates().file(), List.of());
        } catch (Malformed malformed) {
            Span all = source.span(0, source.text().length());
            Expression.Template broken = new Expression.Template(Expression.Template.Form.FILE, List.of(), all);
            return new HclTemplate(broken, List.of(malformed.diagnostic()));
        }
    }

    /** Reads a template that stands as a text in a file; what it says leads back to that file. */
    public static HclTemplate parseTemplate(Part.Literal text) {
        return Transposed.template(text);
    }

    /** Reads an expression that stands as a text in a file; broken where it is none. */
    public static Expression parseExpression(Part.Literal text) {
        HclTemplate read = Transposed.expression(text);
        Optional<Expression> only = read.template().wrapped();
        return only.isPresent() ? only.get() : new Expression.Broken(text.span());
    }
}
