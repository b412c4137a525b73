package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Condition;
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
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A condition that no request can meet: its key is never there for those whom the statement means, or no key has its value.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys", availability.
 */
public final class ConditionNeverMatches implements Rule.OfStatement {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR313",
            "condition-never-matches",
            "a condition that no request can meet",
            Severity.MEDIUM,
            List.of("broken", "external/cwe/cwe-863"));

    private static final Set<String> OF_PEOPLE =
            Set.of("aws:principalorgid", "aws:principalorgpaths", "aws:principalarn", "aws:username");
    private static final Set<String> OF_SERVICES = Set.of(
            "aws:sourcearn",
            "aws:sourceaccount",
            "aws:sourceorgid",
            "aws:sourceorgpaths",
            "aws:principalservicename",
            "aws:principalservicenameslist");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Statement statement, Policy policy, Access access) {
        List<Finding> findings = new ArrayList<>();
        if (statement.conditions().isEmpty()
                || policy.kind().side() == PolicyKind.Side.TRUST
                || !ActionPatterns.isOfEcr(statement)) {
            return findings;
        }
        boolean allows = statement.allows().isYes();
        for (Condition condition : statement.conditions().list()) {
            addImpossible(condition, findings);
            if (allows && Present.asksFor(condition)) {
                addAbsent(condition, statement, policy, findings);
            }
        }
        if (allows && policy.kind().side() == PolicyKind.Side.IDENTITY) {
            addLogin(statement, policy, access, findings);
        }
        return findings;
    }

    /** Values that the key of a condition never has. */
    private static void addImpossible(Condition condition, List<Finding> findings) {
        String comparison = condition.operator().value().comparison();
        if (!comparison.startsWith("string") || !condition.key().isLiteral()) {
            return;
        }
        String key = condition.key().shown().toLowerCase(Locale.ROOT);
        for (Value.Text value : condition.values()) {
            String why = value.isLiteral() ? ImpossibleValue.why(key, value.shown(), comparison) : "";
            if (!why.isEmpty()) {
                findings.add(Finding.of(
                        INFO,
                        value.span(),
                        "no request has `" + value.shown() + "` for `"
                                + condition.key().shown() + "`: " + why,
                        new Note(condition.operator().span(), "compared by this operator")));
            }
        }
    }

    /** Keys that none of those has whom a statement of a resource policy names. */
    private static void addAbsent(Condition condition, Statement statement, Policy policy, List<Finding> findings) {
        if (policy.kind().side() != PolicyKind.Side.RESOURCE
                || !(statement.principals() instanceof Principals.Only only)) {
            return;
        }
        String key = condition.key().shown().toLowerCase(Locale.ROOT);
        boolean ofPeople = OF_PEOPLE.contains(key);
        if (!ofPeople && !OF_SERVICES.contains(key)) {
            return;
        }
        for (Principal principal : only.list()) {
            boolean isService = principal.type() == Principal.Type.SERVICE;
            boolean isPerson = principal.type() == Principal.Type.AWS
                    && principal.isEveryone().isNo();
            if (ofPeople && isService || !ofPeople && isPerson && areAllPeople(only.list())) {
                findings.add(Finding.of(
                        INFO,
                        condition.key().span(),
                        "no request of `" + principal.text().shown() + "` meets a condition on `"
                                + condition.key().shown() + "`: "
                                + (ofPeople ? "a service has none" : "only a service on behalf of a resource has it"),
                        new Note(principal.span(), "let in only where the condition holds")));
            }
        }
    }

    private static boolean areAllPeople(List<Principal> principals) {
        for (Principal principal : principals) {
            if (principal.type() != Principal.Type.AWS
                    || !principal.isEveryone().isNo()) {
                return false;
            }
        }
        return true;
    }

    /** The login granted for what has a tag, which the request for a login never has. */
    private static void addLogin(Statement statement, Policy policy, Access access, List<Finding> findings) {
        Condition condition = GrantedOtherwise.onTagsOfARepository(statement);
        Optional<Value.Text> login = condition == null ? Optional.empty() : Login.namedBy(statement);
        if (login.isPresent() && !GrantedOtherwise.is(EcrAction.GET_AUTHORIZATION_TOKEN, policy, access)) {
            findings.add(Finding.of(
                    INFO,
                    condition.key().span(),
                    "`ecr:GetAuthorizationToken` never meets a condition on `"
                            + condition.key().shown() + "`: it is asked of nothing that has a tag",
                    new Note(login.get().span(), "granted only where the condition holds")));
        }
    }
}
