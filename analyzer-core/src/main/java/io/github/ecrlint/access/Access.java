package io.github.ecrlint.access;

import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers who may do what, over one model: identity policies, group policies, repository policies and registry policies
 * together.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic".
 */
public final class Access {
    private final Model model;
    private final TrustInventory trust;
    private Accounts accounts;

    public Access(Model model) {
        this(model, TrustInventory.NONE);
    }

    public Access(Model model, TrustInventory trust) {
        this.model = model;
        this.trust = trust;
    }

    public Model model() {
        return model;
    }

    /** Which accounts are the project's own, trusted or foreign; worked out when it is first asked for. */
    public synchronized Accounts accounts() {
        if (accounts == null) {
            accounts = new Accounts(model, trust);
        }
        return accounts;
    }

    /** Whom the project says it trusts. */
    public TrustInventory trust() {
        return trust;
    }

    /**
     * Whether an identity may log in: whether its policies together allow {@code ecr:GetAuthorizationToken}.
     *
     * <p>No resource policy plays a part in it, and it is asked of no resource, so that only {@code Resource: "*"} grants it
     * (source: Service Authorization Reference; ECR User Guide, repository policies).
     */
    public Decision mayLogIn(Identity identity) {
        return own(identity, EcrAction.GET_AUTHORIZATION_TOKEN, null).alone();
    }

    /** Whether the identity's own policies allow an action on a resource; what resource policies say is left out. */
    public Decision byOwnPolicies(Identity identity, String action, Value.Text resource) {
        return own(identity, action, resource).alone();
    }

    /**
     * Whether a requester may do something with a repository.
     *
     * <p>An explicit deny wins. In the repository's own account a grant on either side is enough; from another account it
     * takes both. Of a requester that nobody declares the own side is not known, except that an outsider sees to it himself.
     */
    public Decision may(Requester requester, String action, Repository repository) {
        boolean forNoResource = EcrAction.isStarOnly(action);
        IdentityAccess own = requester instanceof Requester.Declared declared
                ? own(declared.identity(), action, forNoResource ? null : repository.arn())
                : IdentityAccess.outOfSight(requester instanceof Requester.Outsider ? Truth.YES : Truth.UNKNOWN);
        if (forNoResource) {
            return own.alone();
        }
        RepositoryAccess there = RepositoryAccess.of(model, requester, action, repository);
        Truth denied = own.denied().or(there.denied());
        Truth allowed = requester instanceof Requester.Service
                ? there.direct()
                : together(own, there, sameAccount(requester, repository));
        List<Deciding> because = new ArrayList<>(there.because());
        because.addAll(own.because());
        List<String> open = new ArrayList<>(there.open());
        open.addAll(own.open());
        return Decision.of(denied.not().and(allowed), because, open);
    }

    private static Truth together(IdentityAccess own, RepositoryAccess there, Truth sameAccount) {
        Truth within = there.direct().or(own.allowed());
        Truth across = there.direct().or(there.delegated()).and(own.allowed());
        if (sameAccount == Truth.UNKNOWN) {
            return within == across ? within : Truth.UNKNOWN;
        }
        return sameAccount.isYes() ? within : across;
    }

    private IdentityAccess own(Identity identity, String action, Value.Text resource) {
        Context context = new Requester.Declared(identity).context();
        return IdentityAccess.of(model.holdingsOf(identity), context, action, resource);
    }

    private static Truth sameAccount(Requester requester, Repository repository) {
        if (requester instanceof Requester.Outsider) {
            return Truth.NO;
        }
        Value.Text account = Naming.accountOf(requester);
        List<Value.Text> segments = Arns.segments(repository.arn());
        return account == null || segments.size() < 6 ? Truth.UNKNOWN : Wildcard.same(account, segments.get(4));
    }
}
