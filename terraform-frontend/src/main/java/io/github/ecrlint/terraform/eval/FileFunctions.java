package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.terraform.syntax.HclParser;
import io.github.ecrlint.terraform.syntax.HclTemplate;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
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
            case "filebase64" -> base64(arguments, name);
            case "fileset" -> set(arguments, name);
            case "basename" -> arguments.computed(last(name));
            case "dirname" -> arguments.computed(rest(name));
            default -> arguments.open();
        };
    }

    private static String last(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        String trimmed = path.substring(0, end);
        return trimmed.isEmpty() ? "." : trimmed.equals("/") ? "/" : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static String rest(String path) {
        int slash = path.lastIndexOf('/');
        String directory = slash < 0 ? "" : path.substring(0, slash + 1);
        String clean = Path.of(directory).normalize().toString().replace('\\', '/');
        return clean.isEmpty() ? "." : clean;
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

    static Source source(String name, Scope scope) {
        Files files = scope.module().evaluation().files();
        Path file = files.find(scope.module().rootDirectory(), name);
        return file == null ? null : files.read(file);
    }

    static Value missing(String function, String name, Span place, Scope scope) {
        String why = "`" + function + "`: there is no readable `" + name + "` in the project";
        return Unknowns.of(scope.id(place), why, place);
    }

    private static Value base64(Arguments arguments, String name) {
        Source source = source(name, arguments.scope());
        if (source == null) {
            return missing("filebase64", name, arguments.place(), arguments.scope());
        }
        byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
        return arguments.computed(Base64.getEncoder().encodeToString(bytes));
    }

    private static Value set(Arguments arguments, String directory) {
        String pattern = arguments.literal(1);
        if (pattern == null) {
            return arguments.open();
        }
        List<String> names = FileSet.of(arguments.scope(), directory, pattern);
        if (names == null) {
            return missing("fileset", directory, arguments.place(), arguments.scope());
        }
        List<Value> items = new ArrayList<>(names.size());
        for (String name : names) {
            items.add(arguments.computed(name));
        }
        return new Value.Seq(items, arguments.place());
    }

    /** {@code templatestring(template, variables)}. */
    static Value templateString(Expression.Call call, Scope scope) {
        if (call.arguments().size() != 2) {
            return Unknowns.failed(call.span(), "`templatestring` takes a template and variables");
        }
        Value given = Evaluator.evaluate(call.arguments().get(0), scope);
        Value.Text text = given.asText().orElse(null);
        if (text == null || !text.isLiteral()) {
            return Unknowns.derived(call.span(), "templatestring", given);
        }
        Scope inner = bind(Evaluator.refer(call.arguments().get(1), scope), scope);
        return inner == null
                ? Unknowns.of(scope.id(call.span()), "the variables of `templatestring` are not known", call.span())
                : render(HclParser.parseTemplate(whole(text)), inner, call.span());
    }

    /** A text without holes as one piece. */
    private static Part.Literal whole(Value.Text text) {
        return text.parts().size() == 1
                ? (Part.Literal) text.parts().get(0)
                : Part.Literal.computed(text.shown(), text.span());
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
                : render(HclParser.parseTemplate(source), inner, call.span());
    }

    /** {@code data.template_file.x.rendered}, where its template is a file. */
    static Value rendered(Instance of, Span place) {
        Value template = of.configured("template");
        Value.Text text = template == null ? null : template.asText().orElse(null);
        if (text == null) {
            return of.lookedUp("rendered", place);
        }
        Value vars = of.configured("vars");
        Referent given = new Plain(vars == null ? new Value.Obj(List.of(), place) : vars);
        Scope inner = text.isLiteral() ? bind(given, of.scope()) : null;
        if (inner == null) {
            return of.lookedUp("rendered", place);
        }
        return render(HclParser.parseTemplate(whole(text)), inner, place);
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

    private static Value render(HclTemplate template, Scope scope, Span place) {
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
