package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import java.util.Optional;

/**
 * How YAML spells a scalar: snakeyaml says what the text is, and this finds for each character the place that says it.
 *
 * <p>Where the two do not agree, the text is taken as computed by the whole token.
 */
final class Scalars {
    private final Source source;
    private final String yaml;

    Scalars(Source source) {
        this.source = source;
        this.yaml = source.text();
    }

    /**
     * The characters of a scalar, with their places.
     *
     * @param style {@code '|'}, {@code '>'}, a quote, or anything else for a plain scalar
     * @param token the scalar without tag and anchor, with its quotes or block header
     */
    Part.Literal read(String value, char style, Span token) {
        Optional<Part.Literal> found = Optional.empty();
        int inner = style == '\'' || style == '"' ? token.start() + 1 : token.start();
        if (style == '|' || style == '>') {
            found = block(value, style == '>', token);
        } else if (yaml.startsWith(value, inner)) {
            return Part.Literal.verbatim(source, inner, inner + value.length());
        } else {
            found = flow(value, style, token);
        }
        return found.isPresent() ? found.get() : Part.Literal.computed(value, token);
    }

    private Optional<Part.Literal> flow(String value, char quote, Span token) {
        boolean quoted = quote == '\'' || quote == '"';
        int at = quoted ? token.start() + 1 : token.start();
        int end = quoted ? token.end() - 1 : token.end();
        Spelling spelling = new Spelling(source);
        while (at < end) {
            char c = yaml.charAt(at);
            if (isBlank(c) || breakLength(at, end) > 0) {
                at = fold(spelling, at, end);
            } else if (quote == '\'' && c == '\'') {
                spelling.add('\'', at);
                at += 2;
            } else if (quote == '"' && c == '\\') {
                at = escape(spelling, at, end);
            } else {
                spelling.add(c, at++);
            }
        }
        return spelling.says(value) && spelling.length() == value.length()
                ? Optional.of(spelling.first(value.length(), end))
                : Optional.empty();
    }

    /** A run of white space: as it is within a line, else a space for one line end, a line end for each further one. */
    private int fold(Spelling spelling, int start, int end) {
        int at = start;
        int breaks = 0;
        while (at < end && (isBlank(yaml.charAt(at)) || breakLength(at, end) > 0)) {
            int length = breakLength(at, end);
            if (length > 0 && breaks++ > 0) {
                spelling.add('\n', breaks == 2 ? start : at);
            }
            at += Math.max(1, length);
        }
        if (breaks == 0) {
            spelling.add(start, at);
        } else if (breaks == 1) {
            spelling.add(' ', start);
        }
        return at;
    }

    private int escape(Spelling spelling, int start, int end) {
        int at = start + 1;
        if (at >= end) {
            return end;
        }
        int lineEnd = breakLength(at, end);
        if (lineEnd > 0) {
            at += lineEnd;
            while (at < end && (isBlank(yaml.charAt(at)) || breakLength(at, end) > 0)) {
                int length = breakLength(at, end);
                if (length > 0) {
                    spelling.add('\n', at);
                }
                at += Math.max(1, length);
            }
            return at;
        }
        char c = yaml.charAt(at++);
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits == 0) {
            spelling.add(Escapes.simple(c), start);
            return at;
        }
        int codePoint = 0;
        for (int i = 0; i < digits && at < end; i++) {
            codePoint = codePoint * 16 + Math.max(0, Character.digit(yaml.charAt(at++), 16));
        }
        if (Character.isSupplementaryCodePoint(codePoint)) {
            spelling.add(Character.highSurrogate(codePoint), start);
            spelling.add(Character.lowSurrogate(codePoint), start);
        } else {
            spelling.add((char) codePoint, start);
        }
        return at;
    }

    private Optional<Part.Literal> block(String value, boolean folded, Span token) {
        int at = token.start() + 1;
        int explicit = 0;
        while (at < token.end() && breakLength(at, token.end()) == 0) {
            char c = yaml.charAt(at++);
            if (c == '#') {
                at = endOfLine(at, token.end());
            } else if (c >= '1' && c <= '9') {
                explicit = c - '0';
            }
        }
        at += breakLength(at, token.end());
        int indent = indentation(at, token.end());
        int least = explicit == 0 ? indent : explicit;
        // an explicit indentation counts from the parent's, which is not known here: snakeyaml's text tells it
        for (int i = indent; i >= Math.max(0, least); i--) {
            Spelling spelling = BlockText.read(source, at, token.end(), i, folded);
            if (spelling.says(value)) {
                return Optional.of(spelling.first(value.length(), token.end()));
            }
        }
        return Optional.empty();
    }

    /** How far the first line with text is indented. */
    private int indentation(int start, int end) {
        int at = start;
        int indent = 0;
        while (at < end) {
            int length = breakLength(at, end);
            if (length == 0 && yaml.charAt(at) != ' ') {
                return indent;
            }
            indent = length > 0 ? 0 : indent + 1;
            at += Math.max(1, length);
        }
        return indent;
    }

    private int endOfLine(int start, int end) {
        int at = start;
        while (at < end && breakLength(at, end) == 0) {
            at++;
        }
        return at;
    }

    private int breakLength(int at, int end) {
        return lineBreak(yaml, at, end);
    }

    /** The length of the line end that stands here, or 0. */
    static int lineBreak(String text, int at, int end) {
        if (at >= end) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == '\r') {
            return at + 1 < end && text.charAt(at + 1) == '\n' ? 2 : 1;
        }
        return c == '\n' ? 1 : 0;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
