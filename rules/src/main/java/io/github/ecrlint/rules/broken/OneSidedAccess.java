package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Accounts;
import io.github.ecrlint.access.Decision;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.access.Requester;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
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
import java.util.Locale;

/**
 * Access from another account that one side grants and the other, which is in the project too, does not.
 *
 * <p>Sources: IAM User Guide, "Cross-account policy evaluation logic"; Lambda Developer Guide, "Amazon ECR cross-account
 * permissions", by which functions of another account need that account let in beside Lambda.
 */
public final class OneSidedAccess implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR307",
            "one-sided-access",
            "access across accounts is granted on one side only",
            Severity.HIGH,
            List.of("broken", "external/cwe/cwe-863"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Access access) {
        List<Finding> findings = new ArrayList<>();
        for (Policy policy : access.model().policies()) {
            if (policy.kind() == PolicyKind.REPOSITORY && policy.isWhole()) {
                addFunctions(policy, access, findings);
                addNamed(policy, access, findings);
            }
        }
        for (Repository repository : access.model().repositories()) {
            List<Value.Text> arn = Arns.segments(repository.arn());
            if (arn.size() == 6 && arn.get(4).isLiteral()) {
                for (Identity identity : access.model().identities()) {
                    if (isElsewhere(identity, repository)) {
                        addShutOut(identity, repository, access, findings);
                    }
                }
            }
        }
        return findings;
    }

    /** A role or user that means to pull from a repository in another account, which does not let it in. */
    private static void addShutOut(Identity identity, Repository repository, Access access, List<Finding> findings) {
        Meant meant = meant(identity, repository, access);
        if (meant == null) {
            return;
        }
        Decision pull = access.may(new Requester.Declared(identity), EcrAction.BATCH_GET_IMAGE, repository);
        if (pull.allowed().isNo() && pull.because().isEmpty()) {
            findings.add(Finding.of(
                            INFO,
                            meant.resource().span(),
                            identity.kind() + " `" + identity.shown() + "` cannot pull from `" + repository.shown()
                                    + "` in another account: no repository policy lets it in",
                            new Note(repository.span(), "the repository"))
                    .along(new Way(access)
                            .of(identity)
                            .by(meant.policy(), meant.statement().actions().span(), "is allowed the pull")
                            .at(meant.resource().span(), "from here")
                            .at(repository.span(), "but this repository does not let it in")
                            .steps()));
        }
    }

    /** The resource by which a policy of an identity surely grants it the pull from a repository. */
    private record Meant(Value.Text resource, Statement statement, Policy policy) {}

    /** The first resource that names the repository, account and all. */
    private static Meant meant(Identity identity, Repository repository, Access access) {
        Value.Text account = Arns.segments(repository.arn()).get(4);
        for (Policy policy : access.model().holdingsOf(identity).policies()) {
            for (Statement statement : policy.statements()) {
                if (!statement.allows().isYes()
                        || !DenyLocksOut.grantsPull(statement)
                        || !(statement.resources() instanceof Resources.Only only)) {
                    continue;
                }
                for (Value.Text pattern : only.patterns()) {
                    List<Value.Text> arn = Arns.segments(pattern);
                    if (arn.size() == 6
                            && Wildcard.same(arn.get(4), account).isYes()
                            && Wildcard.matches(pattern, repository.arn()).isYes()) {
                        return new Meant(pattern, statement, policy);
                    }
                }
            }
        }
        return null;
    }

    /** Functions of a partner's account, let in by their source while the account is not. */
    private static void addFunctions(Policy policy, Access access, List<Finding> findings) {
        for (Statement statement : policy.statements()) {
            if (!statement.allows().isYes()
                    || !DenyLocksOut.names(statement, "lambda.amazonaws.com")
                    || !DenyLocksOut.grantsPull(statement)) {
                continue;
            }
            for (Condition condition : statement.conditions().list()) {
                for (Value.Text value : Present.asksFor(condition) ? condition.values() : List.<Value.Text>of()) {
                    Value.Text account = account(condition, value);
                    if (account != null && isAnothers(account, access) && !isLetIn(account, policy, access)) {
                        String functions = "functions of account `" + account.shown() + "`";
                        String message = functions + " cannot pull from `"
                                + access.model().subjectOf(policy)
                                + "`: it lets in Lambda for them, but not the account";
                        findings.add(Finding.of(INFO, value.span(), message)
                                .along(new Way(access)
                                        .at(value.span(), functions)
                                        .by(
                                                policy,
                                                statement.actions().span(),
                                                "`lambda.amazonaws.com` is allowed the pull")
                                        .on(policy)
                                        .steps()));
                    }
                }
            }
        }
    }

    /** The account that a source is in, by its number or its ARN; null where none is named. */
    private static Value.Text account(Condition condition, Value.Text value) {
        String key = condition.key().shown().toLowerCase(Locale.ROOT);
        if (key.equals("aws:sourceaccount")) {
            return value.isLiteral() ? value : null;
        }
        List<Value.Text> arn = Arns.segments(value);
        boolean names =
                key.equals("aws:sourcearn") && arn.size() == 6 && arn.get(4).isLiteral();
        return names ? arn.get(4) : null;
    }

    private static boolean isLetIn(Value.Text account, Policy policy, Access access) {
        boolean letIn = mayLetIn(account, policy);
        for (Policy registry : access.model().registryPolicies()) {
            letIn |= mayLetIn(account, registry);
        }
        return letIn;
    }

    private static boolean mayLetIn(Value.Text account, Policy policy) {
        if (!policy.isWhole()) {
            return true;
        }
        for (Statement statement : policy.statements()) {
            if (statement
                    .allows()
                    .and(Matching.action(statement, EcrAction.BATCH_GET_IMAGE))
                    .isNo()) {
                continue;
            }
            if (!(statement.principals() instanceof Principals.Only only)) {
                return true;
            }
            for (Principal principal : only.list()) {
                if (principal.type() != Principal.Type.SERVICE && mayBeIn(account, principal)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayBeIn(Value.Text account, Principal principal) {
        if (!principal.isEveryone().isNo()) {
            return true;
        }
        List<Value.Text> arn = Arns.segments(principal.text());
        return !Wildcard.same(arn.size() == 6 ? arn.get(4) : principal.text(), account)
                .isNo();
    }

    /** A role or user of the project named in the policy of a repository in another account, without a right of its own. */
    private static void addNamed(Policy policy, Access access, List<Finding> findings) {
        if (access.model().repositoryOf(policy).isEmpty()) {
            return;
        }
        Repository repository = access.model().repositoryOf(policy).get();
        for (Statement statement : policy.statements()) {
            if (!statement.allows().isYes()
                    || !DenyLocksOut.grantsPull(statement)
                    || !(statement.principals() instanceof Principals.Only only)) {
                continue;
            }
            for (Principal principal : only.list()) {
                for (Identity identity : access.model().identities()) {
                    boolean isNamed = principal.type() == Principal.Type.AWS
                            && Arns.same(principal.text(), identity.arn()).isYes();
                    if (isNamed && isElsewhere(identity, repository) && lacksOwnSide(identity, repository, access)) {
                        String who = identity.kind() + " `" + identity.shown() + "`";
                        findings.add(Finding.of(
                                        INFO,
                                        principal.span(),
                                        who + " cannot pull from `" + repository.shown()
                                                + "` in another account: it is let in there, but has no such right of its own",
                                        new Note(
                                                identity.span(),
                                                "no policy grants this " + identity.kind() + " the pull"))
                                .along(new Way(access)
                                        .of(identity)
                                        .at(principal.span(), "is named here")
                                        .by(policy, statement.actions().span(), "is allowed the pull")
                                        .on(policy)
                                        .steps()));
                    }
                }
            }
        }
    }

    private static boolean isElsewhere(Identity identity, Repository repository) {
        List<Value.Text> from = Arns.segments(identity.arn());
        List<Value.Text> to = Arns.segments(repository.arn());
        return from.size() == 6
                && to.size() == 6
                && Wildcard.same(from.get(4), to.get(4)).isNo();
    }

    private static boolean lacksOwnSide(Identity identity, Repository repository, Access access) {
        Truth manifests = access.byOwnPolicies(identity, EcrAction.BATCH_GET_IMAGE, repository.arn())
                .allowed();
        Truth layers = access.byOwnPolicies(identity, EcrAction.GET_DOWNLOAD_URL_FOR_LAYER, repository.arn())
                .allowed();
        return manifests.isNo() || layers.isNo();
    }

    private static boolean isAnothers(Value.Text account, Access access) {
        Accounts.Standing standing = access.accounts().of(account);
        return standing == Accounts.Standing.TRUSTED || standing == Accounts.Standing.EXPIRED;
    }
}
