package io.github.ecrlint.rules.broken;

import java.util.Set;

/** Values that a condition key never has. */
final class ImpossibleValue {
    /** Keys whose values never hold a star or a question mark, compared by name in lower case. */
    private static final Set<String> WITHOUT_WILDCARDS = Set.of(
            "aws:sourcearn",
            "aws:sourceaccount",
            "aws:sourceorgid",
            "aws:sourceorgpaths",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:sourceowner",
            "aws:principalarn",
            "aws:principalaccount",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:principalservicename",
            "aws:resourceaccount",
            "aws:resourceorgid",
            "aws:requestedregion",
            "aws:userid");

    private ImpossibleValue() {}

    /**
     * Why no request has this value.
     *
     * @param key in lower case
     * @param comparison one of strings, in lower case
     * @return empty where a request may have it
     */
    static String why(String key, String value, String comparison) {
        boolean hasVariable = value.contains("${");
        boolean hasWildcard = value.indexOf('*') >= 0 || value.indexOf('?') >= 0;
        if (hasVariable) {
            return "";
        }
        if (hasWildcard) {
            boolean isPlain = comparison.indexOf("like") < 0;
            return isPlain && WITHOUT_WILDCARDS.contains(key)
                    ? "only `StringLike` and `ArnLike` take `*` and `?` for wildcards"
                    : "";
        }
        boolean isOfOrganization =
                key.equals("aws:principalorgid") || key.equals("aws:sourceorgid") || key.equals("aws:resourceorgid");
        if (isOfOrganization && !value.startsWith("o-")) {
            return "the id of an organization begins with `o-`";
        }
        boolean isOfPath = key.equals("aws:principalorgpaths") || key.equals("aws:sourceorgpaths");
        return isOfPath && !value.startsWith("o-") ? "a path begins with the id of an organization, `o-`" : "";
    }
}
