package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.json.JsonReader;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells CloudFormation templates from other files by what they say, and reads them. */
public final class TemplateReader {
    private TemplateReader() {}

    /** Whether a text is worth parsing: a template names its resources and their types. */
    public static boolean isWorthReading(String text) {
        return text.contains("Resources") && text.contains("AWS::");
    }

    /**
     * Reads a file that may be a template.
     *
     * @param out gets what is wrong with it, if it is one
     * @return empty if the file is no template, or is broken
     */
    public static Optional<Value.Obj> read(Source source, List<Diagnostic> out) {
        List<Diagnostic> found = new ArrayList<>();
        Value tree;
        try {
            tree = tree(source, found);
        } catch (Broken e) {
            complain(e.diagnostic(), source, out);
            return Optional.empty();
        }
        if (tree instanceof Value.Obj root && isTemplate(root)) {
            out.addAll(found);
            return Optional.of(root);
        }
        return Optional.empty();
    }

    /**
     * Reads a file that a template includes, or one of parameters.
     *
     * @param out gets what is wrong with it
     * @return empty if there is nothing in it, or it is broken
     */
    public static Optional<Value> snippet(Source source, List<Diagnostic> out) {
        try {
            int start = firstCharacter(source.text());
            boolean isObject = start >= 0 && source.text().charAt(start) == '{';
            return Optional.ofNullable(isObject ? tree(source, out) : YamlReader.read(source, out));
        } catch (Broken e) {
            out.add(e.diagnostic());
            return Optional.empty();
        }
    }

    private static Value tree(Source source, List<Diagnostic> out) throws Broken {
        int start = firstCharacter(source.text());
        if (start < 0 || source.text().charAt(start) != '{') {
            return isJson(source) ? null : YamlReader.read(source, out);
        }
        List<Diagnostic> problems = new ArrayList<>();
        Part whole = Part.Literal.verbatim(source, 0, source.text().length());
        Value json = JsonReader.read(
                new Value.Text(List.of(whole), source.span(0, source.text().length())), problems);
        if (problems.isEmpty()) {
            DuplicateKeys.report(json, out);
            return json;
        }
        if (!isJson(source)) {
            try {
                return YamlReader.read(source, out);
            } catch (Broken e) {
                // what starts with a brace is meant to be JSON: its complaint is the better one
                throw new Broken(problems.get(0));
            }
        }
        throw new Broken(problems.get(0));
    }

    private static boolean isJson(Source source) {
        return source.path().toString().endsWith(".json");
    }

    private static int firstCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                return i;
            }
        }
        return -1;
    }

    private static void complain(Diagnostic problem, Source source, List<Diagnostic> out) {
        if (!Looks.likeTemplate(source.text())) {
            return;
        }
        int braces = Looks.foreignBraces(source.text());
        if (braces < 0) {
            out.add(problem);
            return;
        }
        out.add(new Diagnostic(
                Diagnostic.Level.NOTE,
                source.span(braces, braces + 2),
                "a template to be filled in by another program (`{{ }}`) is not read",
                ""));
    }

    private static boolean isTemplate(Value.Obj root) {
        if (!(root.get("Resources").orElse(null) instanceof Value.Obj resources)) {
            return false;
        }
        if (root.get("AWSTemplateFormatVersion").isPresent()
                || root.get("Transform").isPresent()) {
            return true;
        }
        for (Value.Entry resource : resources.entries()) {
            if (resource.value() instanceof Value.Obj obj
                    && obj.get("Type").orElse(null) instanceof Value.Text type
                    && isType(type.shown())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isType(String type) {
        return type.startsWith("AWS::") || type.startsWith("Custom::");
    }
}
