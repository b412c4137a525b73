package io.github.ecrlint.cloudformation.transform;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** SAM's {@code Policies} in their four shapes: a name, an ARN, a document, a template of SAM's. */
final class Policies {
    private final Span place;
    private final List<Value> managed;
    private final List<Value> inline = new ArrayList<>();

    Policies(Span place, List<Value> managed) {
        this.place = place;
        this.managed = managed;
    }

    /** ARNs of managed policies. */
    List<Value> managed() {
        return managed;
    }

    /** Inline policies, each as a role has them. */
    List<Value> inline() {
        return inline;
    }

    void read(Value written) {
        if (written instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                one(item);
            }
        } else {
            one(written);
        }
    }

    private void one(Value policy) {
        if (policy instanceof Value.Text text) {
            boolean isName = text.isLiteral() && !text.shown().startsWith("arn:");
            managed.add(isName ? Made.managed(text.shown(), text.span()) : text);
        } else if (policy instanceof Value.Obj obj) {
            object(obj);
        }
    }

    private void object(Value.Obj obj) {
        if (obj.get("Statement").isPresent()) {
            inline.add(document(obj));
        } else if (isFunction(obj)) {
            Value choice = choice(obj);
            if (choice == null) {
                managed.add(obj);
            } else {
                inline.add(choice);
            }
        }
        // whatever else has one key is a template of SAM's, none of which grants anything of ECR
    }

    private Value.Obj document(Value document) {
        return Made.object(
                place,
                Made.entry("PolicyName", Value.Text.computed("policy", place)),
                Made.entry("PolicyDocument", document));
    }

    private static boolean isFunction(Value.Obj obj) {
        for (Value.Entry entry : obj.entries()) {
            String key = entry.key().shown();
            if (key.startsWith("Fn::") || key.equals("Ref")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Fn::If} between documents, as a list of inline policies has it; null where it is between ARNs. */
    private Value choice(Value.Obj obj) {
        if (obj.entries().size() != 1
                || !obj.entries().get(0).key().is("Fn::If")
                || !(obj.entries().get(0).value() instanceof Value.Seq seq)
                || seq.items().size() != 3) {
            return null;
        }
        boolean documents = false;
        List<Value> branches = new ArrayList<>();
        branches.add(seq.items().get(0));
        for (Value branch : seq.items().subList(1, 3)) {
            boolean isDocument =
                    branch instanceof Value.Obj one && one.get("Statement").isPresent();
            documents |= isDocument;
            branches.add(isDocument ? document(branch) : branch);
        }
        return documents
                ? Made.object(
                        obj.span(), new Value.Entry(obj.entries().get(0).key(), new Value.Seq(branches, seq.span())))
                : null;
    }
}
