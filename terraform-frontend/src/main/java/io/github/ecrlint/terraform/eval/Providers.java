package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import io.github.ecrlint.terraform.syntax.Expression;
import java.util.List;

/** Which provider a resource uses, and what its configuration says. */
final class Providers {
    private static final int MOST_CALLS = 64;
    private static final List<String> SIGN_INS =
            List.of("profile", "access_key", "shared_credentials_file", "shared_credentials_files");
    private static final List<String> ROLES = List.of("assume_role", "assume_role_with_web_identity", "dynamic");

    private Providers() {}

    /**
     * A provider's configuration, in the module that has it.
     *
     * @param alias as {@code aws.other}
     */
    record Aliased(ModuleInstance module, String alias) {

        /** What its unknowns are told by. */
        String id() {
            return module.id() + "provider." + alias;
        }

        /** The block of the configuration, or null. */
        Block block() {
            int dot = alias.indexOf('.');
            for (Block provider : module.module().providers()) {
                boolean same = alias.substring(0, dot).equals(provider.label(0))
                        && alias.substring(dot + 1).equals(aliasOf(provider));
                if (same) {
                    return provider;
                }
            }
            return null;
        }
    }

    /** The alias that a {@code provider} block gives itself, or null. */
    static String aliasOf(Block provider) {
        Attribute name = provider.body().attribute("alias");
        return name == null ? null : Literals.text(name.value());
    }

    /** The provider of a resource where it is no default one, or null; callers hand theirs over by {@code providers}. */
    static Aliased of(Instance of) {
        Attribute provider = of.block().body().attribute("provider");
        String name = provider == null ? null : named(provider.value());
        ModuleInstance module = of.scope().module();
        String local = name == null ? "aws" : name;
        for (int i = 0; i < MOST_CALLS && module.caller() != null; i++) {
            String handed = handed(module.call(), local);
            if (handed == null && local.indexOf('.') >= 0) {
                break;
            }
            local = handed == null ? local : handed;
            module = module.caller();
        }
        return local.indexOf('.') < 0 ? null : new Aliased(module, local);
    }

    /** What a reference to a provider says: {@code aws} or {@code aws.other}; null where it is none. */
    private static String named(Expression provider) {
        if (provider instanceof Expression.GetAttr get && get.of() instanceof Expression.Variable variable) {
            return variable.name() + "." + get.name();
        }
        if (provider instanceof Expression.Index index) {
            String of = named(index.of());
            return of == null || index.of() instanceof Expression.Index ? of : of + "[]";
        }
        return provider instanceof Expression.Variable variable ? variable.name() : Literals.text(provider);
    }

    /** What a call hands over as the provider that the called module names so, or null. */
    private static String handed(Block call, String local) {
        Attribute providers = call.body().attribute("providers");
        if (providers == null || !(providers.value() instanceof Expression.Obj map)) {
            return null;
        }
        for (Expression.Item item : map.items()) {
            String key = item.word().isPresent() ? item.word().get() : named(item.key());
            if (local.equals(key)) {
                return named(item.value());
            }
        }
        return null;
    }

    /** Whether the provider may sign in to another account than the default one. */
    static boolean mayBeElsewhere(Aliased provider) {
        Block block = provider.block();
        if (block == null) {
            return true;
        }
        Body body = block.body();
        Block own = ownOf(provider);
        if (own != null
                && signIn(own.body()).equals(signIn(body))
                && body.whole()
                && own.body().whole()) {
            return false;
        }
        for (String signIn : SIGN_INS) {
            if (body.attribute(signIn) != null) {
                return true;
            }
        }
        return !body.whole()
                || body.attribute("for_each") != null
                || !body.blocks("assume_role").isEmpty()
                || !body.blocks("assume_role_with_web_identity").isEmpty()
                || !body.blocks("dynamic").isEmpty();
    }

    /** The default configuration of the same provider, or null. */
    private static Block ownOf(Aliased provider) {
        String name = provider.alias().substring(0, provider.alias().indexOf('.'));
        for (Block other : provider.module().module().providers()) {
            if (name.equals(other.label(0)) && other.body().attribute("alias") == null) {
                return other;
            }
        }
        return null;
    }

    /** All that a configuration says of how it signs in, as it is written. */
    private static String signIn(Body body) {
        StringBuilder all = new StringBuilder();
        for (String signIn : SIGN_INS) {
            Attribute attribute = body.attribute(signIn);
            all.append('\n')
                    .append(attribute == null ? "" : attribute.value().span().text());
        }
        for (String type : ROLES) {
            for (Block block : body.blocks(type)) {
                all.append('\n').append(block.span().text());
            }
        }
        return all.append(body.attribute("for_each") == null ? "" : " each").toString();
    }

    /** The account of the one role that the provider assumes, if the configuration says it; else null. */
    static String accountOfRole(Aliased provider) {
        Block block = provider.block();
        if (block == null
                || !block.body().whole()
                || block.body().blocks("assume_role").size() != 1
                || !block.body().blocks("dynamic").isEmpty()) {
            return null;
        }
        Attribute role = block.body().blocks("assume_role").get(0).body().attribute("role_arn");
        String arn = role == null ? null : Literals.text(role.value());
        int account = arn == null || !arn.startsWith("arn:") ? -1 : arn.indexOf(":iam::");
        int end = account < 0 ? -1 : arn.indexOf(":role/", account);
        String id = end < 0 ? "" : arn.substring(account + ":iam::".length(), end);
        return isTwelveDigits(id) ? id : null;
    }

    private static boolean isTwelveDigits(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return id.length() == 12;
    }
}
