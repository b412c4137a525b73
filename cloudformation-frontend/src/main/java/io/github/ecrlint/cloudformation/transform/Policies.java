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
            managed.add(named(text));
        } else if (policy instanceof Value.Obj obj) {
            object(obj);
        }
    }

    private void object(Value.Obj obj) {
        if (obj.get("Statement").isPresent()) {
            inline.add(document(obj));
        } else if (isChoice(obj)) {
            choice(obj);
        } else if (isFunction(obj)) {
            managed.add(obj);
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

    private static boolean isChoice(Value.Obj obj) {
        return obj.entries().size() == 1
                && obj.entries().get(0).key().is("Fn::If")
                && obj.entries().get(0).value() instanceof Value.Seq seq
                && seq.items().size() == 3;
    }

    /** {@code Fn::If}: its documents for the inline policies, its ARNs for the managed ones. */
    private void choice(Value.Obj obj) {
        Value.Seq written = (Value.Seq) obj.entries().get(0).value();
        List<Value> documents = new ArrayList<>(written.items());
        List<Value> arns = new ArrayList<>(written.items());
        boolean anyDocument = false;
        boolean anyArn = false;
        for (int i = 1; i < 3; i++) {
            Value branch = written.items().get(i);
            boolean isDocument =
                    branch instanceof Value.Obj one && one.get("Statement").isPresent();
            boolean isArn = !Made.isNothing(branch) && !(branch instanceof Value.Obj one && !isFunction(one));
            documents.set(i, isDocument ? document(branch) : Made.nothing(branch.span()));
            arns.set(i, isArn ? named(branch) : Made.nothing(branch.span()));
            anyDocument |= isDocument;
            anyArn |= isArn;
        }
        if (anyDocument) {
            inline.add(choice(obj, documents));
        }
        if (anyArn) {
            managed.add(choice(obj, arns));
        }
    }

    private static Value choice(Value.Obj obj, List<Value> branches) {
        Value.Entry written = obj.entries().get(0);
        return Made.object(
                obj.span(),
                new Value.Entry(
                        written.key(), new Value.Seq(branches, written.value().span())));
    }

    /** An ARN, made of a name where it is one. */
    private static Value named(Value policy) {
        return policy instanceof Value.Text text
                        && text.isLiteral()
                        && !text.shown().startsWith("arn:")
                ? Made.managed(text.shown(), text.span())
                : policy;
    }
}
