package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** A policy, or the inline policies of an identity together, with more characters than AWS takes. */
public final class PolicyTooLarge implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR415",
            "policy-too-large",
            "a policy is larger than AWS takes",
            Severity.HIGH,
            List.of("invalid", "external/cwe/cwe-573"));

    private static final int OF_ECR = 10_240;
    private static final int MANAGED = 6_144;
    /** As far as the quota can be raised, for nobody here knows whether it was; without that it is 2048. */
    private static final int TRUST = 4_096;

    private static final int INLINE_OF_USER = 2_048;
    private static final int INLINE_OF_ROLE = 10_240;
    private static final int INLINE_OF_GROUP = 5_120;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        Model model = access.model();
        List<Finding> findings = new ArrayList<>(0);
        boolean anyInline = false;
        for (Policy policy : model.policies()) {
            int limit = limit(policy.kind());
            if (policy.size().isOver(limit)) {
                String message =
                        Words.the(policy) + " has " + policy.size().characters() + " characters: AWS takes " + limit;
                findings.add(Finding.of(INFO, policy.on().span(), message));
            }
            anyInline |=
                    policy.kind() == PolicyKind.IDENTITY_INLINE && policy.size().isOver(INLINE_OF_USER / 2);
        }
        if (anyInline) {
            inline(model, findings);
        }
        return findings;
    }

    private static void inline(Model model, List<Finding> findings) {
        for (Identity identity : model.identities()) {
            int limit = limit(identity.kind());
            int sum = 0;
            Policy last = null;
            for (Policy policy : model.holdingsOf(identity).policies()) {
                if (isSurelyInline(policy) && !isOfGroup(policy, identity, model)) {
                    sum += policy.size().characters();
                    last = policy;
                }
            }
            if (sum > limit) {
                String message = "the inline policies of " + identity.kind() + " `" + identity.shown() + "` have " + sum
                        + " characters together: IAM takes " + limit;
                findings.add(Finding.of(INFO, last.on().span(), message));
            }
        }
    }

    /** Whether the policy counts for a sum: not one of several, of which one will hold, nor one that may not be there. */
    private static boolean isSurelyInline(Policy policy) {
        return policy.kind() == PolicyKind.IDENTITY_INLINE
                && policy.when().isAlways()
                && policy.isWhole()
                && !policy.on().mayBeAbsent();
    }

    /** Whether a user has a policy from a group, whose sum it counts for. */
    private static boolean isOfGroup(Policy policy, Identity identity, Model model) {
        for (Identity holder : model.holdersOf(policy)) {
            if (identity.kind() == Identity.Kind.USER && holder.kind() == Identity.Kind.GROUP) {
                return true;
            }
        }
        return false;
    }

    private static int limit(PolicyKind kind) {
        return switch (kind) {
            case REPOSITORY, REGISTRY, CREATION_TEMPLATE, PUBLIC_REPOSITORY -> OF_ECR;
            case IDENTITY_MANAGED -> MANAGED;
            case TRUST -> TRUST;
            default -> Integer.MAX_VALUE;
        };
    }

    private static int limit(Identity.Kind kind) {
        return switch (kind) {
            case USER -> INLINE_OF_USER;
            case ROLE -> INLINE_OF_ROLE;
            case GROUP -> INLINE_OF_GROUP;
            default -> Integer.MAX_VALUE;
        };
    }
}
