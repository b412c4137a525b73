package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A requester, read once for all policies that may name it. */
final class Visitor {
    /** What the requests of every role and user have. */
    static final Context PERSON = Context.unknown()
            .with("aws:principalisawsservice", "false")
            .with("aws:securetransport", "true")
            .without(
                    "aws:principalservicename",
                    "aws:principalservicenameslist",
                    "aws:sourcearn",
                    "aws:sourceaccount",
                    "aws:sourceorgid",
                    "aws:sourceorgpaths");

    final Requester requester;
    final Context context;

    /** Null for who has none. */
    final Value.Text arn;

    /** The key of the ARN, and its part behind the account where that is known; null else. */
    final String key;

    final String tail;

    /** Null where it is not known. */
    final Value.Text account;

    /** The key of the account; null where that is not known. */
    final String accountKey;

    /** Whether it has a permissions boundary. */
    final Truth bounded;

    private final boolean role;
    private final Map<String, Truth> inAccounts = new HashMap<>();
    private final Map<String, IdentityHashMap<Question, Truth>> answers = new HashMap<>();
    private final IdentityHashMap<Policy, Layer> layers = new IdentityHashMap<>();

    Visitor(Requester requester, Truth bounded) {
        this.requester = requester;
        this.context = requester.context();
        this.arn = requester.arn();
        List<Value.Text> segments = arn == null ? List.of() : Arns.segments(arn);
        this.key = arn == null ? null : arn.key();
        this.tail = segments.size() == 6 && segments.get(5).isLiteral()
                ? segments.get(5).shown()
                : null;
        this.account = Naming.accountOf(requester);
        this.accountKey = account == null ? null : account.key();
        this.bounded = bounded;
        this.role = requester.isRole();
    }

    boolean isPerson() {
        return arn != null;
    }

    boolean isService() {
        return requester instanceof Requester.Service;
    }

    /** Whether it is one session of a role, by the name of the session. */
    boolean isSession() {
        return Naming.isSession(tail);
    }

    boolean isRole() {
        return role;
    }

    Truth isIn(Value.Text other, String otherKey) {
        if (account == null) {
            return Truth.UNKNOWN;
        }
        Truth in = inAccounts.get(otherKey);
        if (in == null) {
            in = Wildcard.same(other, account);
            inAccounts.put(otherKey, in);
        }
        return in;
    }

    /**
     * Whether its requests meet conditions; each is asked once for all targets that it says the same of.
     *
     * @param question null for none, which all meet
     * @param target null where the question does not hang on it
     */
    Truth meets(Question question, Target target) {
        if (question == null) {
            return Truth.YES;
        }
        String place = question.hangsOnWhere ? target.where() : "";
        IdentityHashMap<Question, Truth> known = answers.get(place);
        if (known == null) {
            known = new IdentityHashMap<>();
            answers.put(place, known);
        }
        Truth answer = known.get(question);
        if (answer == null) {
            answer = question.answer(question.hangsOnWhere ? target.in(context) : context);
            known.put(question, answer);
        }
        return answer;
    }

    /** A policy as it binds this visitor. */
    Layer bound(Policy policy, ActionBits bits, Clauses clauses) {
        Layer layer = layers.get(policy);
        if (layer == null) {
            layer = new Layer(bits, this);
            layer.add(policy, clauses);
            layers.put(policy, layer);
        }
        return layer;
    }
}
