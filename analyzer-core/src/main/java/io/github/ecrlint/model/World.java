package io.github.ecrlint.model;

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
}
