package io.github.ecrlint.access;

import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A statement in its policy, read once for many requests. */
final class Clause {
    final Policy policy;
    final Statement statement;
    final Truth allows;
    final Truth denies;

    /** The actions that it surely speaks of, and those that it may speak of. */
    final long yes;

    final long can;

    /** The resources that it speaks of; null for a statement of a policy that stands on the resource. */
    final RepositorySet resources;

    /** Whether it speaks of requests for no resource. */
    final Truth noResource;

    /** Whether it depends on the request of which resources it speaks: {@code resources} takes its variables literally. */
    final boolean hasVariables;

    /** What its conditions ask; null for a statement without any. */
    final Question question;

    private List<Naming> names;

    Clause(Policy policy, Statement statement, ActionBits.Spoken actions, RepositorySet resources, Question question) {
        this.policy = policy;
        this.statement = statement;
        this.allows = statement.allows();
        this.denies = statement.denies();
        this.yes = actions.yes();
        this.can = actions.can();
        this.resources = resources;
        this.noResource = resources == null ? Truth.NO : Matching.noResource(statement);
        this.hasVariables = resources != null && VariableResources.in(policy, statement);
        this.question = question;
    }

    /** Whom it names, in the order in which that is written. */
    List<Naming> names() {
        if (names == null) {
            names = Named.read(statement.principals());
        }
        return names;
    }

    /**
     * Of some actions, those that the statement opens to principals of accounts that nobody named, and those that it may.
     *
     * <p>Actions that every statement of the policy speaks of alike are opened alike.
     */
    long[] reached(long asked, ActionBits bits) {
        long yes = 0;
        long can = 0;
        Map<String, Truth> alike = new HashMap<>();
        for (int i = 0; i < bits.count(); i++) {
            if ((asked >>> i & 1) == 0) {
                continue;
            }
            String signature = signature(bits, i);
            Truth everyone = alike.get(signature);
            if (everyone == null) {
                everyone = Reach.of(statement, policy, bits.name(i)).everyone();
                alike.put(signature, everyone);
            }
            yes |= everyone.isYes() ? 1L << i : 0;
            can |= everyone.isNo() ? 0 : 1L << i;
        }
        return new long[] {yes, can};
    }

    private String signature(ActionBits bits, int action) {
        StringBuilder signature = new StringBuilder();
        for (Statement other : policy.statements()) {
            ActionBits.Spoken spoken = bits.of(other.actions());
            signature.append((char) ('0' + (spoken.yes() >>> action & 1))).append((char)
                    ('0' + (spoken.can() >>> action & 1)));
        }
        return signature.toString();
    }
}
