package io.github.ecrlint.access;

import io.github.ecrlint.aws.ConditionKey;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.value.Value;
import java.util.Locale;

/** A condition on a key that says nothing of who is behind a request, or nothing that an outsider could not have too. */
final class FreeKey {
    private FreeKey() {}

    /** Such a condition limits nobody, unless it compares what is asked for with who asks, or can bar everyone. */
    static Limit limit(Condition condition, ConditionKey key) {
        boolean ofResource = key.name().startsWith("aws:resource");
        for (Value.Text value : condition.values()) {
            String shown = value.shown().toLowerCase(Locale.ROOT);
            if (shown.contains("${aws:principal") && ofResource) {
                return condition.operator().value().isPositive() ? Limit.YES : Limit.UNKNOWN;
            }
            if (!value.isLiteral() && ofResource) {
                return Limit.UNKNOWN;
            }
        }
        return couldBarAll(condition, key)
                ? Limit.UNKNOWN
                : Limit.no(why(key.name(), condition.key().shown()));
    }

    private static boolean couldBarAll(Condition condition, ConditionKey key) {
        return switch (key.name()) {
            case "aws:securetransport" -> !asksForTls(condition);
            case "aws:requestedregion" -> !condition.operator().value().isPositive();
            case "aws:viaawsservice", "aws:requesttag/", "aws:tagkeys" -> true;
            default -> key.name().startsWith("aws:calledvia") || key.name().endsWith("time");
        };
    }

    private static boolean asksForTls(Condition condition) {
        return condition.operator().value().comparison().equals("bool")
                && condition.values().size() == 1
                && condition.values().get(0).shown().toLowerCase(Locale.ROOT).equals("true");
    }

    private static String why(String key, String name) {
        if (key.startsWith("aws:resource") || key.equals("ecr:resourcetag/")) {
            return "`" + name + "` describes the repository, not who asks";
        }
        return switch (key) {
            case "aws:principaltag/" -> "an outside account sets its own tags";
            case "aws:username" -> "an outside account names its own users";
            case "aws:sourceidentity" -> "an outside account sets its own `" + name + "`";
            case "aws:federatedprovider" -> "an outside account chooses its own identity provider";
            case "aws:principaltype" -> "outside accounts have principals of every type";
            case "aws:multifactorauthpresent", "aws:multifactorauthage" -> "outsiders can have a second factor too";
            case "aws:securetransport" -> "whoever asks can ask by TLS";
            case "aws:requestedregion" -> "`" + name + "` says where a request goes, not who asks";
            case "aws:useragent", "aws:referer" -> "whoever asks can send any `" + name + "`";
            case "aws:vpcsourceip", "aws:ec2instancesourceprivateipv4" ->
                "an outside network can have the same private addresses";
            default -> "outsiders can meet a condition on `" + name + "`";
        };
    }
}
