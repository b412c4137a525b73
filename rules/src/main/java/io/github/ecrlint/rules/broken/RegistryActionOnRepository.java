package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/** An action of the whole registry, granted or denied on ARNs only, where it never matches; for the login see ECR302. */
public final class RegistryActionOnRepository implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR318",
            "registry-action-on-repository",
            "an action of the registry never matches a repository",
            Severity.MEDIUM,
            List.of("broken", "external/cwe/cwe-863"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        boolean isOfArns = policy.kind().side() == PolicyKind.Side.IDENTITY
                && statement.resources() instanceof Resources.Only resources
                && AuthorizationTokenOnRepository.areArns(resources.patterns());
        if (!isOfArns || !(statement.actions() instanceof Actions.Only only)) {
            return List.of();
        }
        AlikeActions actions = new AlikeActions();
        for (Value.Text pattern : only.patterns()) {
            EcrAction action = pattern.isLiteral() ? named(pattern.shown()) : null;
            boolean hasNoEffect = action != null
                    && (statement.denies().isYes()
                            || statement.allows().isYes() && !GrantedOtherwise.is(action.name(), policy, access));
            if (hasNoEffect) {
                actions.add(pattern);
            }
        }
        return actions.isEmpty() ? List.of() : List.of(found(actions, statement));
    }

    private static Finding found(AlikeActions actions, Statement statement) {
        String message = actions.named() + actions.either(" never matches", " never match")
                + " a repository: only `Resource: \"*\"` " + (statement.denies().isYes() ? "denies" : "grants")
                + actions.either(" it", " them");
        List<Note> notes = actions.notes("nor does this");
        String none = actions.either("the action is for none of these", "the actions are for none of these");
        notes.add(new Note(((Resources.Only) statement.resources()).span(), none));
        return new Finding(INFO, actions.first().span(), message, notes, List.of(), Optional.empty());
    }

    private static EcrAction named(String name) {
        EcrAction action = EcrAction.named(name);
        boolean isOfRegistry =
                action != null && action.starOnly() && !action.name().equals(EcrAction.GET_AUTHORIZATION_TOKEN);
        return isOfRegistry ? action : null;
    }
}
