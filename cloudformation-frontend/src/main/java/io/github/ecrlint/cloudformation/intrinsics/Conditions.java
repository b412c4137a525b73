package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a template, decided from its parameters and what is assumed of them. */
final class Conditions {
    private static final int DEEPEST = 100;

    private final Template template;
    private final Evaluator evaluator;
    private final Map<String, Truth> known = new HashMap<>();
    private final Map<String, Truth> knownByDefault = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final List<String> underWay = new ArrayList<>();
    private final List<String> circular = new ArrayList<>(0);
    private String open = "";
    private Split pending;
    private String undecided;

    Conditions(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    /** Whether the resource's own condition holds in no scenario. */
    boolean excludes(Resource resource) {
        String name = conditionOf(resource);
        if (name == null) {
            return false;
        }
        Truth truth = named(name, 0);
        return truth == Truth.NO
                || truth == Truth.UNKNOWN
                        && isDeclared(name)
                        && !evaluator.scenarios().canHold(name);
    }

    /** The name of a resource's own condition, or null. */
    static String conditionOf(Resource resource) {
        return resource.body().get("Condition").orElse(null) instanceof Value.Text name && name.isLiteral()
                ? name.shown()
                : null;
    }

    /** Whether a resource is there, its condition settled by assumption where it is open. */
    Truth decideFor(Resource resource) {
        String name = conditionOf(resource);
        return name == null ? Truth.YES : decide(name);
    }

    /** Whether a resource is there in some scenarios only. */
    boolean isSometimes(Resource resource) {
        String name = conditionOf(resource);
        return name != null && named(name, 0) == Truth.UNKNOWN;
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
        Truth truth = decide(name.shown());
        String because = open;
        if (truth != Truth.UNKNOWN) {
            return evaluator.evaluate(seq.items().get(truth == Truth.YES ? 1 : 2));
        }
        Value yes = evaluator.evaluate(seq.items().get(1));
        Value no = evaluator.evaluate(seq.items().get(2));
        if (Same.value(yes, no)) {
            return yes;
        }
        evaluator.meetChoice();
        String reason = "condition `" + name.shown() + "` is open" + (because.isEmpty() ? "" : ": " + because);
        return evaluator.unknown("Fn::If" + place.start(), reason, place);
    }

    /** Whether a condition holds; what is open is settled where there are assumptions to make. */
    Truth decide(String name) {
        if (evaluator.assumed() == null || !isDeclared(name)) {
            return named(name, 0);
        }
        Decision decision = new Decision();
        Truth truth = Truth.UNKNOWN;
        for (int i = 0; i < DEEPEST; i++) {
            pending = null;
            undecided = null;
            truth = named(name, 0);
            if (truth != Truth.UNKNOWN) {
                break;
            }
            String asked = undecided == null ? name : undecided;
            if (pending == null && circular.contains(asked)) {
                return Truth.UNKNOWN;
            }
            Split split = pending != null ? pending : Split.ofCondition(asked, template);
            evaluator.assumed().choose(split, name, decision);
        }
        decision.settle(truth == Truth.YES);
        return truth;
    }

    /** Whether an expression holds that is no condition by name; settled by assumptions as far as these can. */
    Truth settle(Value written) {
        for (int i = 0; i < DEEPEST; i++) {
            pending = null;
            undecided = null;
            Truth truth = truth(written, 0);
            if (truth != Truth.UNKNOWN || pending == null) {
                return truth;
            }
            evaluator.assumed().choose(pending, null, new Decision());
        }
        return Truth.UNKNOWN;
    }

    /** Asks for all values of a hole that can have only a few. */
    void ask(Split split) {
        if (pending == null) {
            pending = split;
        }
    }

    private boolean isDeclared(String name) {
        return template.section("Conditions").get(name).isPresent();
    }

    private Map<String, Truth> known() {
        if (evaluator.assumed() != null) {
            return evaluator.assumed().known();
        }
        return evaluator.isByDefault() ? knownByDefault : known;
    }

    /** Those that were met and lead back to themselves: such a template is not deployed. */
    List<String> circular() {
        return circular;
    }

    private Truth named(String name, int depth) {
        Truth assumed = evaluator.assumed() == null ? null : evaluator.assumed().condition(name);
        Truth truth = assumed == null ? known().get(name) : assumed;
        if (truth == Truth.UNKNOWN) {
            open = reasons.getOrDefault(name, "");
            meetAgain(name);
        } else if (truth == null) {
            // a condition that leads back to itself meets this
            known().put(name, Truth.UNKNOWN);
            Value written = template.section("Conditions").get(name).orElse(null);
            if (written == null) {
                open = "it is not declared";
                return Truth.UNKNOWN;
            }
            underWay.add(name);
            truth = truth(written, depth + 1);
            underWay.remove(underWay.size() - 1);
            known().put(name, truth);
            reasons.put(name, open);
            if (truth == Truth.UNKNOWN && undecided == null) {
                undecided = name;
            }
        }
        return truth;
    }

    private void meetAgain(String name) {
        int from = underWay.indexOf(name);
        if (from < 0) {
            return;
        }
        open = "it refers to itself";
        for (int i = from; i < underWay.size(); i++) {
            if (!circular.contains(underWay.get(i))) {
                circular.add(underWay.get(i));
            }
        }
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
            case "Fn::Contains" -> contains(items);
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
        return items.size() == 2 ? equal(operand(items.get(0)), operand(items.get(1))) : Truth.UNKNOWN;
    }

    private Truth contains(List<Value> items) {
        if (items.size() != 2 || !(operand(items.get(0)) instanceof Value.Seq list)) {
            return Truth.UNKNOWN;
        }
        Truth any = Truth.NO;
        Value one = operand(items.get(1));
        for (Value item : list.items()) {
            any = any.or(equal(item, one));
        }
        return any;
    }

    private Value operand(Value written) {
        boolean before = evaluator.asQuestion(true);
        try {
            return evaluator.evaluate(written);
        } finally {
            evaluator.asQuestion(before);
        }
    }

    private Truth equal(Value one, Value other) {
        Value.Text left = Texts.of(one).orElse(null);
        Value.Text right = Texts.of(other).orElse(null);
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        if (left.sameAs(right)) {
            return Truth.YES;
        }
        if (left.isLiteral() && right.isLiteral()) {
            return Truth.NO;
        }
        Value.Text unsettled = left.isLiteral() ? right : left;
        Hole hole = unsettled.hole().orElseThrow();
        open = hole.reason();
        Value.Text settled = left.isLiteral() ? left : right;
        boolean isOne = unsettled.parts().size() == 1 && settled.isLiteral();
        return isOne ? has(hole, settled.shown()) : ofParts(unsettled, settled);
    }

    /** Whether a hole has a value. */
    private Truth has(Hole hole, String value) {
        List<String> left = left(hole);
        if (left != null && !left.contains(value)) {
            return Truth.NO;
        }
        if (left != null && left.size() == 1) {
            return Truth.YES;
        }
        if (evaluator.assumed() != null && evaluator.assumed().excludes(hole.id(), value)) {
            return Truth.NO;
        }
        ask(Split.of(hole, value, left));
        return Truth.UNKNOWN;
    }

    /** Texts with holes in them: which values these have is asked where there are only a few. */
    private Truth ofParts(Value.Text one, Value.Text other) {
        List<Part> parts = new ArrayList<>(one.parts());
        parts.addAll(other.parts());
        for (Part part : parts) {
            List<String> left = part instanceof Part.Open open ? left(open.hole()) : null;
            if (left != null && left.size() > 1) {
                ask(Split.of(((Part.Open) part).hole(), null, left));
                break;
            }
        }
        return Truth.UNKNOWN;
    }

    /** The values that a hole can have, or null for any. */
    private List<String> left(Hole hole) {
        List<String> left =
                evaluator.assumed() == null ? null : evaluator.assumed().left(hole.id());
        return left == null ? evaluator.references().candidates(hole) : left;
    }
}
