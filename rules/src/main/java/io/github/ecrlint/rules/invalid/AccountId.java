package io.github.ecrlint.rules.invalid;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text without holes that stands where an account id belongs.
 *
 * @param isNumber whether the template has it as a number, without quotes
 * @param inPlace whether it stands in the policy itself
 */
record AccountId(String text, Span span, boolean isNumber, boolean inPlace) {
    private static final int DIGITS = 12;

    /** Those of a statement that are no account ids, in the order principals, resources, conditions. */
    static List<AccountId> malformed(Statement statement) {
        List<AccountId> found = new ArrayList<>(0);
        if (statement.principals() instanceof Principals.Only only) {
            ofPrincipals(only.list(), statement, found);
        } else if (statement.principals() instanceof Principals.AllExcept except) {
            ofPrincipals(except.list(), statement, found);
        }
        if (statement.resources() instanceof Resources.Only only) {
            ofResources(only.patterns(), statement, found);
        } else if (statement.resources() instanceof Resources.AllExcept except) {
            ofResources(except.patterns(), statement, found);
        }
        for (Condition condition : statement.conditions().list()) {
            ofCondition(condition, statement, found);
        }
        return found;
    }

    /** Whether a number has been made of the id on the way, so that digits are lost. */
    boolean isMangled() {
        return isNumber || isFloat(text);
    }

    /** Whether a text can be nothing but an account id gone wrong: digits, and what people part them with. */
    static boolean looksLikeOne(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += isDigit(c) ? 1 : 0;
            if (!isDigit(c) && c != '-' && c != ' ' && c != '_') {
                return isFloat(text);
            }
        }
        return digits > 0;
    }

    private static void ofPrincipals(List<Principal> principals, Statement statement, List<AccountId> found) {
        for (Principal principal : principals) {
            Value.Text text = principal.text();
            if (principal.type() != Principal.Type.AWS) {
                continue;
            }
            if (text.isLiteral() && looksLikeOne(text.shown())) {
                add(text, statement, text, found);
            } else {
                ofArn(text, true, statement, found);
            }
        }
    }

    private static void ofResources(List<Value.Text> patterns, Statement statement, List<AccountId> found) {
        for (Value.Text pattern : patterns) {
            ofArn(pattern, false, statement, found);
        }
    }

    private static void ofArn(Value.Text arn, boolean principal, Statement statement, List<AccountId> found) {
        if (!Arns.beginsAsOne(arn)) {
            return;
        }
        List<Value.Text> segments = Arns.segments(arn);
        if (segments.size() < 6) {
            return;
        }
        String service = segments.get(2).shown();
        Value.Text account = segments.get(4);
        String text = account.isLiteral() ? account.shown() : "";
        boolean isOfAccount = principal
                ? (service.equals("iam") || service.equals("sts")) && !text.equals("cloudfront")
                : service.equals("ecr") || service.equals("ecr-public");
        if (!text.isEmpty() && isPlain(text) && (isOfAccount || looksLikeOne(text))) {
            add(account, statement, arn, found);
        }
    }

    private static void ofCondition(Condition condition, Statement statement, List<AccountId> found) {
        boolean comparesTexts = condition.operator().value().comparison().startsWith("string");
        boolean isAccount = switch (condition.key().shown().toLowerCase(Locale.ROOT)) {
            case "aws:principalaccount", "aws:resourceaccount", "aws:sourceaccount", "aws:vpceaccount" -> true;
            default -> false;
        };
        for (Value.Text value : isAccount && comparesTexts ? condition.values() : List.<Value.Text>of()) {
            if (value.isLiteral() && isPlain(value.shown())) {
                add(value, statement, value, found);
            }
        }
    }

    /** @param whole the text that the account is part of */
    private static void add(Value.Text account, Statement statement, Value.Text whole, List<AccountId> found) {
        String text = account.shown();
        boolean wellFormed = text.length() == DIGITS;
        for (int i = 0; i < text.length(); i++) {
            wellFormed &= isDigit(text.charAt(i));
        }
        if (!wellFormed) {
            Span span = account.parts().isEmpty()
                    ? account.span()
                    : account.parts().get(0).span();
            boolean inPlace = Written.in(statement, whole);
            boolean isPartOfText = inPlace && !span.equals(account.span());
            found.add(new AccountId(text, span, !isPartOfText && isNumber(text, span), inPlace));
        }
    }

    /** Whether the token is a number: its digits without quotes, a zero in front or an exponent perhaps. */
    private static boolean isNumber(String text, Span span) {
        String token = span.text();
        boolean digits = !token.isEmpty() && isDigit(token.charAt(0));
        for (int i = 0; i < token.length(); i++) {
            digits &= isDigit(token.charAt(i)) || ".eE+".indexOf(token.charAt(i)) >= 0;
        }
        boolean quoted = span.start() > 0 && "\"'".indexOf(span.source().text().charAt(span.start() - 1)) >= 0;
        return digits && !quoted && token.endsWith(text);
    }

    private static boolean isFloat(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        int point = text.indexOf('.');
        boolean digits = !text.isEmpty() && (exponent > 0 || point > 0);
        for (int i = 0; i < text.length(); i++) {
            boolean sign = text.charAt(i) == '+' && i == exponent + 1;
            digits &= isDigit(text.charAt(i)) || i == exponent || i == point || sign;
        }
        return digits;
    }

    /** Without wildcards and variables. */
    private static boolean isPlain(String text) {
        return text.indexOf('*') < 0 && text.indexOf('?') < 0 && text.indexOf('$') < 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
