package io.github.ecrlint.policy;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import java.util.List;

/**
 * The resource that carries a policy.
 *
 * @param address the resource as its language names it: {@code aws_ecr_repository_policy.app}, a logical id
 * @param span the place that attaches the policy: the value of the attribute or property
 * @param through the calls that lead to the resource where it stands in a module, outermost first, each with what to say
 *     of it: "called here as `module.app`"
 * @param mayBeAbsent whether it is not known how often the resource is there, which may be not at all
 */
public record Attachment(String address, Span span, List<Located<String>> through, boolean mayBeAbsent) {

    public Attachment {
        through = List.copyOf(through);
    }

    /** A resource that nobody has to call. */
    public Attachment(String address, Span span) {
        this(address, span, List.of(), false);
    }

    // written out, for what the compiler gives records is made at run time and costs a cold start 10 ms
    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && address.equals(that.address)
                && span.equals(that.span)
                && through.equals(that.through);
    }

    @Override
    public int hashCode() {
        return 31 * address.hashCode() + span.hashCode();
    }
}
