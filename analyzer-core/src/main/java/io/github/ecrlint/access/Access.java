package io.github.ecrlint.access;

import io.github.ecrlint.access.Decision.Deciding;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Holdings;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Answers who may do what, over one model. */
public final class Access {
    private final Model model;

    public Access(Model model) {
        this.model = model;
    }

    public Model model() {
        return model;
    }

    /**
     * Whether an identity may log in: whether its policies together allow {@code ecr:GetAuthorizationToken}.
     *
     * <p>No resource policy plays a part in it, and it is asked of no resource, so that only {@code Resource: "*"} grants it
     * (source: Service Authorization Reference; ECR User Guide, repository policies).
     */
    public Decision mayLogIn(Identity identity) {
        return byPolicies(model.holdingsOf(identity), EcrAction.GET_AUTHORIZATION_TOKEN, null);
    }

    /** Whether the identity's own policies allow an action on a resource; what resource policies say is left out. */
    public Decision byOwnPolicies(Identity identity, String action, Value.Text resource) {
        return byPolicies(model.holdingsOf(identity), action, resource);
    }

    /**
     * An explicit deny wins, an allow is needed, and what is not resolved leaves the answer open.
     *
     * @param resource null for a request that is for no resource
     */
    private static Decision byPolicies(Holdings holdings, String action, Value.Text resource) {
        List<Deciding> allows = new ArrayList<>();
        List<Deciding> denies = new ArrayList<>();
        List<String> open = new ArrayList<>(holdings.unseen());
        Truth allowed = Truth.NO;
        Truth denied = Truth.NO;
        for (Policy policy : holdings.policies()) {
            for (Value.Unknown part : policy.open()) {
                open.add(part.because().reason());
            }
            for (Statement statement : policy.statements()) {
                Truth speaks = Matching.action(statement, action)
                        .and(resource == null ? Matching.noResource(statement) : Matching.resource(statement, resource))
                        .and(Matching.unconditional(statement.conditions()));
                Truth allow = speaks.and(statement.allows());
                Truth deny = speaks.and(statement.denies());
                allowed = allowed.or(allow);
                denied = denied.or(deny);
                if (allow != Truth.NO) {
                    allows.add(new Deciding(policy, statement));
                }
                if (deny != Truth.NO) {
                    denies.add(new Deciding(policy, statement));
                }
            }
        }
        if (denied.isYes()) {
            return new Decision(Truth.NO, denies, List.of());
        }
        Truth answer = open.isEmpty() ? allowed.and(denied.not()) : Truth.UNKNOWN;
        if (answer == Truth.UNKNOWN && open.isEmpty()) {
            open.add("a condition decides it when the request is made");
        }
        allows.addAll(denies);
        return new Decision(answer, allows, answer == Truth.UNKNOWN ? open : List.of());
    }
}
