package io.github.ecrlint.access;

import io.github.ecrlint.aws.ConditionKey;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether the values of a condition name somebody, or anybody. */
final class FixedValues {
    private final Condition condition;
    private final ConditionKey key;
    private final boolean wildcards;

    private FixedValues(Condition condition, ConditionKey key) {
        this.condition = condition;
        this.key = key;
        this.wildcards = condition.operator().value().takesWildcards();
    }

    /** Limits if every value does, for one that names anybody is enough to let anybody in. */
    static Limit limit(Condition condition, ConditionKey key) {
        return new FixedValues(condition, key).all();
    }

    private Limit all() {
        if (key.limits() == ConditionKey.Limits.BY_NETWORK) {
            return Networks.limit(condition);
        }
        Limit worst = Limit.YES;
        for (Value.Text value : condition.values()) {
            Limit one = one(value);
            if (one.limits().isNo()) {
                return one;
            }
            worst = one.limits().isYes() ? worst : one;
        }
        return worst;
    }

    private Limit one(Value.Text value) {
        String shown = value.shown();
        if (value.isLiteral() && shown.contains("${")) {
            return variable(shown);
        }
        if (!wildcards) {
            return Limit.YES; // compared letter by letter: whatever it is, it is one
        }
        return switch (key.limits()) {
            case BY_VALUE -> text(value, shown);
            case BY_ORGANIZATION_OF_PATH -> {
                int slash = shown.indexOf('/');
                yield slash < 0 ? text(value, shown) : text(value, shown.substring(0, slash));
            }
            case BY_ACCOUNT_OF_ARN -> arn(value, shown);
            case BY_USER_ID -> {
                int colon = shown.indexOf(':');
                yield text(value, colon < 0 ? shown : shown.substring(0, colon));
            }
            default -> Limit.UNKNOWN;
        };
    }

    private Limit variable(String shown) {
        String lower = shown.toLowerCase(Locale.ROOT);
        if (lower.contains("${" + key.name())) {
            return Limit.no("`" + shown + "` is whatever the request says");
        }
        return lower.startsWith("${aws:resource") ? Limit.YES : Limit.UNKNOWN;
    }

    private static Limit text(Value.Text value, String part) {
        if (!hasWildcard(part)) {
            return part.contains("${") && !value.isLiteral() ? openText(value) : Limit.YES;
        }
        return isAnybody(part) ? Limit.no("`" + value.shown() + "` matches any value") : Limit.UNKNOWN;
    }

    private static Limit openText(Value.Text value) {
        return switch (value.hole().orElseThrow().meaning()) {
            case OWN_ACCOUNT, OWN_ORGANIZATION, GENERATED -> Limit.YES;
            default -> Limit.UNKNOWN;
        };
    }

    private Limit arn(Value.Text value, String shown) {
        List<String> segments = segments(shown);
        if (segments.size() == 1 && isAnybody(shown)) {
            return Limit.no("`" + shown + "` matches any value");
        }
        if (segments.size() < 5) {
            return hasWildcard(shown) ? Limit.UNKNOWN : Limit.YES;
        }
        String account = segments.get(4);
        if (account.isEmpty()) {
            return hasWildcard(shown) ? Limit.UNKNOWN : Limit.YES;
        }
        if (isAnybody(account)) {
            return Limit.no("`" + shown + "` names no account");
        }
        boolean spoofable =
                condition.operator().value().comparison().startsWith("string") && wildcardBeforeAccount(segments);
        return spoofable || hasWildcard(account) ? Limit.UNKNOWN : text(value, account);
    }

    private static boolean wildcardBeforeAccount(List<String> segments) {
        for (int i = 0; i < 4; i++) {
            if (hasWildcard(segments.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The parts between colons; those inside <code>${}</code> do not count. */
    private static List<String> segments(String arn) {
        List<String> segments = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < arn.length(); i++) {
            char c = arn.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == ':' && depth == 0) {
                segments.add(arn.substring(from, i));
                from = i + 1;
            }
        }
        segments.add(arn.substring(from));
        return segments;
    }

    private static boolean hasWildcard(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether a pattern leaves everything that tells one from another to its wildcards. */
    private static boolean isAnybody(String pattern) {
        String rest = pattern;
        for (String prefix : new String[] {"o-", "vpc-", "vpce-", "AROA", "AIDA"}) {
            if (rest.startsWith(prefix)) {
                rest = rest.substring(prefix.length());
                break;
            }
        }
        for (int i = 0; i < rest.length(); i++) {
            if (rest.charAt(i) != '*' && rest.charAt(i) != '?') {
                return false;
            }
        }
        return !rest.isEmpty();
    }
}
