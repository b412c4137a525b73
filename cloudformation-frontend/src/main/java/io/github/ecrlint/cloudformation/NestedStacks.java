package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Evaluator;
import io.github.ecrlint.cloudformation.intrinsics.Names;
import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.cloudformation.intrinsics.Template;
import io.github.ecrlint.cloudformation.transform.Locations;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.run.Project;
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
        String property = stack.type().equals("AWS::Serverless::Application") ? "Location" : "TemplateURL";
        return stack.body().get("Properties").orElse(null) instanceof Value.Obj properties
                        && properties.get(property).orElse(null) instanceof Value.Text location
                        && location.isLiteral()
                ? Locations.beside(outer, location.shown(), project)
                : Optional.empty();
    }

    /** The template's identities whose name or ARN is a parameter of a nested stack. */
    static List<Fact> escapes(Resource stack, Template template, Evaluator evaluator) {
        List<Fact> escapes = new ArrayList<>();
        Value parameters = evaluator.property(stack, "Parameters").orElse(null);
        if (!(parameters instanceof Value.Obj obj)) {
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
                            template.name() + "#" + stack.id(),
                            "nested stack `" + stack.id() + "` may give it policies");
                    escapes.add(new Fact.Escapes(names.arn(resource), new Value.Unknown(hole, text.span())));
                }
            }
        }
        return escapes;
    }
}
