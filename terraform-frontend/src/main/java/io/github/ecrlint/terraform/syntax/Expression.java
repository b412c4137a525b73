package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An expression as it is written; a list within it is in the order of the source.
 *
 * <p>The tree of what a {@link HclParser} returns is at most {@value Cursor#TALLEST} expressions tall.
 */
public sealed interface Expression {

    /** From its first character to its last; of a traversal or an operation: with its operands. */
    Span span();

    /** {@code 12}, {@code 1.5e3}; never negative. */
    record Num(BigDecimal value, Span span) implements Expression {}

    /** {@code true}, {@code false}. */
    record Bool(boolean value, Span span) implements Expression {}

    /** A value that no expression gives: what a plan says. */
    record Given(Value value, Span span) implements Expression {}

    /** {@code null}. */
    record Null(Span span) implements Expression {}

    /**
     * A quoted text, a heredoc, or a file that is a template.
     *
     * @param span of a quoted text: with its quotes; of a heredoc: from {@code <<} to the end of its closing word
     */
    record Template(Form form, List<TemplatePart> parts, Span span) implements Expression {

        /** How a template is delimited. */
        public enum Form {
            QUOTED,
            HEREDOC,
            FILE
        }

        public Template {
            parts = List.copyOf(parts);
        }

        /** The value in {@code "${value}"}, which stands for itself, of any type; empty for any other template. */
        public Optional<Expression> wrapped() {
            return parts.size() == 1 && parts.get(0) instanceof TemplatePart.Interpolation only
                    ? Optional.of(only.value())
                    : Optional.empty();
        }

        /** The text of a template that is nothing but characters. */
        public Optional<String> literal() {
            StringBuilder text = new StringBuilder();
            for (TemplatePart part : parts) {
                if (!(part instanceof TemplatePart.Literal literal)) {
                    return Optional.empty();
                }
                text.append(literal.characters().text());
            }
            return Optional.of(text.toString());
        }
    }

    /** {@code [a, b]}. */
    record Tuple(List<Expression> items, Span span) implements Expression {
        public Tuple {
            items = List.copyOf(items);
        }
    }

    /** <code>{ a = 1, "b": 2, (c) = 3 }</code>; a key can stand in it twice. */
    record Obj(List<Item> items, Span span) implements Expression {
        public Obj {
            items = List.copyOf(items);
        }
    }

    /**
     * A key and a value of an {@link Obj}.
     *
     * @param key a bare word means its own name although it is read as a {@link Variable}, {@link Bool} or
     *     {@link Null}; in parentheses it means what it says
     * @param colon whether {@code :} stands between key and value, not {@code =}
     */
    record Item(Expression key, Expression value, boolean colon, Span span) {

        /** The name that a bare word says. */
        public Optional<String> word() {
            return key instanceof Variable || key instanceof Bool || key instanceof Null
                    ? Optional.of(key.span().text())
                    : Optional.empty();
        }
    }

    /** A name that is not reached through another value: {@code var} in {@code var.app}. */
    record Variable(String name, Span span) implements Expression {}

    /** {@code of.name}. */
    record GetAttr(Expression of, String name, Span nameSpan, Span span) implements Expression {}

    /**
     * {@code of[key]}.
     *
     * @param legacy whether it is written {@code of.0}
     */
    record Index(Expression of, Expression key, boolean legacy, Span span) implements Expression {}

    /**
     * {@code of[*].a[0]} or {@code of.*.a}: {@code each} for every element of {@code of}.
     *
     * @param each what is taken of an element: attributes and indexes around a {@link SplatItem}, or that alone; after
     *     {@code [*]} it may hold further splats
     * @param full whether it is written {@code [*]}, not {@code .*}
     */
    record Splat(Expression of, Expression each, boolean full, Span span) implements Expression {}

    /** The element that the innermost {@link Splat} around it is at; its span is the {@code [*]} or {@code .*}. */
    record SplatItem(Span span) implements Expression {}

    /**
     * {@code name(a, b...)}.
     *
     * @param name with its namespace: {@code provider::aws::arn_parse}
     * @param expanded whether the last argument is followed by {@code ...}
     */
    record Call(String name, Span nameSpan, List<Expression> arguments, boolean expanded, Span span)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code [for key, value in collection : each if condition]}. */
    record ForTuple(
            Optional<Located<String>> key,
            Located<String> value,
            Expression collection,
            Expression each,
            Optional<Expression> condition,
            Span span)
            implements Expression {}

    /**
     * <code>{ for key, value in collection : eachKey => each... if condition }</code>.
     *
     * @param grouped whether {@code ...} follows: values of equal keys are gathered in a list
     */
    record ForObject(
            Optional<Located<String>> key,
            Located<String> value,
            Expression collection,
            Expression eachKey,
            Expression each,
            boolean grouped,
            Optional<Expression> condition,
            Span span)
            implements Expression {}

    /** {@code condition ? then : otherwise}. */
    record Conditional(Expression condition, Expression then, Expression otherwise, Span span) implements Expression {}

    /** {@code -a}, {@code !a}. */
    record Unary(UnaryOperator operator, Expression operand, Span span) implements Expression {}

    /** {@code a + b}. */
    record Binary(BinaryOperator operator, Expression left, Expression right, Span span) implements Expression {}

    /** {@code (inner)}. */
    record Parenthesised(Expression inner, Span span) implements Expression {}

    /** What could not be read; a diagnostic says why. */
    record Broken(Span span) implements Expression {}

    /** An operator before its operand. */
    enum UnaryOperator {
        MINUS,
        NOT
    }

    /** An operator between its operands; all of them associate to the left. */
    enum BinaryOperator {
        OR("||", 1),
        AND("&&", 2),
        EQUAL("==", 3),
        NOT_EQUAL("!=", 3),
        LESS("<", 4),
        LESS_OR_EQUAL("<=", 4),
        GREATER(">", 4),
        GREATER_OR_EQUAL(">=", 4),
        PLUS("+", 5),
        MINUS("-", 5),
        TIMES("*", 6),
        DIVIDED_BY("/", 6),
        MODULO("%", 6);

        private final String symbol;
        private final int precedence;

        BinaryOperator(String symbol, int precedence) {
            this.symbol = symbol;
            this.precedence = precedence;
        }

        public String symbol() {
            return symbol;
        }

        /** The higher, the tighter it binds. */
        int precedence() {
            return precedence;
        }
    }
}
