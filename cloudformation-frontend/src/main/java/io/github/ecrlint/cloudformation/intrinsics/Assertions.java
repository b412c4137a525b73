package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.List;

/** The {@code Rules} of a template: which parameters go together. */
final class Assertions {
    private final Template template;
    private final Evaluator evaluator;

    Assertions(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    /** Whether no rule forbids what is assumed; further assumptions are made to find out. */
    boolean hold(Assumed assumed) {
        List<Value.Entry> rules = template.section("Rules").entries();
        if (rules.isEmpty()) {
            return true;
        }
        assumed.goSilent();
        for (Value.Entry rule : rules) {
            if (rule.value() instanceof Value.Obj obj && !holds(obj)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Value.Obj rule) {
        Value condition = rule.get("RuleCondition").orElse(null);
        if (condition != null && evaluator.conditions().settle(condition) != Truth.YES) {
            return true;
        }
        if (rule.get("Assertions").orElse(null) instanceof Value.Seq assertions) {
            for (Value assertion : assertions.items()) {
                if (assertion instanceof Value.Obj obj
                        && obj.get("Assert").isPresent()
                        && evaluator.conditions().settle(obj.get("Assert").get()) == Truth.NO) {
                    return false;
                }
            }
        }
        return true;
    }
}
