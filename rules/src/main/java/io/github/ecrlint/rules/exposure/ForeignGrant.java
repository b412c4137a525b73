package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rules.Listing;
import io.github.ecrlint.rules.exposure.Foreigners.Foreigner;
import java.util.ArrayList;
import java.util.List;

/** The gravest deed of a grade that a statement gives to somebody else's accounts. */
final class ForeignGrant {
    private final Statement statement;
    private final Policy policy;
    private final Access access;

    ForeignGrant(Statement statement, Policy policy, Access access) {
        this.statement = statement;
        this.policy = policy;
        this.access = access;
    }

    /** Findings on the foreigners: one on all that nobody lists, one for each whose time is over. */
    List<Finding> findings(RuleInfo rule, Deed.Grade grade) {
        for (Deed deed : Deed.values()) {
            if (deed.grade != grade) {
                continue;
            }
            String action = deed.action(policy.kind());
            List<Foreigner> foreigners = Foreigners.of(statement, policy, action, access);
            if (!foreigners.isEmpty()) {
                String layers = Deed.READ_LAYERS.action(policy.kind());
                boolean pulls = deed == Deed.READ_MANIFESTS
                        && !Foreigners.of(statement, policy, layers, access).isEmpty();
                return findings(rule, foreigners, Grant.of(statement, policy, action), deed.words(pulls));
            }
        }
        return List.of();
    }

    private List<Finding> findings(RuleInfo rule, List<Foreigner> foreigners, Grant grant, String deed) {
        List<Foreigner> unlisted = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Foreigner foreigner : foreigners) {
            if (foreigner.until().isEmpty()) {
                unlisted.add(foreigner);
            } else {
                String message = foreigner.who() + " can " + deed + " " + where() + ", but is trusted only until "
                        + foreigner.until().get();
                findings.add(finding(rule, foreigner, List.of(), grant, message));
            }
        }
        if (!unlisted.isEmpty()) {
            Foreigner first = unlisted.get(0);
            List<Foreigner> others = new ArrayList<>();
            for (Foreigner other : unlisted) {
                if (!other.who().equals(first.who())) {
                    others.add(other);
                }
            }
            String who = first.who() + Listing.others(others.size());
            String message = who + " can " + deed + " " + where() + " and " + (others.isEmpty() ? "is" : "are")
                    + " not listed as trusted";
            findings.add(finding(rule, first, others, grant, message));
        }
        return findings;
    }

    private Finding finding(RuleInfo rule, Foreigner foreigner, List<Foreigner> others, Grant grant, String message) {
        List<Note> notes = new ArrayList<>();
        for (Foreigner other : others) {
            notes.add(new Note(other.reached().token().span(), other.who() + " too"));
        }
        notes.add(grant.ofAction());
        grant.addAttachment(foreigner.reached().token().span(), notes);
        String who = grant.words(foreigner.witness(), access);
        return Finding.of(rule, foreigner.reached().token().span(), message, notes.toArray(new Note[0]))
                .along(grant.path(foreigner.reached().token().span(), who, access));
    }

    private String where() {
        String subject = "`" + access.model().subjectOf(policy) + "`";
        return switch (policy.kind()) {
            case REGISTRY -> "repositories of the registry";
            case CREATION_TEMPLATE -> "the repositories that the template of " + subject + " makes";
            default -> subject;
        };
    }

    /** Whether a policy is one on repositories: their own or that which they are made with. */
    static boolean isOfRepositories(Policy policy) {
        return policy.kind() == PolicyKind.REPOSITORY
                || policy.kind() == PolicyKind.PUBLIC_REPOSITORY
                || policy.kind() == PolicyKind.CREATION_TEMPLATE;
    }
}
