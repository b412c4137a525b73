package io.github.ecrlint.access;

import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers who may do what, over one model: identity policies, group policies, repository policies and registry policies
 * together.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic".
 */
public final class Access {
    private final Model model;
    private final TrustInventory trust;
    private final Map<String, Engine> others = new HashMap<>();
    private final IdentityHashMap<Statement, Map<String, Reach>> reaches = new IdentityHashMap<>();
    private Accounts accounts;
    private Engine engine;

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

    /** {@link Reach#of}, worked out once however many ask, and for all actions of which the policy speaks alike. */
    public synchronized Reach reach(Statement statement, Policy policy, String action) {
        Map<String, Reach> known = reaches.get(statement);
        if (known == null) {
            known = new HashMap<>();
            reaches.put(statement, known);
        }
        Reach reach = known.get(action);
        if (reach == null) {
            reach = Reach.of(statement, policy, action).orLike(known.values());
            known.put(action, reach);
        }
        return reach;
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
        return byOwnPolicies(identity, EcrAction.GET_AUTHORIZATION_TOKEN, null);
    }

    /**
     * Whether the identity's own side allows an action on a resource: its policies, boundary and organization. What resource
     * policies say is left out.
     *
     * @param resource null for a request for no resource
     */
    public Decision byOwnPolicies(Identity identity, String action, Value.Text resource) {
        Engine engine = engine(action);
        Trace trace = new Trace();
        Requester requester = new Requester.Declared(identity);
        int bit = engine.bits.number(action);
        Truth allowed = engine.alone(requester, resource, trace).of(bit);
        return Decision.of(allowed, trace.of(bit), trace.open);
    }

    /**
     * Whether a requester may do something with a repository.
     *
     * <p>An explicit deny wins. In the repository's own account a grant on either side is enough; from another account it
     * takes both. Where the own side has a permissions boundary or session policy, its grant takes theirs too, and so does the
     * repository's to a role. Of a requester that nobody declares the own side is not known, except that an outsider sees to
     * it himself. Requests that go through a VPC endpoint are bound by its policy besides.
     */
    public Decision may(Requester requester, String action, Repository repository) {
        Engine engine = engine(action);
        Trace trace = new Trace();
        int bit = engine.bits.number(action);
        boolean forNoResource = (engine.bits.starOnly >>> bit & 1) != 0;
        Truth allowed = forNoResource
                ? engine.alone(requester, null, trace).of(bit)
                : engine.verdict(requester, repository, 1L << bit, trace).of(bit);
        return Decision.of(allowed, trace.of(bit), trace.open);
    }

    /**
     * Whether registry policies have the scope V1, in which they speak of three actions only; no where the project sets none.
     *
     * <p>Source: ECR User Guide, "Registry permissions in Amazon ECR".
     */
    public Truth isFirstRegistryScope() {
        return ThereSide.isFirstScope(model);
    }

    /**
     * Whether a requester may take each action of ECR with each repository of the model, in its order: what {@link #may}
     * answers one by one, and much faster.
     */
    public Verdicts verdicts(Requester requester) {
        return engine(EcrAction.GET_AUTHORIZATION_TOKEN).verdicts(requester);
    }

    /** The statements that decide what a requester may do with a repository, each once, in the order of the actions. */
    List<Deciding> because(Requester requester, Repository repository) {
        Engine engine = engine(EcrAction.GET_AUTHORIZATION_TOKEN);
        Trace trace = new Trace();
        Verdict verdict = engine.verdict(requester, repository, ~engine.bits.starOnly, trace);
        List<Deciding> because = new ArrayList<>();
        for (int bit = 0; bit < engine.bits.count(); bit++) {
            if ((engine.bits.starOnly >>> bit & 1) == 0) {
                Decision decision = Decision.of(verdict.of(bit), trace.of(bit), trace.open);
                for (Deciding deciding : decision.because()) {
                    if (!because.contains(deciding)) {
                        because.add(deciding);
                    }
                }
            }
        }
        return because;
    }

    private synchronized Engine engine(String action) {
        if (engine == null) {
            engine = new Engine(model, ActionBits.ofEcr());
        }
        if (engine.bits.number(action) >= 0) {
            return engine;
        }
        Engine other = others.get(action);
        if (other == null) {
            other = new Engine(model, ActionBits.of(action));
            others.put(action, other);
        }
        return other;
    }
}
