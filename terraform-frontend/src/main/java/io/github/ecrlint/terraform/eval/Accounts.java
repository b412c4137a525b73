package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Hole;

/** Which account a resource is in: the own one, unless its provider signs in elsewhere. */
final class Accounts {
    private Accounts() {}

    static Hole of(Instance of) {
        String alias = Providers.alias(of);
        if (alias == null || !Providers.mayBeElsewhere(of, alias)) {
            return Hole.OWN_ACCOUNT;
        }
        String id = of.scope().module().id() + "provider." + alias + " account";
        return Hole.opaque(id, "the account of provider `" + alias + "` is known only at run time");
    }
}
