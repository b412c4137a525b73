package io.github.ecrlint.model;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;

/**
 * A private ECR repository that the project declares.
 *
 * @param address as its language names it: {@code aws_ecr_repository.app}, a logical id
 * @param name a generated name is a text of one hole
 * @param span the place that declares it: its labels or its logical id
 */
public record Repository(String address, Value.Text name, Value.Text arn, Span span) {

    /** What to call it in a message: its name where that is known, else its address. */
    public String shown() {
        return name.literal().orElse(address);
    }
}
