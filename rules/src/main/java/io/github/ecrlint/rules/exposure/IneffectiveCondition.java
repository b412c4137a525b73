package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.access.Reach;
import io.github.ecrlint.access.Reached;
import io.github.ecrlint.access.Witness;
import io.github.ecrlint.aws.ConditionKey;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Operator;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A condition of a resource policy that looks as if it limited who asks, and does not, where no finding on what is open says
 * so already.
 */
public final class IneffectiveCondition implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR114",
            "ineffective-condition",
            "a condition does not restrict what it seems to",
            Severity.MEDIUM,
            List.of("exposure", "external/cwe/cwe-284"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        if (statement.conditions().list().isEmpty()
                || policy.kind().side() != PolicyKind.Side.RESOURCE
                || !statement.allows().isYes()
                || mayBeForServices(statement)
                || isOpen(statement, policy, access)) {
            return List.of();
        }
        String action = someAction(statement);
        if (action == null) {
            return List.of();
        }
        Optional<Step> proof = proof(statement, policy, action, access);
        if (proof.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Reach.Defeated defeated :
                AsIfPublic.reach(statement, policy, action).defeated()) {
            Condition condition = defeated.condition();
            if (matchesEverything(condition) || passesWithoutKey(condition, statement)) {
                String message = "the condition on `" + condition.key().shown() + "` in the policy of `"
                        + access.model().subjectOf(policy) + "` does not restrict: " + defeated.why();
                findings.add(Finding.of(INFO, condition.span(), message)
                        .along(new Way(access)
                                .at(proof.get().span(), proof.get().text())
                                .by(policy, condition.span(), "is not limited by this")
                                .on(policy)
                                .steps()));
            }
        }
        return findings;
    }

    /** Somebody who is surely let in, with the request that proves it. */
    private static Optional<Step> proof(Statement statement, Policy policy, String action, Access access) {
        for (Reached reached : access.reach(statement, policy, action).reached()) {
            Optional<Witness> witness = reached.witness();
            if (witness.isPresent()) {
                String words = Grant.of(statement, policy, action).words(witness.get(), access);
                return Optional.of(new Step(reached.token().span(), words));
            }
        }
        return Optional.empty();
    }

    /** Some action that the statement surely allows; null where there is none of ECR. */
    private static String someAction(Statement statement) {
        for (EcrAction action : EcrAction.all()) {
            if (Matching.action(statement, action.name()).isYes()) {
                return action.name();
            }
        }
        return null;
    }

    /** Whether only services are meant, of whom another rule speaks, for all that is known; or nobody is named. */
    private static boolean mayBeForServices(Statement statement) {
        if (!(statement.principals() instanceof Principals.Only only)) {
            return statement.principals() instanceof Principals.Implied;
        }
        for (Principal principal : only.list()) {
            boolean isOpen = principal.type() == Principal.Type.OTHER
                    && !principal.text().isLiteral();
            if (principal.type() != Principal.Type.SERVICE && !isOpen) {
                return false;
            }
        }
        return true;
    }

    /** Whether the statement lets everyone in, of which other rules speak, the condition included. */
    private static boolean isOpen(Statement statement, Policy policy, Access access) {
        for (Deed deed : Deed.values()) {
            if (!access.reach(statement, policy, deed.action(policy.kind()))
                    .everyone()
                    .isNo()) {
                return true;
            }
        }
        return false;
    }

    /** Whether each value is a wildcard alone, or a value is the whole Internet. */
    private static boolean matchesEverything(Condition condition) {
        Operator operator = condition.operator().value();
        if (operator.isNegated() || operator.isNull()) {
            return false;
        }
        String key = condition.key().shown().toLowerCase(Locale.ROOT);
        if (key.equals("aws:sourceip")) {
            return !operator.ifExists() && operator.qualifier() == Operator.Qualifier.NONE;
        }
        boolean ofPerson = key.startsWith("aws:principalorg") || key.equals("aws:principalaccount");
        for (Value.Text value : condition.values()) {
            if (ofPerson && isAnything(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnything(Value.Text value) {
        String shown = value.shown();
        String rest = shown.startsWith("o-") ? shown.substring(2) : shown;
        return !rest.isEmpty() && rest.replace("*", "").isEmpty();
    }

    /** Whether somebody without the key passes, and nothing else of the statement says who that may be. */
    private static boolean passesWithoutKey(Condition condition, Statement statement) {
        Operator operator = condition.operator().value();
        String key = condition.key().shown().toLowerCase(Locale.ROOT);
        boolean failsOpen = operator.ifExists() || operator.qualifier() == Operator.Qualifier.FOR_ALL_VALUES;
        if (operator.isNegated() || !failsOpen || !key.startsWith("aws:principalorg")) {
            return false;
        }
        for (Condition other : statement.conditions().list()) {
            Optional<ConditionKey> otherKey = ConditionKey.named(other.key().shown());
            boolean speaksOfPrincipal = otherKey.isEmpty()
                    || otherKey.get().name().startsWith("aws:principalorg")
                    || otherKey.get().name().equals("aws:principalaccount")
                    || otherKey.get().name().equals("aws:principalarn")
                    || otherKey.get().name().equals("aws:userid");
            if (!other.equals(condition) && speaksOfPrincipal) {
                return false;
            }
        }
        return true;
    }
}
