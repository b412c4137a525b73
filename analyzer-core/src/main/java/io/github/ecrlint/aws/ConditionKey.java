package io.github.ecrlint.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A condition key.
 *
 * <p>Source: the IAM User Guide's global condition keys and the S3 User Guide's "The meaning of public", by way of
 * {@link ConditionKeyTable}.
 *
 * @param name lower case; {@code aws:principaltag/} and the like stand for all keys that begin so
 * @param multivalued whether a request can have several values for it
 * @param always whether every signed request has it
 * @param limits how far a fixed value of it limits who is behind a request
 */
public record ConditionKey(String name, boolean multivalued, boolean always, Limits limits) {

    /** How far a fixed value limits who is behind a request. */
    public enum Limits {
        /** To those that a fixed value names. */
        BY_VALUE,
        /** To the account in a fixed ARN. */
        BY_ACCOUNT_OF_ARN,
        /** To the organization before the first slash. */
        BY_ORGANIZATION_OF_PATH,
        /** To a network, if it is small enough. */
        BY_NETWORK,
        /** To the unique id before the colon. */
        BY_USER_ID,
        /** To AWS services, on whosever behalf. */
        TO_SERVICES,
        /** Not at all: an outsider can meet it. */
        NOT
    }

    private static Map<String, ConditionKey> table;

    /** The key of this name, without regard to case; empty for one that the table doesn't have. */
    public static Optional<ConditionKey> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        ConditionKey key = table().get(lower);
        if (key == null) {
            int slash = lower.indexOf('/');
            key = slash < 0 ? null : table().get(lower.substring(0, slash + 1));
        }
        return Optional.ofNullable(key);
    }

    /** Every key of the table as AWS spells it; {@code aws:PrincipalTag/*} stands for all that begin so. */
    public static List<String> spellings() {
        List<String> spellings = new ArrayList<>();
        for (String[] row : Table.rows(ConditionKeyTable.rows())) {
            spellings.add(row[0]);
        }
        return spellings;
    }

    private static synchronized Map<String, ConditionKey> table() {
        if (table == null) {
            Map<String, ConditionKey> read = new HashMap<>();
            for (String[] row : Table.rows(ConditionKeyTable.rows())) {
                String spelled = row[0].toLowerCase(Locale.ROOT);
                String name = spelled.endsWith("*") ? spelled.substring(0, spelled.length() - 1) : spelled;
                boolean many = row[1].equals("many");
                read.put(name, new ConditionKey(name, many, row[2].equals("always"), limits(name, row[3])));
            }
            table = read;
        }
        return table;
    }

    private static Limits limits(String name, String restricts) {
        if (name.equals("aws:sourceip")) {
            return Limits.BY_NETWORK;
        }
        if (name.equals("aws:principalisawsservice")) {
            return Limits.TO_SERVICES;
        }
        return switch (restricts) {
            case "yes-if-fixed" -> Limits.BY_VALUE;
            case "yes-if-account-fixed" -> Limits.BY_ACCOUNT_OF_ARN;
            case "yes-if-fixed-org" -> Limits.BY_ORGANIZATION_OF_PATH;
            case "yes-unless" -> Limits.BY_USER_ID;
            case "partial" -> Limits.TO_SERVICES;
            default -> Limits.NOT;
        };
    }
}
