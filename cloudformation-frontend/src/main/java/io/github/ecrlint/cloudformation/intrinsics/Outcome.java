package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.value.Value;
import java.util.Optional;

/**
 * What a property says in one scenario.
 *
 * @param exists whether the resource is there
 * @param value empty where the property is absent there, or its whole resource
 */
public record Outcome(Scenario when, boolean exists, Optional<Value> value) {}
