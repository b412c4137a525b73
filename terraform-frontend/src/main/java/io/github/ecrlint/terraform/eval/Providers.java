package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import io.github.ecrlint.terraform.syntax.Expression;

/** Which provider a resource names, and what its configuration says. */
final class Providers {
    private Providers() {}

    /** The alias, as {@code aws.other}, or null for the default provider. */
    static String alias(Instance of) {
        Attribute provider = of.block().body().attribute("provider");
        if (provider == null) {
            return null;
        }
        if (provider.value() instanceof Expression.GetAttr get && get.of() instanceof Expression.Variable variable) {
            return variable.name() + "." + get.name();
        }
        String quoted = Literals.text(provider.value());
        return quoted != null && quoted.indexOf('.') > 0 ? quoted : null;
    }

    /** The configuration of an alias in the module of the resource, or null. */
    static Block block(Instance of, String alias) {
        int dot = alias.indexOf('.');
        for (Block provider : of.scope().module().module().providers()) {
            Attribute name = provider.body().attribute("alias");
            boolean same = alias.substring(0, dot).equals(provider.label(0))
                    && name != null
                    && alias.substring(dot + 1).equals(Literals.text(name.value()));
            if (same) {
                return provider;
            }
        }
        return null;
    }

    /** Whether the provider may sign in to another account than the default one. */
    static boolean mayBeElsewhere(Instance of, String alias) {
        Block block = block(of, alias);
        if (block == null) {
            return true;
        }
        Body body = block.body();
        String[] signIns = {"profile", "access_key", "shared_credentials_file", "shared_credentials_files"};
        for (String signIn : signIns) {
            if (body.attribute(signIn) != null) {
                return true;
            }
        }
        return !body.whole()
                || !body.blocks("assume_role").isEmpty()
                || !body.blocks("assume_role_with_web_identity").isEmpty()
                || !body.blocks("dynamic").isEmpty();
    }
}
