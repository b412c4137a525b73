package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Expression.BinaryOperator;
import io.github.ecrlint.terraform.syntax.Expression.UnaryOperator;

/** Reads expressions: operators by precedence, and what is reached through a term. */
final class ExpressionParser {
    private final Cursor cursor;
    private final TermParser terms;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
        this.terms = new TermParser(cursor, this);
    }

    TemplateParser templates() {
        return terms.templates();
    }

    Expression expression() throws Malformed {
        cursor.enter();
        Expression result = binary(1);
        if (cursor.eat('?')) {
            int tallest = cursor.height;
            Expression then = expression();
            tallest = Math.max(tallest, cursor.height);
            cursor.skip();
            if (cursor.peek(0) != ':' || cursor.peek(1) == ':') {
                throw cursor.expected("`:` and the value for when the condition is false");
            }
            cursor.at++;
            Expression otherwise = expression();
            int start = result.span().start();
            cursor.grow(Math.max(tallest, cursor.height), start);
            result = new Expression.Conditional(
                    result, then, otherwise, result.span().until(otherwise.span()));
        }
        cursor.leave();
        return result;
    }

    /** Operators that bind at least as tightly as {@code loosest}. */
    private Expression binary(int loosest) throws Malformed {
        Expression left = operand();
        while (true) {
            BinaryOperator operator = operator();
            if (operator == null || operator.precedence() < loosest) {
                return left;
            }
            cursor.at += operator.symbol().length();
            int tallest = cursor.height;
            Expression right = binary(operator.precedence() + 1);
            cursor.grow(Math.max(tallest, cursor.height), left.span().start());
            left = new Expression.Binary(operator, left, right, left.span().until(right.span()));
        }
    }

    private BinaryOperator operator() throws Malformed {
        cursor.skip();
        char next = cursor.peek(1);
        return switch (cursor.peek(0)) {
            case '|' -> next == '|' ? BinaryOperator.OR : null;
            case '&' -> next == '&' ? BinaryOperator.AND : null;
            case '=' -> next == '=' ? BinaryOperator.EQUAL : null;
            case '!' -> next == '=' ? BinaryOperator.NOT_EQUAL : null;
            case '<' -> next == '=' ? BinaryOperator.LESS_OR_EQUAL : BinaryOperator.LESS;
            case '>' -> next == '=' ? BinaryOperator.GREATER_OR_EQUAL : BinaryOperator.GREATER;
            case '+' -> BinaryOperator.PLUS;
            case '-' -> BinaryOperator.MINUS;
            case '*' -> BinaryOperator.TIMES;
            case '/' -> {
                if (next == '*') {
                    throw cursor.expected("a value");
                }
                yield BinaryOperator.DIVIDED_BY;
            }
            case '%' -> BinaryOperator.MODULO;
            default -> null;
        };
    }

    private Expression operand() throws Malformed {
        cursor.skip();
        char c = cursor.peek(0);
        if (c != '-' && c != '!') {
            return traversals(terms.term());
        }
        int start = cursor.at;
        cursor.enter();
        cursor.at++;
        Expression operand = operand();
        cursor.leave();
        cursor.grow(cursor.height, start);
        return new Expression.Unary(c == '-' ? UnaryOperator.MINUS : UnaryOperator.NOT, operand, span(start, operand));
    }

    private Expression traversals(Expression from) throws Malformed {
        Expression reached = from;
        while (true) {
            cursor.skip();
            if (cursor.peek(0) == '[') {
                reached = index(reached);
            } else if (cursor.peek(0) == '.' && !cursor.sees("...")) {
                int dot = cursor.at++;
                reached = cursor.eat('*') ? attributeSplat(reached, dot) : step(reached);
            } else {
                return reached;
            }
        }
    }

    /** The name or number behind a dot. */
    private Expression step(Expression of) throws Malformed {
        cursor.skip();
        int tallest = cursor.height;
        int start = cursor.at;
        if (Names.isDigit(cursor.peek(0))) {
            Expression.Num number = terms.number();
            if (number.span().text().indexOf('.') >= 0) {
                throw cursor.error(start, cursor.at, "two indexes behind one another are written `[0][1]`, not `.0.1`");
            }
            cursor.grow(tallest, of.span().start());
            return new Expression.Index(of, number, true, of.span().until(number.span()));
        }
        int end = cursor.nameEnd(start);
        if (end == start) {
            throw cursor.expected("a name behind the dot");
        }
        cursor.at = end;
        Span name = cursor.span(start);
        cursor.grow(tallest, of.span().start());
        return new Expression.GetAttr(of, name.text(), name, of.span().until(name));
    }

    private Expression index(Expression of) throws Malformed {
        int tallest = cursor.height;
        int open = cursor.at++;
        int start = of.span().start();
        if (cursor.eat('*')) {
            if (!cursor.eat(']')) {
                throw cursor.expected("`]` behind `[*`", open);
            }
            Expression.SplatItem item = new Expression.SplatItem(cursor.span(open));
            cursor.enter();
            cursor.height = 1;
            Expression each = traversals(item);
            cursor.leave();
            cursor.grow(Math.max(tallest, cursor.height), start);
            return new Expression.Splat(of, each, true, of.span().until(each.span()));
        }
        boolean lines = cursor.lines(false);
        Expression key = terms.nested(open);
        if (!cursor.eat(']')) {
            throw cursor.expected("`]`", open);
        }
        cursor.lines(lines);
        cursor.grow(Math.max(tallest, cursor.height), start);
        return new Expression.Index(of, key, false, cursor.span(start));
    }

    private Expression attributeSplat(Expression of, int dot) throws Malformed {
        int tallest = cursor.height;
        Expression each = new Expression.SplatItem(cursor.span(dot));
        cursor.height = 1;
        cursor.skip();
        while (cursor.peek(0) == '.' && !cursor.sees("...")) {
            cursor.at++;
            each = step(each);
            cursor.skip();
        }
        cursor.grow(Math.max(tallest, cursor.height), of.span().start());
        return new Expression.Splat(of, each, false, of.span().until(each.span()));
    }

    private Span span(int start, Expression last) {
        return new Span(cursor.source, start, last.span().end());
    }
}
