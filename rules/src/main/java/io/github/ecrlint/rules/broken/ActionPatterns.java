package io.github.ecrlint.rules.broken;

import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/** What the author of an action pattern had in mind, as far as the pattern tells. */
final class ActionPatterns {
    private ActionPatterns() {}

    /** The pattern of a statement that means one of some actions and none of ECR besides them, if there is one. */
    static Optional<Value.Text> meaning(Statement statement, List<String> actions) {
        if (statement.actions() instanceof Actions.Only only && hasOne(only, actions)) {
            for (Value.Text pattern : only.patterns()) {
                if (meansOnly(pattern, actions)) {
                    return Optional.of(pattern);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasOne(Actions.Only only, List<String> actions) {
        for (String action : actions) {
            if (only.have(action).isYes()) {
                return true;
            }
        }
        return false;
    }

    private static boolean meansOnly(Value.Text pattern, List<String> actions) {
        boolean means = false;
        for (String action : actions) {
            means |= Wildcard.matchesAction(pattern, action).isYes();
        }
        if (!means || Wildcard.plain(pattern) != null) {
            return means; // a name means nothing else
        }
        for (EcrAction action : EcrAction.all()) {
            if (!actions.contains(action.name()) && !action.matches(pattern).isNo()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a statement lists actions, all of ECR or ECR Public by the name of the service. */
    static boolean areAllOf(String service, Statement statement) {
        if (!(statement.actions() instanceof Actions.Only only)) {
            return false;
        }
        for (Value.Text pattern : only.patterns()) {
            if (!serviceOf(pattern).equals(service)) {
                return false;
            }
        }
        return !only.patterns().isEmpty();
    }

    /** The service that a pattern names without a wildcard, in lower case; empty for any other pattern. */
    static String serviceOf(Value.Text pattern) {
        String shown = pattern.shown();
        if (shown.startsWith("ecr:")) {
            return "ecr";
        }
        int colon = shown.indexOf(':');
        if (colon < 0) {
            return "";
        }
        String service = shown.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
        boolean plain = service.indexOf('*') < 0 && service.indexOf('?') < 0 && service.indexOf('$') < 0;
        return plain ? service : "";
    }

    /** Whether it is not resolved which service a pattern names. */
    private static boolean mayBeAnyService(Value.Text pattern) {
        for (Part part : pattern.parts()) {
            if (part instanceof Part.Open) {
                return true;
            }
            if (((Part.Literal) part).text().indexOf(':') >= 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether a statement speaks of ECR, or by a wildcard of whatever there is; of actions that are not resolved it does not. */
    static boolean isOfEcr(Statement statement) {
        for (Value.Text pattern : statement.actions().patterns()) {
            String service = serviceOf(pattern);
            if (service.startsWith("ecr") || service.isEmpty() && !mayBeAnyService(pattern)) {
                return true;
            }
        }
        return statement.actions() instanceof Actions.AllExcept except && areKnown(except.patterns());
    }

    private static boolean areKnown(List<Value.Text> patterns) {
        for (Value.Text pattern : patterns) {
            if (!pattern.isLiteral()) {
                return false;
            }
        }
        return true;
    }
}
