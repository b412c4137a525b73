package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Evaluator;
import io.github.ecrlint.cloudformation.intrinsics.Names;
import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.cloudformation.intrinsics.Template;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Stacks within a stack: what is handed to them may get policies there. */
final class NestedStacks {
    private NestedStacks() {}

    static boolean isOne(String type) {
        return type.equals("AWS::CloudFormation::Stack") || type.equals("AWS::Serverless::Application");
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
