package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Evaluates {@code a + b}, {@code a == b}, {@code !a} and the like, in three values. */
final class Operators {
    private static final int DEEPEST = 40;

    private Operators() {}

    static Value unary(Expression.Unary unary, Scope scope) {
        Value operand = Evaluator.evaluate(unary.operand(), scope);
        Span place = unary.span();
        if (unary.operator() == Expression.UnaryOperator.NOT) {
            Boolean truth = Evaluator.truth(operand);
            return truth != null ? new Value.Bool(!truth, place) : not(operand, unary, scope);
        }
        BigDecimal number = Numbers.of(operand);
        return number != null ? new Value.Num(number.negate(), place) : Unknowns.derived(place, "-", operand);
    }

    static Value binary(Expression.Binary binary, Scope scope) {
        Span place = binary.span();
        Value left = Evaluator.evaluate(binary.left(), scope);
        Expression.BinaryOperator operator = binary.operator();
        if (operator == Expression.BinaryOperator.OR || operator == Expression.BinaryOperator.AND) {
            return logic(left, binary, scope);
        }
        Value right = Evaluator.evaluate(binary.right(), scope);
        if (operator == Expression.BinaryOperator.EQUAL || operator == Expression.BinaryOperator.NOT_EQUAL) {
            Evaluation evaluation = scope.module().evaluation();
            boolean alike = evaluation.isCollection(left) == evaluation.isCollection(right);
            Boolean equal = equal(left, right);
            if (Boolean.TRUE.equals(equal) && !alike) { // a list is no tuple: `var.list == []` is never true
                equal = false;
            }
            boolean wanted = operator == Expression.BinaryOperator.EQUAL;
            return equal != null ? new Value.Bool(equal == wanted, place) : compared(left, right, binary, scope);
        }
        BigDecimal a = Numbers.of(left);
        BigDecimal b = Numbers.of(right);
        if (a == null || b == null) {
            boolean known = Unknowns.holeIn(left) == null && Unknowns.holeIn(right) == null;
            return known ? Unknowns.failed(place, "this operator takes numbers") : open(left, right, binary);
        }
        return arithmetic(operator, a, b, place);
    }

    private static Value logic(Value left, Expression.Binary binary, Scope scope) {
        boolean or = binary.operator() == Expression.BinaryOperator.OR;
        Boolean a = Evaluator.truth(left);
        if (a != null && a == or) {
            return new Value.Bool(or, binary.span());
        }
        Value right = Evaluator.evaluate(binary.right(), scope);
        Boolean b = Evaluator.truth(right);
        if (b != null && b == or) {
            return new Value.Bool(or, binary.span());
        }
        if (a != null && b != null) {
            return new Value.Bool(!or, binary.span());
        }
        Value.Unknown open = open(left, right, binary);
        Value.Unknown cause = Unknowns.whyOpen(a == null ? left : right);
        if (cause != null && !Unknowns.isFailure(cause)) {
            Expression side = a == null ? binary.left() : binary.right();
            derive(open, cause, side, scope);
        }
        return open;
    }

    private static Value not(Value operand, Expression.Unary unary, Scope scope) {
        Value.Unknown open = Unknowns.derived(unary.span(), "!", operand);
        Value.Unknown cause = Unknowns.whyOpen(operand);
        if (cause != null && !Unknowns.isFailure(cause)) {
            derive(open, cause, unary.operand(), scope);
        }
        return open;
    }

    private static void derive(Value.Unknown open, Value.Unknown cause, Expression written, Scope scope) {
        Choices choices = scope.module().evaluation().choices();
        String text = Evaluator.oneLine(written.span().text());
        choices.derive(open, choices.behind(cause, text));
    }

    /** The open answer to {@code ==} or {@code !=}; what is not known on one side may be assumed to be the other. */
    private static Value compared(Value left, Value right, Expression.Binary binary, Scope scope) {
        Value.Unknown open = open(left, right, binary);
        Value.Unknown cause = Unknowns.whyOpen(left) != null ? Unknowns.whyOpen(left) : Unknowns.whyOpen(right);
        Value other = Unknowns.whyOpen(left) != null ? right : left;
        boolean scalar = Unknowns.holeIn(other) == null
                && (other instanceof Value.Null || other.asText().isPresent());
        if (cause == null || !scalar || Unknowns.isFailure(cause)) {
            return open;
        }
        Evaluation evaluation = scope.module().evaluation();
        boolean wanted = binary.operator() == Expression.BinaryOperator.EQUAL;
        Boolean assumed =
                evaluation.assumed() == null ? null : evaluation.assumed().equal(cause, other);
        if (assumed != null) {
            return new Value.Bool(assumed == wanted, binary.span());
        }
        String name = Evaluator.oneLine(
                (other == right ? binary.left() : binary.right()).span().text());
        String written = name + " == "
                + Evaluator.oneLine(
                        (other == right ? binary.right() : binary.left()).span().text());
        evaluation.choices().derive(open, new Choice(cause.because().id(), other, written));
        return open;
    }

    private static Value.Unknown open(Value left, Value right, Expression.Binary binary) {
        Hole hole = Unknowns.holeIn(right);
        boolean second = Unknowns.holeIn(left) == null || hole != null && Choices.isMark(hole);
        Value cause = second ? right : left;
        String how = binary.operator() + " " + Canon.of(left) + " " + Canon.of(right);
        return Unknowns.derived(binary.span(), how, cause);
    }

    private static Value arithmetic(Expression.BinaryOperator operator, BigDecimal a, BigDecimal b, Span place) {
        int order = a.compareTo(b);
        if (operator == Expression.BinaryOperator.DIVIDED_BY && b.signum() == 0) {
            return Unknowns.failed(place, "a number is divided by zero");
        }
        return switch (operator) {
            case PLUS -> new Value.Num(a.add(b), place);
            case MINUS -> new Value.Num(a.subtract(b), place);
            case TIMES -> new Value.Num(a.multiply(b), place);
            case DIVIDED_BY -> new Value.Num(a.divide(b, MathContext.DECIMAL128), place);
            case MODULO -> new Value.Num(b.signum() == 0 ? a : a.remainder(b), place);
            case LESS -> new Value.Bool(order < 0, place);
            case LESS_OR_EQUAL -> new Value.Bool(order <= 0, place);
            case GREATER -> new Value.Bool(order > 0, place);
            default -> new Value.Bool(order >= 0, place);
        };
    }

    /** Whether two values are equal, or null where that is not known; a number does not equal the text that spells it. */
    static Boolean equal(Value a, Value b) {
        return equal(a, b, 0);
    }

    private static Boolean equal(Value a, Value b, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        Value.Unknown openA = Unknowns.whyOpen(a);
        Value.Unknown openB = Unknowns.whyOpen(b);
        if (openA != null && openB != null && openA.because().equals(openB.because())) {
            return !Unknowns.isFailure(a) ? Boolean.TRUE : null;
        }
        if (openA != null || openB != null) {
            return openAndOther(openA != null ? openA : openB, openA != null ? b : a);
        }
        if (a instanceof Value.Text x && b instanceof Value.Text y) {
            return texts(x, y);
        }
        if (a instanceof Value.Num x && b instanceof Value.Num y) {
            return x.value().compareTo(y.value()) == 0;
        }
        if (a instanceof Value.Bool x && b instanceof Value.Bool y) {
            return x.value() == y.value();
        }
        if (a instanceof Value.Seq x && b instanceof Value.Seq y) {
            return lists(x, y, depth);
        }
        if (a instanceof Value.Obj x && b instanceof Value.Obj y) {
            return objects(x, y, depth);
        }
        return a instanceof Value.Null && b instanceof Value.Null;
    }

    /** What has a meaning is neither null nor empty. */
    private static Boolean openAndOther(Value.Unknown open, Value other) {
        boolean there = open.because().meaning() != Hole.Meaning.OPAQUE;
        boolean nothing = other instanceof Value.Null || other instanceof Value.Text text && text.is("");
        return there && nothing ? Boolean.FALSE : null;
    }

    private static Boolean texts(Value.Text a, Value.Text b) {
        if (a.sameAs(b)) {
            return true;
        }
        if (a.isLiteral() && b.isLiteral()) {
            return false;
        }
        String startA = start(a);
        String startB = start(b);
        int common = Math.min(startA.length(), startB.length());
        boolean differ = !startA.regionMatches(0, startB, 0, common);
        boolean tooLong = a.isLiteral() && startB.length() > startA.length()
                || b.isLiteral() && startA.length() > startB.length();
        return differ || tooLong ? Boolean.FALSE : null;
    }

    /** The characters before the first hole. */
    static String start(Value.Text text) {
        StringBuilder start = new StringBuilder();
        for (Part part : text.parts()) {
            if (!(part instanceof Part.Literal literal)) {
                break;
            }
            start.append(literal.text());
        }
        return start.toString();
    }

    private static Boolean lists(Value.Seq a, Value.Seq b, int depth) {
        if (Unknowns.rest(a) != null || Unknowns.rest(b) != null) {
            return null;
        }
        return a.items().size() == b.items().size() ? all(a.items(), b.items(), depth) : Boolean.FALSE;
    }

    private static Boolean all(List<Value> a, List<Value> b, int depth) {
        Boolean result = true;
        for (int i = 0; i < a.size(); i++) {
            Boolean equal = equal(a.get(i), b.get(i), depth + 1);
            if (Boolean.FALSE.equals(equal)) {
                return false;
            }
            result = equal == null ? null : result;
        }
        return result;
    }

    private static Boolean objects(Value.Obj a, Value.Obj b, int depth) {
        if (a.entries().size() != b.entries().size()) {
            return false;
        }
        Boolean result = true;
        for (Value.Entry entry : a.entries()) {
            Value other = entry.key().isLiteral() ? b.get(entry.key().shown()).orElse(null) : null;
            Boolean equal = other == null
                    ? (entry.key().isLiteral() ? Boolean.FALSE : null)
                    : equal(entry.value(), other, depth + 1);
            if (Boolean.FALSE.equals(equal)) {
                return false;
            }
            result = equal == null ? null : result;
        }
        return result;
    }
}
