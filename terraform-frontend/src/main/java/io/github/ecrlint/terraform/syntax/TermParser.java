package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads terms: literals, names, calls, and what stands in parentheses, brackets or braces. */
final class TermParser {
    private static final int LONGEST_NUMBER = 400;
    private static final int LARGEST_EXPONENT = 9999;

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final TemplateParser templates;
    private final ForParser fors;

    TermParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.templates = new TemplateParser(cursor, expressions);
        this.fors = new ForParser(cursor, expressions);
    }

    TemplateParser templates() {
        return templates;
    }

    /** What stands behind the bracket at {@code open}. */
    Expression nested(int open) throws Malformed {
        cursor.skip();
        if (cursor.atEnd()) {
            throw cursor.expected("a value", open);
        }
        return expressions.expression();
    }

    Expression term() throws Malformed {
        cursor.skip();
        cursor.height = 1;
        char c = cursor.peek(0);
        return switch (c) {
            case '"' -> templates.quoted();
            case '(' -> parenthesised();
            case '[' -> tuple();
            case '{' -> object();
            case '<' -> {
                if (cursor.peek(1) == '<') {
                    yield templates.heredoc();
                }
                throw cursor.expected("a value");
            }
            default -> Names.isDigit(c) ? number() : named();
        };
    }

    /** The longest run of digits, dots and exponents that does not end in a dot. */
    Expression.Num number() throws Malformed {
        String text = cursor.text;
        int start = cursor.at;
        int at = start;
        int end = start;
        int dots = 0;
        int exponents = 0;
        boolean dotInExponent = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Names.isDigit(c)) {
                end = ++at;
            } else if (c == '.') {
                at++;
            } else if (c == 'e' || c == 'E') {
                int digit = at + 1;
                if (digit < text.length() && (text.charAt(digit) == '+' || text.charAt(digit) == '-')) {
                    digit++;
                }
                if (digit >= text.length() || !Names.isDigit(text.charAt(digit))) {
                    break;
                }
                end = at = digit + 1;
            } else {
                break;
            }
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                dots++;
                dotInExponent |= exponents > 0;
            } else if (c == 'e' || c == 'E') {
                exponents++;
            }
        }
        cursor.at = end;
        BigDecimal value =
                dots > 1 || exponents > 1 || dotInExponent ? null : decimal(text.substring(start, end), exponents > 0);
        if (value == null) {
            throw cursor.error(start, end, "this is not a number, or it is out of range");
        }
        return new Expression.Num(value, cursor.span(start));
    }

    private static BigDecimal decimal(String digits, boolean exponent) {
        if (digits.length() > LONGEST_NUMBER) {
            return null;
        }
        if (exponent) {
            int e = Math.max(digits.indexOf('e'), digits.indexOf('E')) + 1;
            int magnitude = 0;
            for (int i = e; i < digits.length(); i++) {
                if (Names.isDigit(digits.charAt(i))) {
                    magnitude = magnitude * 10 + digits.charAt(i) - '0';
                    if (magnitude > LARGEST_EXPONENT) {
                        return null;
                    }
                }
            }
        }
        return new BigDecimal(digits);
    }

    private Expression named() throws Malformed {
        int start = cursor.at;
        int end = cursor.nameEnd(start);
        if (end == start) {
            throw cursor.expected("a value");
        }
        cursor.at = end;
        Span span = cursor.span(start);
        cursor.skip();
        if (cursor.peek(0) == '(') {
            return call(span.text(), span);
        }
        if (cursor.sees("::")) {
            return namespaced(span);
        }
        String name = span.text();
        if (name.equals("true") || name.equals("false")) {
            return new Expression.Bool(name.equals("true"), span);
        }
        return name.equals("null") ? new Expression.Null(span) : new Expression.Variable(name, span);
    }

    private Expression namespaced(Span first) throws Malformed {
        StringBuilder name = new StringBuilder(first.text());
        Span nameSpan = first;
        while (cursor.sees("::")) {
            cursor.at += 2;
            cursor.skip();
            int start = cursor.at;
            cursor.at = cursor.nameEnd(start);
            if (cursor.at == start) {
                throw cursor.expected("the name of a function behind `::`");
            }
            name.append("::").append(cursor.text, start, cursor.at);
            nameSpan = cursor.span(first.start());
            cursor.skip();
        }
        if (cursor.peek(0) != '(') {
            throw cursor.expected("`(` behind the name of a function");
        }
        return call(name.toString(), nameSpan);
    }

    private Expression call(String name, Span nameSpan) throws Malformed {
        int open = cursor.at++;
        boolean lines = cursor.lines(false);
        List<Expression> arguments = new ArrayList<>();
        boolean expanded = false;
        int tallest = 0;
        while (!cursor.eat(')')) {
            arguments.add(nested(open));
            tallest = Math.max(tallest, cursor.height);
            cursor.skip();
            if (cursor.sees("...")) {
                cursor.at += 3;
                expanded = true;
                if (!cursor.eat(')')) {
                    throw cursor.expected("`)` behind `...`", open);
                }
                break;
            }
            if (!cursor.eat(',') && cursor.peek(0) != ')') {
                throw cursor.expected("`,` or `)` behind the argument", open);
            }
        }
        cursor.lines(lines);
        cursor.grow(tallest, nameSpan.start());
        return new Expression.Call(name, nameSpan, arguments, expanded, cursor.span(nameSpan.start()));
    }

    private Expression parenthesised() throws Malformed {
        int open = cursor.at++;
        boolean lines = cursor.lines(false);
        Expression inner = nested(open);
        if (!cursor.eat(')')) {
            throw cursor.expected("`)`", open);
        }
        cursor.lines(lines);
        cursor.grow(cursor.height, open);
        return new Expression.Parenthesised(inner, cursor.span(open));
    }

    private Expression tuple() throws Malformed {
        int open = cursor.at++;
        boolean lines = cursor.lines(false);
        Expression result;
        if (cursor.eatWord("for")) {
            result = fors.tuple(open);
        } else {
            List<Expression> items = new ArrayList<>();
            int tallest = 0;
            while (!cursor.eat(']')) {
                items.add(nested(open));
                tallest = Math.max(tallest, cursor.height);
                if (!cursor.eat(',') && cursor.peek(0) != ']') {
                    throw cursor.expected("`,` or `]` behind the item", open);
                }
            }
            cursor.grow(tallest, open);
            result = new Expression.Tuple(items, cursor.span(open));
        }
        cursor.lines(lines);
        return result;
    }

    private Expression object() throws Malformed {
        int open = cursor.at++;
        boolean lines = cursor.lines(false);
        Expression result;
        if (cursor.eatWord("for")) {
            result = fors.object(open);
        } else {
            cursor.at = open + 1;
            cursor.lines(true);
            List<Expression.Item> items = new ArrayList<>();
            int tallest = 0;
            while (!cursor.eat('}')) {
                if (cursor.atLineEnd()) {
                    cursor.passLineEnd();
                    continue;
                }
                items.add(item(open));
                tallest = Math.max(tallest, cursor.height);
                cursor.skip();
                if (cursor.atLineEnd()) {
                    cursor.passLineEnd();
                } else if (!cursor.eat(',') && cursor.peek(0) != '}') {
                    throw cursor.expected("`,`, `}` or the end of the line behind the value", open);
                }
            }
            cursor.grow(tallest, open);
            result = new Expression.Obj(items, cursor.span(open));
        }
        cursor.lines(lines);
        return result;
    }

    private Expression.Item item(int open) throws Malformed {
        if (cursor.atEnd()) {
            throw cursor.expected("a key or `}`", open);
        }
        Expression key = expressions.expression();
        int tallest = cursor.height;
        cursor.skip();
        char c = cursor.peek(0);
        char next = cursor.peek(1);
        if (!(c == '=' && next != '=' && next != '>' || c == ':' && next != ':')) {
            throw cursor.expected("`=` or `:` behind the key", open);
        }
        cursor.at++;
        Expression value = expressions.expression();
        cursor.height = Math.max(tallest, cursor.height);
        return new Expression.Item(key, value, c == ':', key.span().until(value.span()));
    }
}
