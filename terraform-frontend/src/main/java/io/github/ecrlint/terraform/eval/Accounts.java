package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Hole;

/** Which account a resource is in: the own one, unless its provider signs in elsewhere. */
final class Accounts {
    private Accounts() {}

    static Hole of(Instance of) {
        Providers.Aliased provider = Providers.of(of);
        if (provider == null || !Providers.mayBeElsewhere(provider)) {
            return Hole.OWN_ACCOUNT;
        }
        String why = "the account of provider `" + provider.alias() + "` is known only at run time";
        return Hole.opaque(provider.id() + " account", why);
    }
}
