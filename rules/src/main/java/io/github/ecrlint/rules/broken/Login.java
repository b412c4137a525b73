package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Matching;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.Optional;

/** The action of logging in, as policies name it. */
final class Login {
    private Login() {}

    /** Whether a statement surely grants the login, as long as nothing takes it off again. */
    static boolean isGrantedBy(Statement statement) {
        return statement.allows().isYes()
                && statement.actions().have(EcrAction.GET_AUTHORIZATION_TOKEN).isYes()
                && Matching.noResource(statement).isYes()
                && statement.conditions().isEmpty();
    }

    /** The action pattern of a statement that means the login and no other action of ECR, if there is one. */
    static Optional<Value.Text> namedBy(Statement statement) {
        if (statement.actions() instanceof Actions.Only only
                && only.have(EcrAction.GET_AUTHORIZATION_TOKEN).isYes()) {
            for (Value.Text pattern : only.patterns()) {
                if (meansLoginAlone(pattern)) {
                    return Optional.of(pattern);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean meansLoginAlone(Value.Text pattern) {
        if (!matches(pattern, EcrAction.GET_AUTHORIZATION_TOKEN)) {
            return false;
        }
        if (Wildcard.plain(pattern) != null) {
            return true; // a name
        }
        for (EcrAction action : EcrAction.all()) {
            boolean isLogin = action.use() == EcrAction.Use.LOGIN;
            if (!isLogin && action.matches(pattern).isYes()) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Value.Text pattern, String action) {
        return Wildcard.matchesAction(pattern, action).isYes();
    }
}
