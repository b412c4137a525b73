package io.github.ecrlint.policy;

import java.util.Locale;
import java.util.Set;

/**
 * A condition operator: set qualifier, comparison and {@code IfExists}.
 *
 * @param comparison lower case: {@code stringequals}; any text, for AWS alone decides what it knows
 */
public record Operator(Qualifier qualifier, String comparison, boolean ifExists) {

    /** How a key with several values is compared. */
    public enum Qualifier {
        NONE,
        FOR_ALL_VALUES,
        FOR_ANY_VALUE
    }

    private static final Set<String> POSITIVE = Set.of(
            "stringequals",
            "stringequalsignorecase",
            "stringlike",
            "arnequals",
            "arnlike",
            "ipaddress",
            "bool",
            "binaryequals",
            "numericequals",
            "numericlessthan",
            "numericlessthanequals",
            "numericgreaterthan",
            "numericgreaterthanequals",
            "dateequals",
            "datelessthan",
            "datelessthanequals",
            "dategreaterthan",
            "dategreaterthanequals");
    private static final Set<String> NEGATED = Set.of(
            "stringnotequals",
            "stringnotequalsignorecase",
            "stringnotlike",
            "arnnotequals",
            "arnnotlike",
            "notipaddress",
            "numericnotequals",
            "datenotequals");

    /** Reads {@code ForAnyValue:StringLikeIfExists} and the like, without regard to case. */
    public static Operator of(String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        Qualifier qualifier = Qualifier.NONE;
        if (rest.startsWith("forallvalues:")) {
            qualifier = Qualifier.FOR_ALL_VALUES;
            rest = rest.substring("forallvalues:".length());
        } else if (rest.startsWith("foranyvalue:")) {
            qualifier = Qualifier.FOR_ANY_VALUE;
            rest = rest.substring("foranyvalue:".length());
        }
        boolean ifExists = rest.endsWith("ifexists");
        return new Operator(
                qualifier, ifExists ? rest.substring(0, rest.length() - "ifexists".length()) : rest, ifExists);
    }

    /** Whether the comparison is false where the key is absent. */
    public boolean isPositive() {
        return POSITIVE.contains(comparison);
    }

    /** Whether the comparison is true where the key is absent, and true for all values but those listed. */
    public boolean isNegated() {
        return NEGATED.contains(comparison);
    }

    public boolean isNull() {
        return comparison.equals("null");
    }

    /** Whether IAM knows the comparison. */
    public boolean isKnown() {
        return isPositive() || isNegated() || isNull();
    }

    /** Whether {@code *} and {@code ?} in its values are wildcards. */
    public boolean takesWildcards() {
        return switch (comparison) {
            case "stringlike", "stringnotlike", "arnlike", "arnequals", "arnnotlike", "arnnotequals" -> true;
            default -> false;
        };
    }
}
