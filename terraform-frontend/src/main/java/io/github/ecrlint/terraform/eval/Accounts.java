package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;

/** Which account a resource is in: the own one, unless its provider signs in elsewhere. */
final class Accounts {
    private Accounts() {}

    /** Twelve digits where the provider assumes a role that says them, else a hole. */
    static Value.Text of(Instance of, Span place) {
        Providers.Aliased provider = Providers.of(of);
        if (provider == null || !Providers.mayBeElsewhere(provider)) {
            return Unknowns.text(Hole.OWN_ACCOUNT, place);
        }
        String account = Providers.accountOfRole(provider);
        if (account != null) {
            return Value.Text.computed(account, place);
        }
        String why = "the account of provider `" + provider.alias() + "` is known only at run time";
        return Unknowns.text(Hole.opaque(provider.id() + " account", why), place);
    }
}
