package io.github.ecrlint.policy;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.List;

/**
 * One operator over one key.
 *
 * @param key the condition key as written; keys are compared without regard to case
 * @param values any of which satisfies a positive operator, none of which may for a negated one
 * @param span operator's entry for this key
 */
public record Condition(Located<Operator> operator, Value.Text key, List<Value.Text> values, Span span) {
    public Condition {
        values = List.copyOf(values);
    }
}
