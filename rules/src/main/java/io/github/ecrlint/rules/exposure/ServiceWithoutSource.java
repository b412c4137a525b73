package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Audience;
import io.github.ecrlint.access.Bound;
import io.github.ecrlint.access.Reach;
import io.github.ecrlint.access.Reached;
import io.github.ecrlint.access.Witness;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An AWS service let in on whosever behalf: nothing says for whose resources it may act. */
public final class ServiceWithoutSource implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR109",
            "service-without-source",
            "an AWS service can act on a repository on anybody's behalf",
            Severity.MEDIUM,
            List.of("exposure", "external/cwe/cwe-441"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        boolean ofRepositories =
                policy.kind() == PolicyKind.REPOSITORY || policy.kind() == PolicyKind.CREATION_TEMPLATE;
        if (!ofRepositories || !(statement.principals() instanceof Principals.Only only)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Principal principal : only.list()) {
            if (principal.type() == Principal.Type.SERVICE && principal.text().isLiteral()) {
                Optional<Finding> finding = finding(principal, statement, policy, access);
                if (finding.isPresent()) {
                    findings.add(finding.get());
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> finding(Principal service, Statement statement, Policy policy, Access access) {
        Deed deed = gravest(service, statement, policy, access);
        if (deed == null) {
            return Optional.empty();
        }
        String subject = policy.kind() == PolicyKind.REPOSITORY
                ? "`" + access.model().subjectOf(policy) + "`"
                : "the repositories of the template `" + access.model().subjectOf(policy) + "`";
        boolean layers = isOpen(service, statement, policy, Deed.READ_LAYERS.action(policy.kind()), access);
        String message = "`" + service.text().shown() + "` can " + deed.words(layers) + " " + subject
                + " on anybody's behalf: no condition says for whose resources";
        Grant grant = Grant.of(statement, policy, deed.action(policy.kind()));
        List<Note> notes = new ArrayList<>();
        notes.add(grant.ofAction());
        for (Reach.Defeated condition :
                AsIfPublic.reach(statement, policy, deed.action(policy.kind())).defeated()) {
            if (condition.condition().key().shown().toLowerCase(Locale.ROOT).startsWith("aws:source")) {
                notes.add(new Note(condition.condition().span(), "this condition limits nobody: " + condition.why()));
            }
        }
        grant.addAttachment(service.span(), notes);
        Finding finding = Finding.of(INFO, service.span(), message, notes.toArray(new Note[0]));
        Witness witness = reached(service, statement, policy, deed.action(policy.kind()), access)
                .witness(Bound.SOURCE)
                .orElseThrow();
        return Optional.of(finding.along(grant.path(service.span(), grant.words(witness, access), access)));
    }

    /** The gravest deed that the service may surely do, for whomever it asks. */
    private static Deed gravest(Principal service, Statement statement, Policy policy, Access access) {
        for (Deed deed : Deed.values()) {
            if (isOpen(service, statement, policy, deed.action(policy.kind()), access)) {
                return deed;
            }
        }
        return null;
    }

    private static boolean isOpen(Principal service, Statement statement, Policy policy, String action, Access access) {
        Reached reached = reached(service, statement, policy, action, access);
        return reached != null && reached.unbound(Bound.SOURCE).isYes();
    }

    /** The service as one of those whom the statement may let in; null where it surely does not. */
    private static Reached reached(
            Principal service, Statement statement, Policy policy, String action, Access access) {
        for (Reached reached : access.reach(statement, policy, action).reached()) {
            if (reached.audience().kind() == Audience.Kind.SERVICE
                    && reached.token().sameAs(service.text())) {
                return reached;
            }
        }
        return null;
    }
}
