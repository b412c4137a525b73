package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Resource;
import io.github.ecrlint.cloudformation.intrinsics.Template;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Order;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The order in which CloudFormation makes the resources of a template: after those that their texts name, however they do. */
final class TemplateOrder extends Order {
    private final Template template;

    TemplateOrder(Template template) {
        this.template = template;
    }

    @Override
    protected boolean mayWait(Policy policy, Identity identity) {
        Resource first = template.resources().get(policy.on().address());
        String other = identity.address();
        boolean isHere = first != null
                && template.resources().containsKey(other)
                && first.span().source().equals(policy.on().span().source())
                && first.span().source().equals(identity.span().source());
        if (!isHere) {
            return true; // of another template
        }
        List<Resource> reached = new ArrayList<>();
        reached.add(first);
        for (int i = 0; i < reached.size(); i++) {
            if (reached.get(i).id().equals(other)) {
                return true;
            }
            for (Resource next : template.resources().values()) {
                if (!reached.contains(next) && names(reached.get(i).body(), next.id())) {
                    reached.add(next);
                }
            }
        }
        return false;
    }

    /** Whether some text is the id, begins with it before a dot, or has it as a variable of {@code Fn::Sub}. */
    private static boolean names(Value value, String id) {
        if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                if (names(item, id)) {
                    return true;
                }
            }
        } else if (value instanceof Value.Obj obj) {
            for (Value.Entry entry : obj.entries()) {
                if (names(entry.value(), id)) {
                    return true;
                }
            }
        } else if (value instanceof Value.Text text) {
            for (Part part : text.parts()) {
                if (part instanceof Part.Literal literal && names(literal.text(), id)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean names(String text, String id) {
        return text.equals(id)
                || text.startsWith(id + ".")
                || text.contains("${" + id + "}")
                || text.contains("${" + id + ".");
    }
}
