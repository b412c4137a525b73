package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;

/**
 * A resource of a template, as it is written.
 *
 * @param id its logical id
 * @param span the logical id
 */
public record Resource(String id, String type, Value.Obj body, Span span) {}
