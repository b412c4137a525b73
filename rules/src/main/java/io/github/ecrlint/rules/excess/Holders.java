package io.github.ecrlint.rules.excess;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Policy;
import java.util.List;

/** Who holds an identity policy, in words. */
final class Holders {
    private Holders() {}

    /** {@code role `ci`}, or of a policy that nobody holds or several do, whoever that is. */
    static String of(Policy policy, Access access) {
        List<Identity> holders = access.model().holdersOf(policy);
        if (holders.size() == 1) {
            return holders.get(0).kind() + " `" + holders.get(0).shown() + "`";
        }
        return "whoever holds `" + policy.on().address() + "`";
    }
}
