package io.github.ecrlint.access;

import io.github.ecrlint.model.Guardrail;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.Arrays;

/**
 * Policies of an organization over an account.
 *
 * <p>What is attached to units and roots may apply, for which accounts are in them is not part of a template; and so may the
 * full access that AWS attaches everywhere, so that a missing {@code Allow} leaves open what it would withhold (source: AWS
 * Organizations User Guide, "SCP evaluation").
 */
final class Guards {
    private Guards() {}

    static Truth applies(Guardrail guardrail, Value.Text account) {
        if (account == null || guardrail.targets().isEmpty()) {
            return Truth.UNKNOWN;
        }
        Truth applies = Truth.NO;
        for (Value.Text target : guardrail.targets()) {
            String shown = target.shown();
            boolean isUnit = target.isLiteral() && !Naming.isAccountId(shown);
            applies = applies.or(isUnit ? Truth.UNKNOWN : Wildcard.same(target, account));
        }
        return guardrail.policy().when().isAlways() ? applies : applies.and(Truth.UNKNOWN);
    }

    static Tally weigh(
            Guardrail guardrail,
            Truth applies,
            Visitor visitor,
            Targets targets,
            ActionBits bits,
            Clauses clauses,
            Trace trace) {
        Policy policy = guardrail.policy();
        Tally tally = new Tally(targets.count());
        visitor.bound(policy, bits, clauses).weigh(targets, tally, applies.isYes() ? trace : null);
        boolean lists = false;
        for (Clause clause : clauses.of(policy)) {
            lists |= clause.allows != Truth.NO;
        }
        if (!lists) {
            Arrays.fill(tally.allowYes, bits.all);
        }
        Arrays.fill(tally.allowCan, bits.all);
        if (!applies.isYes()) {
            if (trace != null && tally.mayDeny()) {
                trace.open.add("whether the " + policy.kind().title() + " of `"
                        + policy.on().address() + "` applies is not known");
            }
            Arrays.fill(tally.denyYes, 0);
        }
        return tally;
    }
}
