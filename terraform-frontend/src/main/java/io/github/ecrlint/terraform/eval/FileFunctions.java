package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.terraform.syntax.HclParser;
import io.github.ecrlint.terraform.syntax.HclTemplate;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.List;

/** Functions that read files of the project, and template files. */
final class FileFunctions {
    private FileFunctions() {}

    static Value call(Arguments arguments) {
        String name = arguments.literal(0);
        if (name == null) {
            return arguments.open();
        }
        return switch (arguments.function()) {
            case "file" -> read(arguments, name);
            case "fileexists" -> exists(arguments, name);
            case "basename" -> arguments.computed(name.substring(name.lastIndexOf('/') + 1));
            case "dirname" ->
                name.indexOf('/') > 0
                        ? arguments.computed(name.substring(0, name.lastIndexOf('/')))
                        : arguments.computed(".");
            default -> arguments.open();
        };
    }

    private static Value read(Arguments arguments, String name) {
        Source source = source(name, arguments.scope());
        if (source == null) {
            return missing("file", name, arguments.place(), arguments.scope());
        }
        Part all = Part.Literal.verbatim(source, 0, source.text().length());
        Span span = source.span(0, source.text().length());
        return new Value.Text(source.text().isEmpty() ? List.of() : List.of(all), span);
    }

    private static Value exists(Arguments arguments, String name) {
        boolean there = source(name, arguments.scope()) != null;
        return there ? arguments.bool(true) : missing("fileexists", name, arguments.place(), arguments.scope());
    }

    private static Source source(String name, Scope scope) {
        Files files = scope.module().evaluation().files();
        Path file = files.find(scope.module().rootDirectory(), name);
        return file == null ? null : files.read(file);
    }

    private static Value missing(String function, String name, Span place, Scope scope) {
        String why = "`" + function + "`: there is no readable `" + name + "` in the project";
        return Unknowns.of(scope.id(place), why, place);
    }

    /** {@code templatefile(path, variables)}. */
    static Value templateFile(Expression.Call call, Scope scope) {
        if (call.arguments().size() != 2) {
            return Unknowns.failed(call.span(), "`templatefile` takes a path and variables");
        }
        Value path = Evaluator.evaluate(call.arguments().get(0), scope);
        Value.Text name = path.asText().orElse(null);
        if (name == null || !name.isLiteral()) {
            return Unknowns.derived(call.span(), "templatefile", path);
        }
        Source source = source(name.shown(), scope);
        if (source == null) {
            return missing("templatefile", name.shown(), call.span(), scope);
        }
        Scope inner = bind(Evaluator.refer(call.arguments().get(1), scope), scope);
        return inner == null
                ? Unknowns.of(scope.id(call.span()), "the variables of `templatefile` are not known", call.span())
                : render(source, inner, call.span());
    }

    /** {@code data.template_file.x.rendered}, where its template is a file. */
    static Value rendered(Instance of, Span place) {
        Value template = of.configured("template");
        Value.Text text = template == null ? null : template.asText().orElse(null);
        if (text == null) {
            return of.lookedUp("rendered", place);
        }
        Source source = text.span().source();
        boolean file = text.parts().size() == 1
                && text.parts().get(0) instanceof Part.Literal literal
                && literal.text().length() == source.text().length();
        Value vars = of.configured("vars");
        Referent given = new Plain(vars == null ? new Value.Obj(List.of(), place) : vars);
        Scope inner = file ? bind(given, of.scope()) : null;
        if (inner == null) {
            return text.isLiteral() && text.shown().indexOf("${") < 0 ? text : of.lookedUp("rendered", place);
        }
        return render(source, inner, place);
    }

    private static Scope bind(Referent variables, Scope scope) {
        Elements elements = variables.elements();
        if (elements.open() != null || !elements.keyed() && !elements.list().isEmpty()) {
            return null;
        }
        Scope inner = scope.at("#template").closed();
        for (Elements.Element element : elements.list()) {
            Value.Text name = element.key().asText().orElse(null);
            if (name != null && name.isLiteral()) {
                inner = inner.with(name.shown(), element.value());
            }
        }
        return inner;
    }

    private static Value render(Source source, Scope scope, Span place) {
        HclTemplate template = HclParser.parseTemplate(source);
        if (!template.diagnostics().isEmpty()) {
            scope.module().evaluation().report(template.diagnostics());
            return Unknowns.of(scope.id(place), "the template has errors", place);
        }
        Value.Unknown refused = scope.module().evaluation().enter(place);
        if (refused != null) {
            return refused;
        }
        try {
            return Templates.render(
                    template.template().parts(), template.template().span(), scope);
        } finally {
            scope.module().evaluation().leave();
        }
    }
}
