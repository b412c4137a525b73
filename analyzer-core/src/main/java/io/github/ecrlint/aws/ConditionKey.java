package io.github.ecrlint.aws;

import java.util.List;
import java.util.Locale;
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

    /** The key of this name, without regard to case; empty for one that the table doesn't have. */
    public static Optional<ConditionKey> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        ConditionKey key = ConditionKeyTable.named(lower);
        if (key == null) {
            int slash = lower.indexOf('/');
            key = slash < 0 ? null : ConditionKeyTable.named(lower.substring(0, slash + 1));
        }
        return Optional.ofNullable(key);
    }

    /** Every key of the table as AWS spells it; {@code aws:PrincipalTag/*} stands for all that begin so. */
    public static List<String> spellings() {
        return ConditionKeyTable.spellings();
    }
}
