package io.github.ecrlint.rules.twins;

import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/** A policy as text, without the places that say it. */
final class Meaning {
    private Meaning() {}

    static String of(Policy policy) {
        return policy.kind() + " "
                + policy.version().map(version -> version.value()).orElse("no version") + "\n"
                + policy.statements().stream().map(Meaning::of).collect(Collectors.joining());
    }

    private static String of(Statement statement) {
        return "  " + statement.sid().map(sid -> sid.value()).orElse("no sid") + "\n"
                + "  " + statement.effect().value() + "\n"
                + "  " + of(statement.principals()) + "\n"
                + (statement.actions() instanceof Actions.AllExcept ? "  all actions but " : "  ")
                + shown(statement.actions().patterns()) + "\n"
                + "  " + of(statement.resources()) + "\n"
                + statement.conditions().list().stream()
                        .map(condition -> "  " + condition.operator().value() + " "
                                + condition.key().shown() + " " + shown(condition.values()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String of(Principals principals) {
        if (principals instanceof Principals.Only only) {
            return of(only.list());
        }
        return principals instanceof Principals.AllExcept except ? "all but " + of(except.list()) : "no principal";
    }

    private static String of(List<Principal> principals) {
        return principals.stream()
                .map(principal -> principal.type() + " " + principal.text().shown())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String of(Resources resources) {
        if (resources instanceof Resources.Only only) {
            return shown(only.patterns());
        }
        return resources instanceof Resources.AllExcept except ? "all but " + shown(except.patterns()) : "no resource";
    }

    private static String shown(List<Value.Text> texts) {
        return texts.stream().map(Value.Text::shown).collect(Collectors.joining(", ", "[", "]"));
    }
}
