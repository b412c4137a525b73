package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Located;
import java.util.Optional;

/** Reads {@code for} expressions from behind their {@code for}; line ends don't count in them. */
final class ForParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;

    private Optional<Located<String>> key = Optional.empty();
    private Located<String> value;

    ForParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    Expression tuple(int open) throws Malformed {
        names();
        Optional<Located<String>> first = key;
        Located<String> second = value;
        Expression collection = collection(open);
        int tallest = cursor.height;
        Expression each = expressions.expression();
        tallest = Math.max(tallest, cursor.height);
        cursor.skip();
        if (cursor.sees("=>")) {
            throw cursor.error(
                    each.span().start(), each.span().end(), "a `for` in `[]` makes a list, so its items have no keys");
        }
        if (cursor.sees("...")) {
            throw cursor.error(cursor.at, cursor.at + 3, "a `for` in `[]` makes a list, so it cannot group by key");
        }
        Optional<Expression> condition = condition();
        tallest = Math.max(tallest, cursor.height);
        if (!cursor.eat(']')) {
            throw cursor.expected("`]` or `if`", open);
        }
        cursor.grow(tallest, open);
        return new Expression.ForTuple(first, second, collection, each, condition, cursor.span(open));
    }

    Expression object(int open) throws Malformed {
        names();
        Optional<Located<String>> first = key;
        Located<String> second = value;
        Expression collection = collection(open);
        int tallest = cursor.height;
        Expression eachKey = expressions.expression();
        tallest = Math.max(tallest, cursor.height);
        cursor.skip();
        if (!cursor.sees("=>")) {
            throw cursor.expected("`=>` and a value: a `for` in `{}` makes a map", open);
        }
        cursor.at += 2;
        Expression each = expressions.expression();
        tallest = Math.max(tallest, cursor.height);
        cursor.skip();
        boolean grouped = cursor.sees("...");
        if (grouped) {
            cursor.at += 3;
        }
        Optional<Expression> condition = condition();
        tallest = Math.max(tallest, cursor.height);
        if (!cursor.eat('}')) {
            throw cursor.expected("`}` or `if`", open);
        }
        cursor.grow(tallest, open);
        return new Expression.ForObject(
                first, second, collection, eachKey, each, grouped, condition, cursor.span(open));
    }

    /** Reads {@code key, value in}. */
    void names() throws Malformed {
        Optional<Located<String>> first = Optional.empty();
        Located<String> second = name();
        if (cursor.eat(',')) {
            first = Optional.of(second);
            second = name();
        }
        if (!cursor.eatWord("in")) {
            throw cursor.expected("`in` behind the names of a `for`");
        }
        key = first;
        value = second;
    }

    /** The first of two names that were read last. */
    Optional<Located<String>> key() {
        return key;
    }

    /** The only or second name that was read last. */
    Located<String> value() {
        return value;
    }

    private Located<String> name() throws Malformed {
        cursor.skip();
        int start = cursor.at;
        cursor.at = cursor.nameEnd(start);
        if (cursor.at == start) {
            throw cursor.expected("a name in the `for`");
        }
        return new Located<>(cursor.text.substring(start, cursor.at), cursor.span(start));
    }

    private Expression collection(int open) throws Malformed {
        Expression collection = expressions.expression();
        cursor.skip();
        if (cursor.peek(0) != ':' || cursor.peek(1) == ':') {
            throw cursor.expected("`:` behind the collection of a `for`", open);
        }
        cursor.at++;
        return collection;
    }

    private Optional<Expression> condition() throws Malformed {
        cursor.height = 0;
        return cursor.eatWord("if") ? Optional.of(expressions.expression()) : Optional.empty();
    }
}
