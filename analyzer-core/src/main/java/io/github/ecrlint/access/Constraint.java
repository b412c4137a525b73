package io.github.ecrlint.access;

import io.github.ecrlint.aws.ConditionKey;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.ConditionCheck;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Operator;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One thing that a statement asks of a request, about one key of it. */
sealed interface Constraint {

    /** The name under which the resource of a request for a registry policy is kept among the condition keys. */
    String RESOURCE = ":resource";

    /** The key that it is about, in lower case. */
    String key();

    /** Whether a request meets it. */
    Truth holds(Asker asker, Context request);

    /** How many texts it takes to look at to tell. */
    default int size() {
        return 1;
    }

    /**
     * A condition.
     *
     * @param comparesManyAsOne whether a key that may have several values is compared without a set operator; what AWS makes of
     *     that is not documented
     */
    record OnKey(Condition condition, String key, Policy policy, boolean comparesManyAsOne) implements Constraint {

        static OnKey of(Condition condition, Policy policy) {
            Operator operator = condition.operator().value();
            Optional<ConditionKey> known = operator.qualifier() != Operator.Qualifier.NONE || operator.isNull()
                    ? Optional.empty()
                    : ConditionKey.named(condition.key().shown());
            boolean many = known.isPresent() && known.get().multivalued();
            return new OnKey(condition, condition.key().shown().toLowerCase(Locale.ROOT), policy, many);
        }

        @Override
        public Truth holds(Asker asker, Context request) {
            return comparesManyAsOne
                    ? Truth.UNKNOWN
                    : ConditionCheck.in(policy, request).holds(condition);
        }

        @Override
        public int size() {
            return condition.values().size();
        }
    }

    /**
     * The principals of a denial.
     *
     * @param key that of the ARN, where it hangs on that
     */
    record OnPrincipal(Principals principals, String key) implements Constraint {

        @Override
        public Truth holds(Asker asker, Context request) {
            return asker.isDeniedBy(principals, request);
        }
    }

    /** The resources of a registry policy's statement. */
    record OnResource(Resources resources) implements Constraint {
        @Override
        public String key() {
            return RESOURCE;
        }

        @Override
        public Truth holds(Asker asker, Context request) {
            List<Value.Text> resource = request.values(RESOURCE);
            return resource.isEmpty() ? Truth.UNKNOWN : Registry.covers(resources, resource.get(0));
        }
    }

    /** A part of a statement that is not resolved. */
    record Open() implements Constraint {
        @Override
        public String key() {
            return ":open";
        }

        @Override
        public Truth holds(Asker asker, Context request) {
            return Truth.UNKNOWN;
        }
    }

    /** What a denial asks of somebody's request, the action left out. */
    static List<Constraint> ofDenial(Statement statement, Policy policy, Asker asker) {
        List<Constraint> constraints = new ArrayList<>();
        boolean hangsOnArn = asker.hangsOnArn(statement.principals());
        constraints.add(new OnPrincipal(statement.principals(), hangsOnArn ? Asker.PRINCIPAL_ARN : ":principal"));
        constraints.addAll(of(statement, policy));
        return constraints;
    }

    /** What a statement asks of a request, action and principal left out. */
    static List<Constraint> of(Statement statement, Policy policy) {
        List<Constraint> constraints = new ArrayList<>();
        if (Registry.looksAtResources(policy)) {
            constraints.add(new OnResource(statement.resources()));
        }
        for (Condition condition : statement.conditions().list()) {
            constraints.add(OnKey.of(condition, policy));
        }
        if (!statement.conditions().open().isEmpty()) {
            constraints.add(new Open());
        }
        return constraints;
    }
}
