package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Party;
import io.github.ecrlint.access.Trust;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A role that people may become whom nobody named, and that may push to a repository or administer it. */
public final class OutsiderRole implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR113",
            "outsider-role",
            "outsiders can become a role that may push",
            Severity.CRITICAL,
            List.of("exposure", "public-access", "external/cwe/cwe-284"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>();
        for (Identity identity : access.model().identities()) {
            if (identity.kind() != Identity.Kind.ROLE) {
                continue;
            }
            Trust trust = Trust.of(identity, access.model());
            if (!trust.outsiders().isYes()) {
                continue;
            }
            Optional<OwnDeed> deed = OwnDeed.of(identity, access);
            for (Party party : trust.parties()) {
                if (deed.isPresent() && party.outsiders().isYes()) {
                    findings.add(finding(party, identity, deed.get(), access));
                }
            }
        }
        return findings;
    }

    /** Somebody who is let in: a subject of the provider, or whoever has an account. */
    private static String witness(Party party) {
        return party.stranger() == null
                ? party.who()
                : party.who() + ", with a subject such as `" + party.stranger() + "`,";
    }

    private static Finding finding(Party party, Identity role, OwnDeed deed, Access access) {
        String message = party.who() + " can become role `" + role.shown() + "` and " + deed.words();
        List<Note> notes = new ArrayList<>();
        if (!party.span().equals(party.principal().span())) {
            notes.add(new Note(party.principal().span(), "let in here"));
        }
        notes.add(deed.note());
        Way way = new Way(access)
                .at(party.span(), witness(party))
                .attached(party.policy(), party.span())
                .at(role.span(), "can become this role");
        deed.addTo(way);
        return Finding.of(INFO, party.span(), message, notes.toArray(new Note[0]))
                .along(way.steps());
    }
}
