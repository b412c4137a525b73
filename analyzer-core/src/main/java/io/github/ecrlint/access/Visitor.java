package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A requester, read once for all policies that may name it. */
final class Visitor {
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

    private final Map<String, Truth> inAccounts = new HashMap<>();

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
    }

    boolean isPerson() {
        return arn != null;
    }

    boolean isRole() {
        return requester.isRole();
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
}
