package io.github.ecrlint.rules.exposure;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Accounts;
import io.github.ecrlint.access.Audience;
import io.github.ecrlint.access.Bound;
import io.github.ecrlint.access.Reach;
import io.github.ecrlint.access.Reached;
import io.github.ecrlint.access.TrustInventory;
import io.github.ecrlint.access.Witness;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those of other accounts, and of other organizations, whom a statement of a resource policy surely lets do something. */
final class Foreigners {
    private Foreigners() {}

    /**
     * One of them.
     *
     * @param witness a request of it that is allowed
     * @param who to be shown: an account or organization
     * @param until the day up to which it was trusted, if it was
     */
    record Foreigner(Reached reached, Witness witness, String who, Optional<String> until) {}

    /**
     * Whom the statement names, in its order; none where it lets in everybody. Who must be in an organization that may be the
     * own one is none of them.
     */
    static List<Foreigner> of(Statement statement, Policy policy, String action, Access access) {
        Reach reach = access.reach(statement, policy, action);
        List<Foreigner> found = new ArrayList<>();
        if (!reach.everyone().isNo()) {
            return found;
        }
        for (Reached reached : reach.reached()) {
            Foreigner foreigner = reached.isReached().isYes() ? foreigner(reached, access) : null;
            if (foreigner != null) {
                found.add(foreigner);
            }
        }
        return found;
    }

    private static Foreigner foreigner(Reached reached, Access access) {
        Audience audience = reached.audience();
        if (audience.kind() == Audience.Kind.ORGANIZATION) {
            String id = organization(audience);
            Optional<String> own = access.trust().organization();
            boolean isForeign = audience.token().isLiteral()
                    && own.isPresent()
                    && !own.get().equals(id);
            return isForeign
                    ? new Foreigner(
                            reached, reached.witness().orElseThrow(), "organization `" + id + "`", Optional.empty())
                    : null;
        }
        boolean named = audience.kind() == Audience.Kind.ACCOUNT || audience.kind() == Audience.Kind.IDENTITY;
        Optional<Value.Text> account = named ? audience.account() : Optional.empty();
        if (account.isEmpty()) {
            return null;
        }
        Accounts.Standing standing = access.accounts().of(account.get());
        boolean isForeign = standing == Accounts.Standing.FOREIGN || standing == Accounts.Standing.EXPIRED;
        if (!isForeign || !reached.unbound(Bound.ORGANIZATION).isYes()) {
            return null;
        }
        String id = account.get().shown();
        Witness witness = reached.witness(Bound.ORGANIZATION).orElseThrow();
        if (standing == Accounts.Standing.FOREIGN) {
            return new Foreigner(reached, witness, "account `" + id + "`", Optional.empty());
        }
        TrustInventory.Partner partner = access.trust().partner(id).orElseThrow();
        String who =
                partner.name().isEmpty() ? "account `" + id + "`" : "`" + partner.shown() + "` (account `" + id + "`)";
        return new Foreigner(reached, witness, who, partner.until());
    }

    /** The id of an organization that an audience is, told by its id or by a path. */
    static String organization(Audience audience) {
        String shown = audience.token().shown();
        int slash = shown.indexOf('/');
        return slash < 0 ? shown : shown.substring(0, slash);
    }
}
