package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Evaluator;
import io.github.ecrlint.cloudformation.intrinsics.Names;
import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.cloudformation.intrinsics.Template;
import io.github.ecrlint.cloudformation.transform.Locations;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stacks within a stack: what is handed to those that cannot be read may get policies there. */
final class NestedStacks {
    private NestedStacks() {}

    static boolean isOne(String type) {
        return type.equals("AWS::CloudFormation::Stack") || type.equals("AWS::Serverless::Application");
    }

    /** The template of a nested stack: a path beside the outer one, or an asset of CDK's. */
    static Optional<Path> fileOf(Resource stack, Path outer, Project project) {
        Value asset = stack.body().get("Metadata").orElse(null) instanceof Value.Obj metadata
                ? metadata.get("aws:asset:path").orElse(null)
                : null;
        if (asset instanceof Value.Text path && path.isLiteral()) {
            return Locations.beside(outer, path.shown(), project);
        }
        return stack.body().get("Properties").orElse(null) instanceof Value.Obj properties
                        && properties.get(property(stack)).orElse(null) instanceof Value.Text location
                        && location.isLiteral()
                ? Locations.beside(outer, location.shown(), project)
                : Optional.empty();
    }

    private static String property(Resource stack) {
        return stack.type().equals("AWS::Serverless::Application") ? "Location" : "TemplateURL";
    }

    /**
     * Says that a nested stack is not read. A template of the project that has the file name of the one on S3 is called by name
     * and left alone: what was uploaded under that name may be another state of it, or another file (ADR 8).
     */
    static Diagnostic unread(Resource stack, Stack around) {
        Optional<Value> location = around.evaluator().property(stack, property(stack));
        Span place = location.isPresent() ? location.get().span() : stack.span();
        String summary = "what nested stack `" + stack.id() + "` deploys is not read: ";
        String why = around.unread(stack);
        if (why != null) {
            return Diagnostic.warning(place, summary + why);
        }
        String file = location.isPresent() ? fileIn(location.get()) : "";
        StringBuilder candidates = new StringBuilder();
        for (String template : around.templates()) {
            if (!file.isEmpty() && (template.equals(file) || template.endsWith("/" + file))) {
                candidates
                        .append(candidates.isEmpty() ? "" : ", ")
                        .append('`')
                        .append(template)
                        .append('`');
            }
        }
        String detail = candidates.isEmpty()
                ? ""
                : "named alike, but not known to be it: " + candidates + "; a relative path in its place is followed";
        return new Diagnostic(Diagnostic.Level.NOTE, place, summary + "its template is no file of the project", detail);
    }

    /** The file name at the end of an address; empty where it is not known. */
    private static String fileIn(Value location) {
        Optional<Value.Text> text = location.asText();
        String address = text.isPresent() ? text.get().shown() : "";
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.contains("${") ? "" : file;
    }

    /** Says that what a module of the registry or a stack set deploys is not read: its template is none of the project. */
    static Diagnostic unread(Resource elsewhere) {
        String what = elsewhere.type().endsWith("::MODULE") ? "module" : "stack set";
        String summary = "what " + what + " `" + elsewhere.id() + "` deploys is not read";
        return new Diagnostic(Diagnostic.Level.NOTE, elsewhere.span(), summary, "");
    }

    /** The template's identities whose name or ARN is a property of a module. */
    static List<Fact> escapesTo(Resource module, Template template, Evaluator evaluator) {
        Value properties = evaluator.evaluate(module.body().get("Properties").orElse(module.body()));
        return escapes(properties, module, "module", template, evaluator);
    }

    /** The template's identities whose name or ARN is a parameter of a nested stack. */
    static List<Fact> escapes(Resource stack, Template template, Evaluator evaluator) {
        Value parameters = evaluator.property(stack, "Parameters").orElse(null);
        return escapes(parameters, stack, "nested stack", template, evaluator);
    }

    private static List<Fact> escapes(
            Value handed, Resource stack, String what, Template template, Evaluator evaluator) {
        List<Fact> escapes = new ArrayList<>();
        if (!(handed instanceof Value.Obj obj)) {
            return escapes;
        }
        Names names = evaluator.references().names();
        for (Resource resource : template.resources().values()) {
            if (PolicySites.identityOf(resource.type()) == null) {
                continue;
            }
            for (Value.Entry entry : obj.entries()) {
                if (entry.value() instanceof Value.Text text
                        && (text.sameAs(names.name(resource)) || text.sameAs(names.arn(resource)))) {
                    Hole hole = Hole.opaque(
                            template.name() + "#" + stack.id(), what + " `" + stack.id() + "` may give it policies");
                    escapes.add(new Fact.Escapes(names.arn(resource), new Value.Unknown(hole, text.span())));
                }
            }
        }
        return escapes;
    }
}
