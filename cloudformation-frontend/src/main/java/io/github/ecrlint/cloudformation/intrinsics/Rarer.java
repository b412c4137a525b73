package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The functions that few templates call, loaded for those alone. */
final class Rarer {
    private final Template template;
    private final Evaluator evaluator;

    Rarer(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    Value call(String function, Value argument, Span place) {
        return switch (function) {
            case "Fn::Base64" -> base64(argument, place);
            case "Fn::Length" -> length(argument, place);
            case "Fn::ToJsonString" -> json(argument, place);
            case "Fn::Cidr" -> cidr(argument, place);
            case "Fn::GetAZs" -> zones(argument, place);
            default -> evaluator.unknown(function + place.start(), "`" + function + "` is not evaluated", place);
        };
    }

    private Value base64(Value argument, Span place) {
        Optional<Value.Text> text = Texts.of(evaluator.evaluate(argument));
        if (text.isEmpty()) {
            return evaluator.unknown("Fn::Base64" + place.start(), "`Fn::Base64` has no text", place);
        }
        if (!text.get().isLiteral()) {
            String reason = text.get().hole().orElseThrow().reason();
            return Texts.open(
                    Hole.opaque(template.idOf("Fn::Base64 " + text.get().key()), reason), place);
        }
        byte[] bytes = text.get().shown().getBytes(StandardCharsets.UTF_8);
        return Value.Text.computed(Base64.getEncoder().encodeToString(bytes), place);
    }

    private Value length(Value argument, Span place) {
        Value list = evaluator.evaluate(argument);
        if (list instanceof Value.Unknown unknown && !NoValue.is(list)) {
            Hole whole = unknown.because();
            return new Value.Unknown(Hole.opaque("length of " + whole.id(), whole.reason()), place);
        }
        if (!(list instanceof Value.Seq seq)) {
            return evaluator.unknown("Fn::Length" + place.start(), "`Fn::Length` has no list", place);
        }
        for (Value item : seq.items()) {
            if (item instanceof Value.Unknown unknown) {
                return new Value.Unknown(unknown.because(), place);
            }
        }
        return new Value.Num(BigDecimal.valueOf(seq.items().size()), place);
    }

    private Value json(Value argument, Span place) {
        Value value = evaluator.evaluate(argument);
        Value.Text json = value instanceof Value.Obj || value instanceof Value.Seq ? JsonText.of(value, place) : null;
        if (json != null && !Texts.isTooLong(json.parts())) {
            return json;
        }
        return value instanceof Value.Unknown unknown && !NoValue.is(value)
                ? Texts.open(unknown.because(), place)
                : evaluator.unknown(
                        "Fn::ToJsonString" + place.start(), "`Fn::ToJsonString` has no list and no object", place);
    }

    private Value cidr(Value argument, Span place) {
        Value evaluated = evaluator.evaluate(argument);
        if (!(evaluated instanceof Value.Seq seq)
                || seq.items().size() < 2
                || seq.items().size() > 3) {
            return evaluator.unknown("Fn::Cidr" + place.start(), "`Fn::Cidr` has no block and count", place);
        }
        Value subnets = Subnets.of(seq, place);
        return subnets != null
                ? subnets
                : evaluator.unknown(
                        "Fn::Cidr" + place.start(),
                        "the blocks of `Fn::Cidr` are known only when it is deployed",
                        place);
    }

    private Value zones(Value argument, Span place) {
        String region = Texts.of(evaluator.evaluate(argument))
                .orElse(Value.Text.computed("", place))
                .key();
        String id = region.isEmpty() ? Hole.OWN_REGION.toString() : region;
        return new Value.Unknown(
                Hole.opaque("zones of " + id, "availability zones are known only when it is deployed"), place);
    }
}
