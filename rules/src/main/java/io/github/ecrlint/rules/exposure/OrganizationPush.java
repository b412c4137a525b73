package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Audience;
import io.github.ecrlint.access.Bound;
import io.github.ecrlint.access.Reach;
import io.github.ecrlint.access.Reached;
import io.github.ecrlint.access.Witness;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A repository policy that lets every account of an organization put images into the repository, or do worse. */
public final class OrganizationPush implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR108",
            "organization-push",
            "a whole organization can push to a repository",
            Severity.MEDIUM,
            List.of("exposure", "external/cwe/cwe-732"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (!ForeignGrant.isOfRepositories(policy)) {
            return List.of();
        }
        for (Deed deed : Deed.values()) {
            Reached organization = deed.grade == Deed.Grade.PULL ? null : organization(statement, policy, deed, access);
            if (organization != null) {
                return List.of(
                        finding(organization, deed, Grant.of(statement, policy, deed.action(policy.kind())), access));
            }
        }
        return List.of();
    }

    /** An organization that surely gets in and is not known to be foreign, of which other rules speak; else null. */
    private static Reached organization(Statement statement, Policy policy, Deed deed, Access access) {
        Reach reach = access.reach(statement, policy, deed.action(policy.kind()));
        for (Reached reached : reach.reached(Audience.Kind.ORGANIZATION)) {
            Optional<String> own = access.trust().organization();
            boolean isForeign = own.isPresent()
                    && reached.token().isLiteral()
                    && !own.get().equals(Foreigners.organization(reached.audience()));
            if (!isForeign && reached.unbound(Bound.NETWORK).isYes() && !namesPrincipals(statement)) {
                return reached;
            }
        }
        return null;
    }

    /** Whether only roles or users of some names are meant, whatever their accounts. */
    private static boolean namesPrincipals(Statement statement) {
        for (Condition condition : statement.conditions().list()) {
            if (condition.key().shown().equalsIgnoreCase("aws:PrincipalArn")) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Reached organization, Deed deed, Grant grant, Access access) {
        Span span = organization.token().span();
        String id = organization.token().isLiteral()
                ? "organization `" + Foreigners.organization(organization.audience()) + "`"
                : "the organization";
        String message = "every account of " + id + " can " + deed.words(false) + " `"
                + access.model().subjectOf(grant.policy()) + "`";
        List<Note> notes = new ArrayList<>();
        notes.add(grant.ofAction());
        grant.addAttachment(span, notes);
        Witness witness = organization.witness(Bound.NETWORK).orElseThrow();
        return Finding.of(INFO, span, message, notes.toArray(new Note[0]))
                .along(grant.path(span, grant.words(witness, access), access));
    }
}
