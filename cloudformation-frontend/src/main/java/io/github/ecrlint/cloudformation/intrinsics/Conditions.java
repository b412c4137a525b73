package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a template, decided from its parameters' defaults where these decide them. */
final class Conditions {
    private static final int DEEPEST = 100;

    private final Template template;
    private final Evaluator evaluator;
    private final Map<String, Truth> known = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private String open = "";

    Conditions(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    /** Whether the resource's own condition is decidedly false. */
    boolean excludes(Resource resource) {
        return resource.body().get("Condition").orElse(null) instanceof Value.Text name
                && name.isLiteral()
                && named(name.shown(), 0) == Truth.NO;
    }

    /** {@code Fn::If}: the branch taken; where that is open, the branch if both say the same. */
    Value choose(Value argument, Span place) {
        if (!(argument instanceof Value.Seq seq)
                || seq.items().size() != 3
                || !(seq.items().get(0) instanceof Value.Text name)
                || !name.isLiteral()) {
            return evaluator.unknown("Fn::If" + place.start(), "`Fn::If` has no condition and two branches", place);
        }
        open = "";
        Truth truth = named(name.shown(), 0);
        String because = open;
        if (truth != Truth.UNKNOWN) {
            return evaluator.evaluate(seq.items().get(truth == Truth.YES ? 1 : 2));
        }
        Value yes = evaluator.evaluate(seq.items().get(1));
        Value no = evaluator.evaluate(seq.items().get(2));
        if (Same.value(yes, no)) {
            return yes;
        }
        String reason = "condition `" + name.shown() + "` is open" + (because.isEmpty() ? "" : ": " + because);
        return evaluator.unknown("Fn::If" + place.start(), reason, place);
    }

    private Truth named(String name, int depth) {
        Truth truth = known.get(name);
        if (truth == Truth.UNKNOWN) {
            open = reasons.getOrDefault(name, "");
        } else if (truth == null) {
            // a condition that leads back to itself meets this
            known.put(name, Truth.UNKNOWN);
            Value written = template.section("Conditions").get(name).orElse(null);
            if (written == null) {
                open = "it is not declared";
                return Truth.UNKNOWN;
            }
            truth = truth(written, depth + 1);
            known.put(name, truth);
            reasons.put(name, open);
        }
        return truth;
    }

    private Truth truth(Value written, int depth) {
        if (depth > DEEPEST) {
            return Truth.UNKNOWN;
        }
        if (written instanceof Value.Bool bool) {
            return bool.value() ? Truth.YES : Truth.NO;
        }
        if (written instanceof Value.Text text && (text.is("true") || text.is("false"))) {
            return text.is("true") ? Truth.YES : Truth.NO;
        }
        if (!(written instanceof Value.Obj obj) || obj.entries().size() != 1) {
            return Truth.UNKNOWN;
        }
        Value argument = obj.entries().get(0).value();
        List<Value> items = argument instanceof Value.Seq seq ? seq.items() : List.of(argument);
        return switch (obj.entries().get(0).key().shown()) {
            case "Condition" -> argument instanceof Value.Text name ? named(name.shown(), depth) : Truth.UNKNOWN;
            case "Fn::Not" -> items.size() == 1 ? truth(items.get(0), depth + 1).not() : Truth.UNKNOWN;
            case "Fn::And" -> all(items, depth);
            case "Fn::Or" -> any(items, depth);
            case "Fn::Equals" -> equal(items);
            default -> Truth.UNKNOWN;
        };
    }

    private Truth all(List<Value> items, int depth) {
        Truth all = Truth.YES;
        for (Value item : items) {
            all = all.and(truth(item, depth + 1));
        }
        return all;
    }

    private Truth any(List<Value> items, int depth) {
        Truth any = Truth.NO;
        for (Value item : items) {
            any = any.or(truth(item, depth + 1));
        }
        return any;
    }

    private Truth equal(List<Value> items) {
        if (items.size() != 2) {
            return Truth.UNKNOWN;
        }
        Value.Text left = Texts.of(evaluator.evaluate(items.get(0))).orElse(null);
        Value.Text right = Texts.of(evaluator.evaluate(items.get(1))).orElse(null);
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        if (left.sameAs(right)) {
            return Truth.YES;
        }
        if (left.isLiteral() && right.isLiteral()) {
            return Truth.NO;
        }
        open = (left.isLiteral() ? right : left).hole().orElseThrow().reason();
        return Truth.UNKNOWN;
    }
}
