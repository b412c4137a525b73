package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Flaw;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** An element that IAM does not know, or not there: AWS refuses the policy. */
public final class MisplacedElement implements Rule.OfPolicy {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR404",
            "misplaced-element",
            "a policy has an element that AWS does not take there",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>(0);
        for (Flaw flaw : policy.flaws()) {
            String wrong = wrong(flaw, policy, " in " + Words.the(policy));
            if (wrong != null) {
                findings.add(Finding.of(INFO, flaw.span(), wrong));
            }
        }
        return findings;
    }

    private static String wrong(Flaw flaw, Policy policy, String there) {
        if (flaw instanceof Flaw.Misplaced misplaced) {
            return "`" + misplaced.element() + "` is refused" + there;
        }
        if (flaw instanceof Flaw.Opposed opposed) {
            return "`" + opposed.element() + "` stands beside `" + opposed.opposite() + "`" + there;
        }
        return flaw instanceof Flaw.UnknownKey unknown ? wrong(unknown, policy, there) : null;
    }

    private static String wrong(Flaw.UnknownKey unknown, Policy policy, String there) {
        String what = switch (unknown.place()) {
            case DOCUMENT ->
                isOfStatement(unknown.key(), policy.kind())
                        ? " belongs into a statement"
                        : " is no element of a policy";
            case STATEMENT -> " is no element of a statement";
            case PRINCIPAL -> " is no kind of principal";
        };
        return Words.quoted(unknown.key()) + there + what + Words.didYouMean(unknown.meant());
    }

    /** Whether statements of such a policy have an element of that name. */
    private static boolean isOfStatement(String key, PolicyKind kind) {
        boolean isOfIdentity = kind.side() == PolicyKind.Side.IDENTITY;
        return switch (key) {
            case "Sid", "Effect", "Action", "NotAction", "Condition" -> true;
            case "Principal" -> !isOfIdentity;
            case "Resource", "NotResource" -> isOfIdentity;
            default -> false;
        };
    }
}
