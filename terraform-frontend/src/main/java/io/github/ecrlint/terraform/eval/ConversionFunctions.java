package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Functions that turn a value into one of another type, and encodings. */
final class ConversionFunctions {
    private ConversionFunctions() {}

    static Value call(Arguments arguments) {
        if (arguments.count() != 1) {
            return arguments.open();
        }
        Value value = arguments.get(0);
        return switch (arguments.function()) {
            case "sensitive", "nonsensitive", "ephemeralasnull" -> value;
            case "tostring" -> text(value, arguments);
            case "tonumber" -> number(value, arguments);
            case "tobool" -> bool(value, arguments);
            case "tolist" -> value instanceof Value.Seq seq ? list(seq, arguments) : arguments.open();
            case "toset" -> value instanceof Value.Seq seq ? set(seq) : arguments.open();
            case "tomap" -> value instanceof Value.Obj ? Unified.in(value) : arguments.open();
            case "jsonencode" -> arguments.scope().module().evaluation().json().encode(value, arguments.place());
            case "jsondecode" -> decoded(arguments);
            case "base64encode" -> base64(arguments, true);
            case "base64decode" -> base64(arguments, false);
            default -> arguments.open();
        };
    }

    private static Value text(Value value, Arguments arguments) {
        if (value instanceof Value.Null || Unknowns.whyOpen(value) != null) {
            return value;
        }
        Value.Text text = value.asText().orElse(null);
        return text != null ? text : arguments.open();
    }

    private static Value number(Value value, Arguments arguments) {
        if (value instanceof Value.Null) {
            return value;
        }
        BigDecimal number = Numbers.of(value);
        return number != null ? new Value.Num(number, value.span()) : arguments.open();
    }

    private static Value bool(Value value, Arguments arguments) {
        if (value instanceof Value.Null) {
            return value;
        }
        Boolean truth = value instanceof Value.Num ? null : Evaluator.truth(value);
        return truth != null ? new Value.Bool(truth, value.span()) : arguments.open();
    }

    /** A list; where in a set an element stands that is not known, nobody knows. */
    private static Value list(Value.Seq seq, Arguments arguments) {
        boolean set = arguments.scope().module().evaluation().isSet(seq);
        return set && Unknowns.holeIn(seq) != null
                ? new Value.Seq(Lists.sorted(seq.items()), seq.span())
                : Unified.in(seq);
    }

    /** A set: each element once, texts in their order. */
    static Value.Seq set(Value.Seq seq) {
        List<Value> once = CollectionFunctions.distinct(Unified.items(seq.items()));
        return new Value.Seq(CollectionFunctions.sorted(once), seq.span());
    }

    private static Value decoded(Arguments arguments) {
        Value.Text text = arguments.text(0);
        if (text == null || Unknowns.whyOpen(text) != null) {
            return arguments.open();
        }
        List<Diagnostic> problems = new ArrayList<>();
        Value value = arguments.scope().module().evaluation().json().decode(text, problems);
        return problems.isEmpty() ? value : Unknowns.failed(arguments.place(), "`jsondecode` gets no valid JSON");
    }

    private static Value base64(Arguments arguments, boolean encode) {
        String text = arguments.literal(0);
        if (text == null) {
            return arguments.open();
        }
        if (encode) {
            return arguments.computed(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return arguments.computed(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Unknowns.failed(arguments.place(), "`base64decode` gets no valid base64");
        }
    }
}
