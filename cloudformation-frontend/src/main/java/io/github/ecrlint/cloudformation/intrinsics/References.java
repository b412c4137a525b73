package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/** What {@code Ref} and {@code Fn::GetAtt} lead to: pseudo parameters, parameters, and attributes of resources. */
public final class References {
    private final Template template;
    private final Parameters parameters;
    private final Names names;

    private final Evaluator evaluator;
    private final Surroundings around;

    References(Template template, Evaluator evaluator, Surroundings around) {
        this.template = template;
        this.evaluator = evaluator;
        this.around = around;
        this.parameters = new Parameters(template, evaluator, around);
        this.names = new Names(template, evaluator);
    }

    /** Names and ARNs of the template's resources. */
    public Names names() {
        return names;
    }

    /** The values that a hole can have, or null for any. */
    List<String> candidates(Hole hole) {
        return parameters.candidates(hole);
    }

    Value ref(Value argument, Span place) {
        Value named = argument instanceof Value.Obj ? evaluator.evaluate(argument) : argument;
        return named instanceof Value.Text name && name.isLiteral()
                ? reference(name.shown(), place)
                : unknown("Ref" + place.start(), "`Ref` names nothing", place);
    }

    Value attribute(Value argument, Span place) {
        if (argument instanceof Value.Text text
                && text.isLiteral()
                && text.shown().indexOf('.') > 0) {
            return named(text.shown(), place);
        }
        Value named = argument instanceof Value.Text ? argument : evaluator.evaluate(argument);
        if (named instanceof Value.Seq seq
                && seq.items().size() == 2
                && seq.items().get(0) instanceof Value.Text id
                && seq.items().get(1) instanceof Value.Text attribute
                && id.isLiteral()
                && attribute.isLiteral()) {
            return attribute(id.shown(), attribute.shown(), place);
        }
        return unknown("Fn::GetAtt" + place.start(), "`Fn::GetAtt` names no attribute", place);
    }

    /** What {@code ${name}} means in {@code Fn::Sub}: a reference, or an attribute where there is a dot. */
    Value named(String name, Span place) {
        int dot = name.indexOf('.');
        return dot > 0 && !name.contains("::")
                ? attribute(name.substring(0, dot), name.substring(dot + 1), place)
                : reference(name, place);
    }

    private Value reference(String name, Span place) {
        if (name.startsWith("AWS::")) {
            return name.equals("AWS::NoValue") ? NoValue.at(place) : pseudo(name, place);
        }
        Value parameter = parameters.value(name, place);
        if (parameter != null) {
            return parameter;
        }
        Resource resource = template.resources().get(name);
        return resource == null ? nowhere(name, place) : Texts.placed(names.ref(resource), place);
    }

    private Value attribute(String id, String attribute, Span place) {
        Resource resource = template.resources().get(id);
        if (resource == null) {
            return nowhere(id + "." + attribute, place);
        }
        if (attribute.startsWith("Outputs.")) {
            Optional<Value> output = around.output(resource, attribute.substring("Outputs.".length()), place);
            if (output.isPresent()) {
                return output.get() instanceof Value.Text text
                        ? Texts.placed(text, place)
                        : output.get().at(place);
            }
        }
        Value.Text text = names.attribute(resource, attribute);
        return text == null
                ? unknown(
                        id + "." + attribute, "`" + id + "." + attribute + "` is known only when it is deployed", place)
                : Texts.placed(text, place);
    }

    /** A value that another stack exports: the same hole for the same name everywhere. */
    Value imported(Value argument, Span place) {
        Optional<Value.Text> name = evaluator.evaluate(argument).asText();
        if (name.isEmpty()) {
            return unknown("Fn::ImportValue" + place.start(), "`Fn::ImportValue` names no export", place);
        }
        Optional<Value> exported =
                name.get().isLiteral() ? around.imported(name.get().shown()) : Optional.empty();
        if (exported.isPresent()) {
            return exported.get() instanceof Value.Text text
                    ? Texts.placed(text, place)
                    : exported.get().at(place);
        }
        String id = name.get().isLiteral()
                ? name.get().key()
                : template.idOf(name.get().key());
        Hole hole = Hole.opaque("import " + id, "`Fn::ImportValue` is known only when it is deployed");
        return new Value.Text(List.of(new Part.Open(hole, place)), place);
    }

    /** What a pseudo parameter says where it is mentioned. */
    public Value.Text pseudo(String name, Span place) {
        Optional<String> known = around.pseudo(name);
        return known.isPresent() ? Value.Text.computed(known.get(), place) : Texts.open(pseudo(name), place);
    }

    private Hole pseudo(String name) {
        return switch (name) {
            case "AWS::AccountId" -> Hole.OWN_ACCOUNT;
            case "AWS::Region" -> Hole.OWN_REGION;
            case "AWS::Partition" -> Hole.PARTITION;
            case "AWS::URLSuffix" -> Hole.URL_SUFFIX;
            case "AWS::StackName", "AWS::StackId" -> Hole.generated(template.idOf(name));
            default -> Hole.opaque(template.idOf(name), "`" + name + "` is known only when it is deployed");
        };
    }

    private Value nowhere(String name, Span place) {
        return unknown(name, "`" + name + "` is neither a parameter nor a resource of the template", place);
    }

    private Value unknown(String id, String reason, Span place) {
        return new Value.Unknown(Hole.opaque(template.idOf(id), reason), place);
    }
}
