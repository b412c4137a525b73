package io.github.ecrlint.rules.excess;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Accounts;
import io.github.ecrlint.access.Audience;
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
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another account let in as a whole, beside the very roles of it that are meant. */
public final class UnusedAccountRoot implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR206",
            "unused-account-root",
            "another account is let in as a whole beside roles of it",
            Severity.LOW,
            List.of("excess", "external/cwe/cwe-250"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>();
        boolean isOfResource = policy.kind() == PolicyKind.REPOSITORY || policy.kind() == PolicyKind.REGISTRY;
        if (!isOfResource || !statement.allows().isYes() || !(statement.principals() instanceof Principals.Only only)) {
            return findings;
        }
        for (Principal root : only.list()) {
            Optional<Value.Text> account = account(root, Audience.Kind.ACCOUNT);
            if (account.isEmpty() || !isAnothers(account.get(), access)) {
                continue;
            }
            List<Note> named = new ArrayList<>();
            for (Principal other : only.list()) {
                Optional<Value.Text> of = account(other, Audience.Kind.IDENTITY);
                if (of.isPresent() && of.get().is(account.get().shown())) {
                    named.add(new Note(other.span(), "already in by the line for the whole account"));
                }
            }
            if (!named.isEmpty()) {
                String message = "all of account `" + account.get().shown() + "` is let into `"
                        + access.model().subjectOf(policy) + "`, not only "
                        + (named.size() == 1 ? "the one" : "those " + named.size()) + " named beside it";
                findings.add(Finding.of(INFO, root.span(), message, named.toArray(new Note[0]))
                        .along(new Way(access)
                                .at(
                                        root.span(),
                                        "all of account `" + account.get().shown() + "`")
                                .by(policy, statement.actions().span(), "is allowed this")
                                .on(policy)
                                .steps()));
            }
        }
        return findings;
    }

    private static Optional<Value.Text> account(Principal principal, Audience.Kind kind) {
        if (principal.type() != Principal.Type.AWS || !principal.isEveryone().isNo()) {
            return Optional.empty();
        }
        String shown = principal.text().shown();
        boolean isAccount = shown.endsWith(":root") || shown.indexOf(':') < 0;
        return isAccount == (kind == Audience.Kind.ACCOUNT)
                ? new Audience(kind, principal.text()).account()
                : Optional.empty();
    }

    private static boolean isAnothers(Value.Text account, Access access) {
        Accounts.Standing standing = access.accounts().of(account);
        return standing != Accounts.Standing.OWN && standing != Accounts.Standing.UNKNOWN;
    }
}
