package io.github.ecrlint.terraform.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.source.Located;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    /** The expression with all that binds put in parentheses. */
    private static String bound(String expression) {
        return bound(HclText.expression(expression));
    }

    private static String bound(Expression expression) {
        if (expression instanceof Expression.Binary binary) {
            return "(" + bound(binary.left()) + " " + binary.operator().symbol() + " " + bound(binary.right()) + ")";
        }
        if (expression instanceof Expression.Unary unary) {
            return (unary.operator() == Expression.UnaryOperator.MINUS ? "-" : "!") + bound(unary.operand());
        }
        if (expression instanceof Expression.Conditional choice) {
            return "(" + bound(choice.condition()) + " ? " + bound(choice.then()) + " : " + bound(choice.otherwise())
                    + ")";
        }
        return expression.span().text();
    }

    @Test
    void operatorsBindByPrecedenceAndToTheLeft() {
        assertThat(bound("a + b * c - d")).isEqualTo("((a + (b * c)) - d)");
        assertThat(bound("a || b && c == d < e")).isEqualTo("(a || (b && (c == (d < e))))");
        assertThat(bound("!a.b && -c[0] >= 1")).isEqualTo("(!a.b && (-c[0] >= 1))");
        assertThat(bound("a ? b : c ? d : e || f")).isEqualTo("(a ? b : (c ? d : (e || f)))");
    }

    @Test
    void anOperationReachesFromItsFirstOperandToItsLast() {
        assertThat(HclText.expression("a + b * c /* d */").span().text()).isEqualTo("a + b * c");
        assertThat(HclText.expression("a ? b : c").span().text()).isEqualTo("a ? b : c");
    }

    @Test
    void numbersAreExact() {
        assertThat(HclText.expression("111122223333"))
                .isInstanceOfSatisfying(
                        Expression.Num.class, n -> assertThat(n.value()).isEqualTo(new BigDecimal("111122223333")));
        assertThat(HclText.expression("1.5E-3"))
                .isInstanceOfSatisfying(
                        Expression.Num.class, n -> assertThat(n.value()).isEqualByComparingTo("0.0015"));
        assertThat(HclText.errorOf("1.2.3")).isEqualTo("1:5 <1.2.3> this is not a number, or it is out of range");
        assertThat(HclText.errorOf("1e999999999")).contains("out of range");
    }

    @Test
    void aTraversalGrowsStepByStep() {
        Expression.GetAttr last = (Expression.GetAttr) HclText.expression("aws_ecr_repository.app[0].arn");
        assertThat(last.name()).isEqualTo("arn");
        assertThat(last.nameSpan().from().column()).isEqualTo(31);
        Expression.Index index = (Expression.Index) last.of();
        assertThat(index.span().text()).isEqualTo("aws_ecr_repository.app[0]");
        assertThat(index.legacy()).isFalse();
        Expression.GetAttr app = (Expression.GetAttr) index.of();
        assertThat(app.of())
                .isInstanceOfSatisfying(
                        Expression.Variable.class,
                        root -> assertThat(root.name()).isEqualTo("aws_ecr_repository"));
    }

    @Test
    void anIndexBehindADotIsLegacy() {
        Expression.GetAttr name = (Expression.GetAttr) HclText.expression("a.0.name");

        assertThat(((Expression.Index) name.of()).legacy()).isTrue();
        assertThat(HclText.errorOf("a.0.1"))
                .isEqualTo("1:7 <0.1> two indexes behind one another are written `[0][1]`, not `.0.1`");
    }

    @Test
    void aFullSplatTakesAllThatFollows() {
        Expression.Splat splat = (Expression.Splat) HclText.expression("a.b[*].c[0].d");

        assertThat(splat.full()).isTrue();
        assertThat(splat.of().span().text()).isEqualTo("a.b");
        assertThat(splat.each().span().text()).isEqualTo("[*].c[0].d");
        assertThat(splat.span().text()).isEqualTo("a.b[*].c[0].d");
    }

    @Test
    void anAttributeSplatLeavesTheIndexToItsResult() {
        Expression.Index index = (Expression.Index) HclText.expression("a.*.b.c[0]");
        Expression.Splat splat = (Expression.Splat) index.of();

        assertThat(splat.full()).isFalse();
        assertThat(splat.span().text()).isEqualTo("a.*.b.c");
        assertThat(splat.each()).isInstanceOf(Expression.GetAttr.class);
    }

    @Test
    void aCallKnowsItsNameItsArgumentsAndWhetherTheLastIsExpanded() {
        Expression.Call call = (Expression.Call) HclText.expression("concat(a, [1],\n  b...\n)");
        assertThat(call.name()).isEqualTo("concat");
        assertThat(call.arguments()).hasSize(3);
        assertThat(call.expanded()).isTrue();
        assertThat(call.span().text()).endsWith("...\n)");

        Expression.Call namespaced = (Expression.Call) HclText.expression("provider::aws::arn_parse(var.arn,)");
        assertThat(namespaced.name()).isEqualTo("provider::aws::arn_parse");
        assertThat(namespaced.nameSpan().text()).isEqualTo("provider::aws::arn_parse");
        assertThat(namespaced.expanded()).isFalse();
    }

    @Test
    void objectsSeparateByCommaOrLineEndAndBindByEqualsOrColon() {
        Expression.Obj object = (Expression.Obj) HclText.expression("{ a = 1, \"b\": 2\n  (c) = 3\n\n  null = 4 }");

        assertThat(object.items()).extracting(item -> item.word().orElse("-")).containsExactly("a", "-", "-", "null");
        assertThat(object.items()).extracting(Expression.Item::colon).containsExactly(false, true, false, false);
        assertThat(object.items().get(2).key()).isInstanceOf(Expression.Parenthesised.class);
        assertThat(object.items().get(1).span().text()).isEqualTo("\"b\": 2");
    }

    @Test
    void forMakesListsAndMaps() {
        Expression.ForTuple list =
                (Expression.ForTuple) HclText.expression("[for i, a in var.accounts : a if a != \"\"]");
        assertThat(list.key().map(Located::value)).contains("i");
        assertThat(list.value().value()).isEqualTo("a");
        assertThat(list.collection().span().text()).isEqualTo("var.accounts");
        assertThat(list.condition()).isPresent();

        Expression.ForObject map = (Expression.ForObject) HclText.expression("{\n  for a in b : a.id => a...\n}");
        assertThat(map.key()).isEmpty();
        assertThat(map.grouped()).isTrue();
        assertThat(map.eachKey().span().text()).isEqualTo("a.id");
        assertThat(map.condition()).isEmpty();
    }

    @Test
    void lineEndsCountInBracesButNotInParenthesesAndBrackets() {
        assertThat(HclText.expression("(\n  a\n  + b\n)").span().text()).endsWith("\n)");
        assertThat(HclText.expression("[\n  a,\n  b\n]")).isInstanceOf(Expression.Tuple.class);
        assertThat(HclText.errorOf("{ a =\n 1 }")).isEqualTo("1:10 <> expected a value, found the end of the line");
        assertThat(HclText.of("x = a\n  .b\n").errors()).hasSize(1);
    }

    @Test
    void parenthesesAreKept() {
        Expression.Parenthesised kept = (Expression.Parenthesised) HclText.expression("(a)");

        assertThat(kept.span().text()).isEqualTo("(a)");
        assertThat(kept.inner().span().text()).isEqualTo("a");
    }
}
