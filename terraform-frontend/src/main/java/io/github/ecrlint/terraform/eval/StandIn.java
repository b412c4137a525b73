package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;

/**
 * What a module is that stands in for a public one.
 *
 * @param name of the public module: {@code terraform-aws-modules/ecr/aws}
 * @param doubt why the public module may make more than the stand-in; null where it does not
 */
record StandIn(String name, Versions versions, String doubt) {
    private static final String SINCE = "since_";

    /** Whether a hole stands for a release that is not known: no question that a deployment answers. */
    static boolean isRelease(Hole hole) {
        return hole.id().indexOf(" " + SINCE) >= 0;
    }

    /** Whether the release is at least that which a variable {@code since_1_5_0} of the stand-in names; null for other variables. */
    Value since(String variable, Span place) {
        if (!variable.startsWith(SINCE)) {
            return null;
        }
        String version = variable.substring(SINCE.length()).replace('_', '.');
        Truth since = versions.since(version);
        return since == Truth.UNKNOWN
                ? Unknowns.of(
                        name + " " + variable, "it is not known whether `" + name + "` is at least " + version, place)
                : new Value.Bool(since.isYes(), place);
    }
}
