package io.github.ecrlint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AWS's documented cases of condition operators, missing keys, set operators and variables. */
class ConditionCheckTest {

    private static Truth holds(String conditions, Context context) {
        Policy policy = Texts.repositoryPolicy(
                "{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*', 'Condition': " + conditions + "}");
        return ConditionCheck.in(policy, context)
                .holds(policy.statements().get(0).conditions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "StringEquals | Abc | Abc | YES",
                "StringEquals | Abc | abc | NO",
                "StringEquals | A* | Abc | NO",
                "StringEquals | A* | A* | YES",
                "StringNotEquals | Abc | abc | YES",
                "StringNotEquals | Abc | Abc | NO",
                "StringEqualsIgnoreCase | Abc | aBC | YES",
                "StringNotEqualsIgnoreCase | Abc | aBC | NO",
                "StringLike | A?c* | Abcd | YES",
                "StringLike | a* | Abcd | NO",
                "StringNotLike | A* | Abcd | NO",
                "stringlike | A* | Abcd | YES",
                "StringEquals | <x> | Abc | UNKNOWN",
                "StringLike | Z<x> | Abc | NO",
                "StringNotLike | Z<x> | Abc | YES",
                "NumericEquals | 10 | 10.0 | YES",
                "NumericNotEquals | 10 | 11 | YES",
                "NumericLessThan | 10 | 9 | YES",
                "NumericLessThan | 10 | 10 | NO",
                "NumericLessThanEquals | 10 | 10 | YES",
                "NumericGreaterThan | 10 | 11 | YES",
                "NumericGreaterThanEquals | 10 | 9 | NO",
                "NumericEquals | ten | 10 | NO",
                "DateLessThan | 2026-01-01T00:00:00Z | 2025-12-31T23:59:59Z | YES",
                "DateGreaterThan | 2026-01-01 | 2026-01-01T00:00:01Z | YES",
                "DateEquals | 1767225600 | 2026-01-01T00:00:00Z | YES",
                "DateNotEquals | 2026-01-01T00:00:00Z | 2026-01-01T01:00:00+01:00 | NO",
                "DateLessThanEquals | 2026-01-01T00:00:00Z | 2026-01-01T00:00:00Z | YES",
                "DateGreaterThanEquals | soon | 2026-01-01T00:00:00Z | NO",
                "Bool | true | true | YES",
                "Bool | True | true | YES",
                "Bool | false | true | NO",
                "BinaryEquals | QUJD | QUJD | YES",
                "IpAddress | 203.0.113.0/24 | 203.0.113.7 | YES",
                "IpAddress | 203.0.113.0/24 | 203.0.114.7 | NO",
                "IpAddress | 203.0.113.7 | 203.0.113.7 | YES",
                "IpAddress | 0.0.0.0/0 | 198.51.100.1 | YES",
                "IpAddress | 0.0.0.0/0 | 2001:db8::1 | NO",
                "IpAddress | 2001:db8::/32 | 2001:db8:0:1::7 | YES",
                "IpAddress | 2001:db8::/32 | 2001:db9::7 | NO",
                "IpAddress | 203.0.113.0/33 | 203.0.113.7 | NO",
                "IpAddress | 203.0.113 | 203.0.113.7 | NO",
                "NotIpAddress | 203.0.113.0/24 | 203.0.114.7 | YES",
                "ArnEquals | arn:aws:lambda:*:111122223333:function:* | arn:aws:lambda:eu-west-1:111122223333:function:a:b | YES",
                "ArnLike | arn:aws:iam::*:role/x | arn:aws:iam::111122223333:role/x | YES",
                "ArnLike | arn:aws:*:role/x | arn:aws:iam::111122223333:role/x | NO",
                "StringLike | arn:aws:*:role/x | arn:aws:iam::111122223333:role/x | YES",
                "ArnNotLike | arn:aws:iam::111122223333:role/* | arn:aws:iam::111122223333:role/a/b | NO",
                "ArnLike | * | arn:aws:iam::111122223333:role/x | NO",
                "ArnEquals | arn:aws:iam::<account>:role/x | arn:aws:iam::111122223333:role/x | UNKNOWN",
                "ArnEquals | arn:aws:iam::<account>:role/x | arn:aws:iam::111122223333:role/y | NO",
            })
    void anOperatorComparesOneValue(String operator, String wanted, String given, Truth expected) {
        Context context = Context.empty().with("the:key", given);
        assertThat(holds("{'" + operator + "': {'The:Key': '" + wanted + "'}}", context))
                .isEqualTo(expected);
        if (expected != Truth.UNKNOWN) {
            assertThat(holds("{'" + operator + "IfExists': {'The:Key': '" + wanted + "'}}", context))
                    .as("IfExists changes nothing where the key is there")
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, NO",
        "StringLike, NO",
        "ArnEquals, NO",
        "IpAddress, NO",
        "Bool, NO",
        "NumericLessThan, NO",
        "DateGreaterThan, NO",
        "StringNotEquals, YES",
        "StringNotLike, YES",
        "StringNotEqualsIgnoreCase, YES",
        "ArnNotEquals, YES",
        "ArnNotLike, YES",
        "NotIpAddress, YES",
        "NumericNotEquals, YES",
        "DateNotEquals, YES",
        "StringEqualsIfExists, YES",
        "BoolIfExists, YES",
        "StringNotEqualsIfExists, YES",
        "ForAllValues:StringEquals, YES",
        "ForAllValues:StringNotEquals, YES",
        "ForAnyValue:StringEquals, NO",
        "ForAnyValue:StringNotEquals, NO",
        "ForAnyValue:StringLikeIfExists, YES",
    })
    void aMissingKeyIsDecidedByTheOperator(String operator, Truth expected) {
        assertThat(holds("{'" + operator + "': {'the:key': '10'}}", Context.empty()))
                .isEqualTo(expected);
        assertThat(holds(
                        "{'" + operator + "': {'the:key': '10'}}",
                        Context.empty().without("the:key")))
                .as("an empty set is as good as absent")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, false, YES", "true, true, NO", "false, true, YES", "false, false, NO"})
    void nullAsksWhetherTheKeyIsThere(String value, boolean present, Truth expected) {
        Context context = present ? Context.empty().with("the:key", "x") : Context.empty();
        assertThat(holds("{'Null': {'the:key': '" + value + "'}}", context)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ForAllValues:StringEquals, 'a,b', YES",
        "ForAllValues:StringEquals, 'a,c', NO",
        "ForAnyValue:StringEquals, 'c,b', YES",
        "ForAnyValue:StringEquals, 'c,d', NO",
        "ForAllValues:StringNotEquals, 'c,d', YES",
        "ForAllValues:StringNotEquals, 'a,d', NO",
        "ForAnyValue:StringNotEquals, 'a,d', YES",
        "ForAnyValue:StringNotEquals, 'a,b', NO",
        "StringEquals, 'a,b', NO",
    })
    void setOperatorsCompareEveryValueOfTheRequest(String operator, String given, Truth expected) {
        Context context = Context.empty().with("the:key", given.split(",", -1));
        assertThat(holds("{'" + operator + "': {'the:key': ['a', 'b']}}", context))
                .isEqualTo(expected);
    }

    @Test
    void valuesAreJoinedByOrAndForNegatedOperatorsByNor() {
        Context context = Context.empty().with("the:key", "b");
        assertThat(holds("{'StringEquals': {'the:key': ['a', 'b']}}", context)).isEqualTo(Truth.YES);
        assertThat(holds("{'StringNotEquals': {'the:key': ['a', 'b']}}", context))
                .isEqualTo(Truth.NO);
    }

    @Test
    void operatorsAndKeysAreJoinedByAnd() {
        Context context = Context.empty().with("a", "1").with("b", "2");
        assertThat(holds("{'StringEquals': {'a': '1', 'b': '2'}}", context)).isEqualTo(Truth.YES);
        assertThat(holds("{'StringEquals': {'a': '1', 'b': '3'}}", context)).isEqualTo(Truth.NO);
        assertThat(holds("{'StringEquals': {'a': '1'}, 'StringLike': {'b': '3'}}", context))
                .isEqualTo(Truth.NO);
    }

    @Test
    void aKeyOfWhichNothingIsKnownLeavesItOpen() {
        Context context = Context.unknown().with("other", "x");
        assertThat(holds("{'StringEquals': {'the:key': 'a'}}", context)).isEqualTo(Truth.UNKNOWN);
        assertThat(holds("{'StringEquals': {'the:key': 'a', 'other': 'y'}}", context))
                .isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "StringEquals | ${aws:username} | ann | YES",
                "StringEquals | ${AWS:UserName} | ann | YES",
                "StringLike | ${aws:username}/* | ann/x | YES",
                "StringEquals | ${aws:PrincipalTag/team, 'red'} | red | YES",
                "StringEquals | ${aws:PrincipalTag/team} | red | NO",
                "StringNotEquals | ${aws:PrincipalTag/team} | red | YES",
                "StringLike | a${*}c | a*c | YES",
                "StringLike | a${*}c | abc | NO",
                "StringLike | a${?}c | abc | NO",
                "StringEquals | ${$}x | $x | YES",
                "StringLike | ${starry} | anything | NO",
            })
    void variablesStandForTheRequestsKeys(String operator, String wanted, String given, Truth expected) {
        Context context = Context.empty()
                .with("the:key", given)
                .with("aws:username", "ann")
                .with("starry", "*");
        assertThat(holds("{'" + operator + "': {'the:key': '" + wanted.replace("'", "\\u0027") + "'}}", context))
                .isEqualTo(expected);
    }

    @Test
    void beforeTheVersionOf2012AVariableIsPlainText() {
        Policy policy = Texts.oldPolicy("{'Effect': 'Allow', 'Principal': '*', 'Action': 'ecr:*', "
                + "'Condition': {'StringEquals': {'the:key': '${aws:username}'}}}");
        Context context = Context.empty().with("the:key", "ann").with("aws:username", "ann");
        assertThat(ConditionCheck.in(policy, context)
                        .holds(policy.statements().get(0).conditions()))
                .isEqualTo(Truth.NO);
    }

    @Test
    void anOperatorThatIamDoesNotKnowIsNotKnown() {
        assertThat(holds("{'StringMatches': {'a': '1'}}", Context.empty().with("a", "1")))
                .isEqualTo(Truth.UNKNOWN);
    }
}
