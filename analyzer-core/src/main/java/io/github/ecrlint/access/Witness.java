package io.github.ecrlint.access;

import io.github.ecrlint.policy.ConditionCheck;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/** A request that a resource policy allows: the proof that it lets somebody in. */
public final class Witness {
    private final Audience audience;
    private final Asker asker;
    private final Context request;
    private final Inquiry inquiry;

    Witness(Audience audience, Asker asker, Context request, Inquiry inquiry) {
        this.audience = audience;
        this.asker = asker;
        this.request = request;
        this.inquiry = inquiry;
    }

    /** Whether the same is allowed from networks that the policy doesn't name. */
    public boolean isFromAnywhere() {
        return switch (audience.kind()) {
            case EVERYONE -> true;
            case NETWORK -> false;
            default ->
                !inquiry.mentions().isConditional()
                        || inquiry.about(audience, Bound.NETWORK).truth().isYes();
        };
    }

    /** Whom it is a request of. */
    public Audience audience() {
        return audience;
    }

    /**
     * The ARN of the role or user that asks, the name of the service, or the identity provider; with a hole for what can be
     * any text that the policy does not name.
     */
    public Value.Text principal() {
        List<Value.Text> arn = request.values(Asker.PRINCIPAL_ARN);
        return asker.name() != null || arn.isEmpty() ? asker.name() : arn.get(0);
    }

    /** The condition keys of the request, as far as the policy's answer hangs on them. */
    public Context context() {
        return request;
    }

    /** The value of a condition key of the request; empty where it has none, or where it does not matter. */
    public Optional<Value.Text> value(String key) {
        return request.single(key);
    }

    /** Whether a policy, by one of its statements, allows the request, evaluated afresh. */
    Truth isAllowedBy(Policy policy, Statement allow, String action) {
        ConditionCheck conditions = ConditionCheck.in(policy, request);
        Truth allowed = allow.allows()
                .and(Matching.action(allow, action))
                .and(asker.isNamedBy(allow.principals(), request))
                .and(speaksOfResource(allow))
                .and(conditions.holds(allow.conditions()))
                .and(Truth.of(policy.isWhole()).or(Truth.UNKNOWN));
        for (Statement statement : policy.statements()) {
            if (statement.denies().isNo()) {
                continue;
            }
            Truth denied = statement
                    .denies()
                    .and(Matching.action(statement, action))
                    .and(asker.isDeniedBy(statement.principals(), request))
                    .and(speaksOfResource(statement))
                    .and(conditions.holds(statement.conditions()));
            allowed = allowed.and(denied.not());
        }
        return allowed;
    }

    private Truth speaksOfResource(Statement statement) {
        List<Value.Text> resource = request.values(Constraint.RESOURCE);
        return resource.isEmpty() ? Truth.YES : Registry.covers(statement.resources(), resource.get(0));
    }

    /**
     * In words: "a role in any other account, from any network, may call `ecr:PutImage` on `app`".
     *
     * @param action one for which the statement reaches alike
     */
    public String on(String repository, String action) {
        return WitnessWords.of(this, asker) + " may call `" + action + "` on `" + repository + "`";
    }
}
