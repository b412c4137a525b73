package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.access.Requester;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.ConditionCheck;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A denial for people that reaches a service too, which the same policy lets in: a service comes from no network of one's own,
 * has no organization and no ARN, so that every condition on what these must not differ from holds for it.
 */
public final class DenyLocksOut implements Rule.OfPolicy {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR311",
            "deny-locks-out",
            "a `Deny` that also locks out a service that is let in",
            Severity.HIGH,
            List.of("broken", "external/cwe/cwe-863"));

    private static final List<String> PULL = List.of(EcrAction.BATCH_GET_IMAGE, EcrAction.GET_DOWNLOAD_URL_FOR_LAYER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>();
        if (policy.kind() != PolicyKind.REPOSITORY) {
            return findings;
        }
        for (Statement denial : policy.statements()) {
            if (!denial.denies().isYes() || !isForEveryone(denial)) {
                continue;
            }
            for (Statement grant : policy.statements()) {
                if (grant.allows().isYes()
                        && meet(denial, grant)
                        && grant.principals() instanceof Principals.Only only) {
                    for (Principal principal : only.list()) {
                        if (principal.type() == Principal.Type.SERVICE && reaches(denial, principal, policy)) {
                            findings.add(finding(denial, grant, principal, policy, access));
                        }
                    }
                }
            }
        }
        return findings;
    }

    private static boolean isForEveryone(Statement denial) {
        if (denial.principals() instanceof Principals.Only only) {
            for (Principal principal : only.list()) {
                if (principal.type() == Principal.Type.ANYONE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether both surely speak of one step of a pull. */
    private static boolean meet(Statement denial, Statement grant) {
        for (String action : PULL) {
            if (Matching.action(denial, action)
                    .and(Matching.action(grant, action))
                    .isYes()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a statement names a service. */
    static boolean names(Statement statement, String service) {
        if (statement.principals() instanceof Principals.Only only) {
            for (Principal principal : only.list()) {
                if (principal.type() == Principal.Type.SERVICE
                        && principal.text().is(service)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a statement speaks of every step of a pull. */
    static boolean grantsPull(Statement statement) {
        for (String action : PULL) {
            if (!Matching.action(statement, action).isYes()) {
                return false;
            }
        }
        return true;
    }

    private static boolean reaches(Statement denial, Principal service, Policy policy) {
        if (!service.text().isLiteral()) {
            return false;
        }
        Context context = new Requester.Service(service.text().shown())
                .context()
                .without("aws:SourceVpc")
                .without("aws:SourceVpce")
                .without("aws:VpcSourceIp")
                .without("aws:username");
        for (Condition condition : denial.conditions().list()) {
            if (condition.key().shown().toLowerCase(Locale.ROOT).startsWith("aws:principaltag/")) {
                context = context.without(condition.key().shown());
            }
        }
        return ConditionCheck.in(policy, context).holds(denial.conditions()).isYes();
    }

    private static Finding finding(Statement denial, Statement grant, Principal service, Policy policy, Access access) {
        String why = "";
        Span place = ((Principals.Only) denial.principals()).span();
        for (Condition condition : denial.conditions().list()) {
            place = condition.key().span();
            why = ", which has no `" + condition.key().shown() + "`,";
        }
        if (denial.conditions().list().size() > 1) {
            why = "";
        }
        return Finding.of(
                        INFO,
                        place,
                        "this `Deny` also keeps `" + service.text().shown() + "`" + why + " from pulling from `"
                                + access.model().subjectOf(policy) + "`",
                        new Note(denial.effect().span(), "denied by this statement"),
                        new Note(service.span(), "let in here, in vain"))
                .along(new Way(access)
                        .at(service.span(), "`" + service.text().shown() + "`")
                        .by(policy, grant.actions().span(), "is allowed this")
                        .at(place, "and is denied it here")
                        .on(policy)
                        .steps());
    }
}
