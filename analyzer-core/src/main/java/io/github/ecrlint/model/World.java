package io.github.ecrlint.model;

import io.github.ecrlint.policy.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * What is deployed together: a CloudFormation template, a Terraform root module.
 *
 * <p>Names and ARNs are looked for in the own world first, then in all others.
 *
 * @param name the template's or module's path, to be shown
 */
public record World(String name, List<Fact> facts) {
    public World {
        facts = List.copyOf(facts);
    }

    /** The same world where it is known to be in a scenario: without what is excluded then, and sure of what that implies. */
    public World in(Scenario scenario) {
        List<Fact> left = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            Fact there = in(scenario, fact);
            if (there != null) {
                left.add(there);
            }
        }
        return new World(name, left);
    }

    private static Fact in(Scenario scenario, Fact fact) {
        if (fact instanceof Fact.Sometimes sometimes) {
            if (scenario.excludes(sometimes.when())) {
                return null;
            }
            return scenario.implies(sometimes.when()) ? in(scenario, sometimes.fact()) : fact;
        }
        return fact instanceof Fact.Holds holds
                        && scenario.excludes(holds.policy().when())
                ? null
                : fact;
    }
}
