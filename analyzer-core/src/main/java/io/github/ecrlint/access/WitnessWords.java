package io.github.ecrlint.access;

import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.Optional;

/** A witness in words. */
final class WitnessWords {
    private WitnessWords() {}

    /** Who asks, and from where: "a role in any other account, from any network,". */
    static String of(Witness witness, Asker asker) {
        StringBuilder words = new StringBuilder(who(witness, asker));
        String with = where(witness);
        if (!with.isEmpty()) {
            words.append(", ").append(with).append(',');
        }
        return words.toString();
    }

    private static String who(Witness witness, Asker asker) {
        Audience audience = witness.audience();
        return switch (asker.type()) {
            case SERVICE -> service(witness);
            case FEDERATED -> "whoever `" + audience.token().shown() + "` vouches for";
            default -> person(witness, asker);
        };
    }

    private static String service(Witness witness) {
        Value.Text name = witness.principal();
        String who = isStranger(name) ? "any AWS service" : "`" + name.shown() + "`";
        Optional<Value.Text> account = witness.value("aws:SourceAccount");
        if (account.isEmpty()) {
            return who;
        }
        return who + " on behalf of " + account(account.get());
    }

    private static String person(Witness witness, Asker asker) {
        if (witness.audience().kind() == Audience.Kind.IDENTITY) {
            return "`" + witness.principal().shown() + "`";
        }
        String arn = witness.principal().shown();
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        String what = name.startsWith("user/") ? "a user" : name.equals("root") ? "the root user" : "a role";
        boolean anyName = name.endsWith("/any") || name.equals("root");
        String named = anyName ? what : what + " named `" + name.substring(name.indexOf('/') + 1) + "`";
        return named + (name.equals("root") ? " of " : " in ") + accountOf(witness, asker);
    }

    private static String account(Value.Text account) {
        if (isStranger(account)) {
            return "any other account";
        }
        boolean own = account.hole().isPresent() && account.hole().get().meaning() == Hole.Meaning.OWN_ACCOUNT;
        return own ? "the own account" : "account `" + account.shown() + "`";
    }

    private static String accountOf(Witness witness, Asker asker) {
        return switch (witness.audience().kind()) {
            case ORGANIZATION ->
                "any account of organization `"
                        + witness.value("aws:PrincipalOrgID").orElseThrow().shown() + "`";
            case ORGANIZATIONAL_UNIT ->
                "any account of `" + witness.audience().token().shown() + "`";
            default -> account(asker.account());
        };
    }

    private static String where(Witness witness) {
        if (witness.audience().kind() == Audience.Kind.NETWORK) {
            return "from `" + witness.audience().token().shown() + "`";
        }
        if (witness.principal() != null
                && witness.value("aws:PrincipalServiceName").isPresent()) {
            return "";
        }
        return witness.isFromAnywhere() ? "from any network" : "from a network that the policy names";
    }

    private static boolean isStranger(Value.Text text) {
        return text.hole().isPresent() && text.hole().get().isStranger();
    }
}
