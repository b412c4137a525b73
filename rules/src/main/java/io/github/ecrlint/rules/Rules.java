package io.github.ecrlint.rules;

import io.github.ecrlint.rule.Quotations;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleProvider;
import io.github.ecrlint.rules.broken.ActionWithoutEffect;
import io.github.ecrlint.rules.broken.AuthorizationTokenInRepositoryPolicy;
import io.github.ecrlint.rules.broken.AuthorizationTokenOnRepository;
import io.github.ecrlint.rules.broken.CodebuildPullsAcrossAccounts;
import io.github.ecrlint.rules.broken.ConditionNeverMatches;
import io.github.ecrlint.rules.broken.ConsumerCannotPull;
import io.github.ecrlint.rules.broken.DenyLocksOut;
import io.github.ecrlint.rules.broken.DualStackImage;
import io.github.ecrlint.rules.broken.IncompletePull;
import io.github.ecrlint.rules.broken.IncompletePush;
import io.github.ecrlint.rules.broken.LambdaNotAdmitted;
import io.github.ecrlint.rules.broken.MissingAuthorizationToken;
import io.github.ecrlint.rules.broken.OneSidedAccess;
import io.github.ecrlint.rules.broken.PrincipalNotAwaited;
import io.github.ecrlint.rules.broken.PublicLoginWithoutBearerToken;
import io.github.ecrlint.rules.broken.PullThroughWithoutImport;
import io.github.ecrlint.rules.broken.PushWithoutRead;
import io.github.ecrlint.rules.broken.RegistryActionOnRepository;
import io.github.ecrlint.rules.broken.ResourceNeverMatches;
import io.github.ecrlint.rules.broken.TaskRolePulls;
import io.github.ecrlint.rules.broken.TokenDenied;
import io.github.ecrlint.rules.excess.AdminOnAllRepositories;
import io.github.ecrlint.rules.excess.AllActionsToOthers;
import io.github.ecrlint.rules.excess.AllowAllBut;
import io.github.ecrlint.rules.excess.PushToAllRepositories;
import io.github.ecrlint.rules.excess.UnusedAccountRoot;
import io.github.ecrlint.rules.excess.WorkloadPolicyAdmin;
import io.github.ecrlint.rules.exposure.AllowWithNotPrincipal;
import io.github.ecrlint.rules.exposure.ForeignAdmin;
import io.github.ecrlint.rules.exposure.ForeignPull;
import io.github.ecrlint.rules.exposure.ForeignPush;
import io.github.ecrlint.rules.exposure.ForeignRegistry;
import io.github.ecrlint.rules.exposure.ForeignReplication;
import io.github.ecrlint.rules.exposure.IneffectiveCondition;
import io.github.ecrlint.rules.exposure.OrganizationPush;
import io.github.ecrlint.rules.exposure.OutsiderRole;
import io.github.ecrlint.rules.exposure.PublicAdmin;
import io.github.ecrlint.rules.exposure.PublicCreationTemplate;
import io.github.ecrlint.rules.exposure.PublicPull;
import io.github.ecrlint.rules.exposure.PublicPush;
import io.github.ecrlint.rules.exposure.PublicRegistry;
import io.github.ecrlint.rules.exposure.ServiceWithoutSource;
import io.github.ecrlint.rules.invalid.DuplicateKey;
import io.github.ecrlint.rules.invalid.DuplicateSid;
import io.github.ecrlint.rules.invalid.MalformedAccountId;
import io.github.ecrlint.rules.invalid.MalformedArn;
import io.github.ecrlint.rules.invalid.MalformedConditionValue;
import io.github.ecrlint.rules.invalid.MalformedElement;
import io.github.ecrlint.rules.invalid.MalformedPrincipal;
import io.github.ecrlint.rules.invalid.MalformedSid;
import io.github.ecrlint.rules.invalid.MalformedVariable;
import io.github.ecrlint.rules.invalid.MalformedVersion;
import io.github.ecrlint.rules.invalid.MangledAccountId;
import io.github.ecrlint.rules.invalid.MisplacedElement;
import io.github.ecrlint.rules.invalid.MissingElement;
import io.github.ecrlint.rules.invalid.MissingSetOperator;
import io.github.ecrlint.rules.invalid.PolicySyntax;
import io.github.ecrlint.rules.invalid.PolicyTooLarge;
import io.github.ecrlint.rules.invalid.PrincipalInIdentityPolicy;
import io.github.ecrlint.rules.invalid.RepositoryPolicyTwice;
import io.github.ecrlint.rules.invalid.ResourceInRepositoryPolicy;
import io.github.ecrlint.rules.invalid.UnknownAction;
import io.github.ecrlint.rules.invalid.UnknownConditionKey;
import io.github.ecrlint.rules.invalid.UnknownConditionOperator;
import io.github.ecrlint.rules.invalid.VariableInOldVersion;
import java.util.List;

/** The catalogue: every rule, by id. */
public final class Rules implements RuleProvider {
    @Override
    public List<Rule> rules() {
        return List.of(
                new PublicAdmin(), // ECR101
                new PublicPush(), // ECR102
                new PublicPull(), // ECR103
                new AllowWithNotPrincipal(), // ECR104
                new ForeignAdmin(), // ECR105
                new ForeignPush(), // ECR106
                new ForeignPull(), // ECR107
                new OrganizationPush(), // ECR108
                new ServiceWithoutSource(), // ECR109
                new PublicRegistry(), // ECR110
                new ForeignRegistry(), // ECR111
                new PublicCreationTemplate(), // ECR112
                new OutsiderRole(), // ECR113
                new IneffectiveCondition(), // ECR114
                new ForeignReplication(), // ECR115
                new AllActionsToOthers(), // ECR201
                new AdminOnAllRepositories(), // ECR202
                new PushToAllRepositories(), // ECR203
                new AllowAllBut(), // ECR204
                new WorkloadPolicyAdmin(), // ECR205
                new UnusedAccountRoot(), // ECR206
                new MissingAuthorizationToken(), // ECR301
                new AuthorizationTokenOnRepository(), // ECR302
                new AuthorizationTokenInRepositoryPolicy(), // ECR303
                new TokenDenied(), // ECR304
                new IncompletePull(), // ECR305
                new IncompletePush(), // ECR306
                new OneSidedAccess(), // ECR307
                new ConsumerCannotPull(), // ECR308
                new TaskRolePulls(), // ECR309
                new LambdaNotAdmitted(), // ECR310
                new DenyLocksOut(), // ECR311
                new ResourceNeverMatches(), // ECR312
                new ConditionNeverMatches(), // ECR313
                new ActionWithoutEffect(), // ECR314
                new PublicLoginWithoutBearerToken(), // ECR315
                new PullThroughWithoutImport(), // ECR316
                new PushWithoutRead(), // ECR317
                new RegistryActionOnRepository(), // ECR318
                new CodebuildPullsAcrossAccounts(), // ECR319
                new DualStackImage(), // ECR320
                new PrincipalNotAwaited(), // ECR321
                new PrincipalInIdentityPolicy(), // ECR401
                new PolicySyntax(), // ECR402
                new MissingElement(), // ECR403
                new MisplacedElement(), // ECR404
                new UnknownAction(), // ECR405
                new UnknownConditionOperator(), // ECR406
                new UnknownConditionKey(), // ECR407
                new MalformedArn(), // ECR408
                new MalformedAccountId(), // ECR409
                new MalformedPrincipal(), // ECR410
                new MalformedSid(), // ECR411
                new MalformedVersion(), // ECR412
                new DuplicateKey(), // ECR413
                new DuplicateSid(), // ECR414
                new PolicyTooLarge(), // ECR415
                new MangledAccountId(), // ECR416
                new VariableInOldVersion(), // ECR417
                new RepositoryPolicyTwice(), // ECR418
                new ResourceInRepositoryPolicy(), // ECR419
                new MalformedElement(), // ECR420
                new MalformedConditionValue(), // ECR421
                new MissingSetOperator(), // ECR422
                new MalformedVariable()); // ECR423
    }

    @Override
    public Quotations quotations() {
        return new Quoted(rules());
    }
}
