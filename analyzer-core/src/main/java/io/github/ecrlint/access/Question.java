package io.github.ecrlint.access;

import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.ConditionCheck;
import io.github.ecrlint.policy.Conditions;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Variables;
import io.github.ecrlint.value.Value;
import java.util.Locale;

/** The conditions of statements that ask the same, so that they are asked once of each visitor. */
final class Question {
    /** Whether it asks for keys that differ from one principal to another. */
    final boolean hangsOnWho;

    /** Whether it asks for keys that differ from one repository to another. */
    final boolean hangsOnWhere;

    private final Policy policy;
    private final Conditions conditions;

    Question(Policy policy, Conditions conditions) {
        this.policy = policy;
        this.conditions = conditions;
        this.hangsOnWho = asksFor(conditions, true);
        this.hangsOnWhere = asksFor(conditions, false);
    }

    /** Equal for conditions that ask the same; null where that is not to be told. */
    static String key(Policy policy, Conditions conditions) {
        if (!conditions.open().isEmpty()) {
            return null;
        }
        StringBuilder key = new StringBuilder(Variables.countIn(policy) ? "$" : "");
        for (Condition condition : conditions.list()) {
            key.append(condition.operator().value().qualifier().name())
                    .append(condition.operator().value().comparison())
                    .append(condition.operator().value().ifExists() ? "?" : "")
                    .append('\n');
            append(condition.key(), key);
            for (Value.Text value : condition.values()) {
                append(value, key);
            }
            key.append('\n');
        }
        return key.toString();
    }

    private static void append(Value.Text text, StringBuilder key) {
        key.append(text.isLiteral() ? '=' : '~').append(text.key()).append('\n');
    }

    Truth answer(Context context) {
        return ConditionCheck.in(policy, context).holds(conditions);
    }

    /** Whether what it asks of the repository and its region is so, whoever asks for it. */
    Truth fits(Context request) {
        Truth fits = Truth.YES;
        for (Condition condition : conditions.list()) {
            String key = condition.key().shown().toLowerCase(Locale.ROOT);
            if (key.startsWith("aws:resource")
                    || key.startsWith("ecr:resourcetag/")
                    || key.equals("aws:requestedregion")) {
                fits = fits.and(ConditionCheck.in(policy, request).holds(condition));
            }
        }
        return fits;
    }

    private static boolean asksFor(Conditions conditions, boolean who) {
        for (Condition condition : conditions.list()) {
            String key = condition.key().shown().toLowerCase(Locale.ROOT);
            boolean asks = switch (key) {
                case "aws:principalarn", "aws:principalaccount", "aws:username", "aws:userid" -> who;
                case "aws:resourceaccount", "aws:requestedregion" -> !who;
                default -> false;
            };
            if (asks || hasVariable(condition)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVariable(Condition condition) {
        for (Value.Text value : condition.values()) {
            if (value.shown().contains("${")) {
                return true;
            }
        }
        return false;
    }
}
