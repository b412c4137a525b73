package io.github.ecrlint.rules.excess;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Accounts;
import io.github.ecrlint.access.Audience;
import io.github.ecrlint.access.Reach;
import io.github.ecrlint.access.Reached;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wildcard that gives every action on a repository to somebody else who is trusted: a partner's account, an organization, a
 * service. Of those who are not trusted ECR105 tells, of everyone ECR101.
 */
public final class AllActionsToOthers implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR201",
            "all-actions-to-others",
            "every action on a repository is granted to somebody else",
            Severity.MEDIUM,
            List.of("excess", "external/cwe/cwe-250"));

    private static final String SET_POLICY = "ecr:SetRepositoryPolicy";

    /** What a pattern for every action matches among others. */
    private static final List<String> EVERY =
            List.of(SET_POLICY, "ecr:DeleteRepository", EcrAction.PUT_IMAGE, EcrAction.BATCH_GET_IMAGE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        Optional<Value.Text> pattern =
                policy.kind() == PolicyKind.REPOSITORY ? everyAction(statement) : Optional.empty();
        if (pattern.isEmpty() || !statement.allows().isYes()) {
            return List.of();
        }
        Reach reach = access.reach(statement, policy, SET_POLICY);
        if (!reach.everyone().isNo()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Reached reached : reach.reached()) {
            String who = reached.isReached().isYes() ? who(reached.audience(), access) : "";
            if (!who.isEmpty()) {
                findings.add(Finding.of(
                                INFO,
                                pattern.get().span(),
                                who + " gets every action on `" + access.model().subjectOf(policy) + "`, `" + SET_POLICY
                                        + "` among them",
                                new Note(reached.token().span(), "granted to these"))
                        .along(new Way(access)
                                .at(reached.token().span(), who)
                                .by(
                                        policy,
                                        pattern.get().span(),
                                        "is allowed `" + pattern.get().shown() + "`")
                                .on(policy)
                                .steps()));
            }
        }
        return findings;
    }

    private static Optional<Value.Text> everyAction(Statement statement) {
        if (!(statement.actions() instanceof Actions.Only only)
                || !only.have(SET_POLICY).isYes()) {
            return Optional.empty();
        }
        for (Value.Text pattern : only.patterns()) {
            boolean all = true;
            for (String action : EVERY) {
                all &= Wildcard.matchesAction(pattern, action).isYes();
            }
            if (all) {
                return Optional.of(pattern);
            }
        }
        return Optional.empty();
    }

    /** Who it is, if surely somebody else; empty for one's own and for those of whom another rule tells. */
    private static String who(Audience audience, Access access) {
        String shown = "`" + audience.token().shown() + "`";
        return switch (audience.kind()) {
            case SERVICE -> shown;
            case ORGANIZATION, ORGANIZATIONAL_UNIT -> "whoever is in " + shown;
            case ACCOUNT, IDENTITY -> {
                Optional<Value.Text> account = audience.account();
                boolean isPartner =
                        account.isPresent() && access.accounts().of(account.get()) == Accounts.Standing.TRUSTED;
                yield isPartner ? shown : "";
            }
            default -> "";
        };
    }
}
