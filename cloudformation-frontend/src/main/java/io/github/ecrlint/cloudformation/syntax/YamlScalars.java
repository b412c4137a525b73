package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.util.List;

/**
 * Scalars resolved by what CloudFormation needs: account {@code 012345670123}, {@code 2012-10-17} and {@code 22:22} stay
 * texts.
 */
final class YamlScalars {
    /** Longer digits are no number that anything here could mean. */
    private static final int LONGEST_NUMBER = 40;

    private final Source source;
    private final YamlEvents events;
    private final Scalars spellings;

    YamlScalars(Source source, YamlEvents events) {
        this.source = source;
        this.events = events;
        this.spellings = new Scalars(source);
    }

    /** The value of the current event. */
    Value value() {
        int end = events.end();
        int start = Math.min(end, events.behindProperties());
        String value = events.value();
        char style = events.style();
        Span span = source.span(start, end);
        if (style == ' ' && events.tag() == null) {
            char first = value.isEmpty() ? '~' : value.charAt(0);
            if (first == '~' && value.length() < 2 || value.equals("null")) {
                return new Value.Null(span);
            }
            if (value.equals("true") || value.equals("false")) {
                return new Value.Bool(first == 't', span);
            }
            if (first <= '9' && isNumber(value)) {
                return new Value.Num(new BigDecimal(value), span);
            }
        }
        return text(value, style, span);
    }

    /** A key that is no text: the characters that the source has for it. */
    Value.Text key(Value key, Span place) {
        if (key instanceof Value.Null) {
            return Value.Text.computed("", key.span());
        }
        boolean scalar = key instanceof Value.Num || key instanceof Value.Bool;
        Span span = scalar ? key.span() : place;
        return new Value.Text(List.of(Part.Literal.verbatim(source, span.start(), span.end())), span);
    }

    private Value.Text text(String value, char style, Span token) {
        if (value.isEmpty()) {
            return Value.Text.computed("", trimmed(token, style));
        }
        Part.Literal literal = events.isVerbatim()
                ? Part.Literal.verbatim(value, source, style == ' ' ? token.start() : token.start() + 1)
                : spellings.read(value, style, token);
        return new Value.Text(List.of(literal), trimmed(token, style));
    }

    /** Without the line ends behind a block scalar. */
    private Span trimmed(Span token, char style) {
        if (style != '|' && style != '>') {
            return token;
        }
        int end = token.end();
        while (end > token.start() && source.text().charAt(end - 1) <= ' ') {
            end--;
        }
        events.endAt(end);
        return source.span(token.start(), end);
    }

    /** Whether these are the characters of a JSON number without an exponent. */
    private static boolean isNumber(String text) {
        int at = text.charAt(0) == '-' ? 1 : 0;
        int digits = digits(text, at);
        if (digits == 0 || digits > 1 && text.charAt(at) == '0' || text.length() > LONGEST_NUMBER) {
            return false;
        }
        at += digits;
        if (at < text.length() && text.charAt(at) == '.') {
            int decimals = digits(text, at + 1);
            return decimals > 0 && at + 1 + decimals == text.length();
        }
        return at == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
