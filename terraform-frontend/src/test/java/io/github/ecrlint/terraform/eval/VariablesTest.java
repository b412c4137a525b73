package io.github.ecrlint.terraform.eval;

import static io.github.ecrlint.terraform.Scratch.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.terraform.Scratch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
    @TempDir
    Path root;

    /** Expected: what {@code terraform console} answers to jsonencode(var.v). */
    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            string                                    | 1.0                    | "1"
            string                                    | true                   | "true"
            "string"                                  | 1                      | "1"
            number                                    | "1"                    | 1
            bool                                      | "true"                 | true
            any                                       | "true"                 | "true"
            list(string)                              | [1, "a", true]         | ["1","a","true"]
            list(bool)                                | ["true"]               | [true]
            list(any)                                 | [1, "a"]               | ["1","a"]
            list                                      | [1, "a"]               | ["1","a"]
            set(string)                               | ["b", "a", "b"]        | ["a","b"]
            set(number)                               | ["10", 9]              | [9,10]
            map(string)                               | { a = 1, b = true }    | {"a":"1","b":"true"}
            map(list(string))                         | { a = [1] }            | {"a":["1"]}
            map(any)                                  | { a = 1, b = "x" }     | {"a":"1","b":"x"}
            any                                       | { a = 1, b = "x" }     | {"a":1,"b":"x"}
            tuple([string, number])                   | [1, "2"]               | ["1",2]
            object({ a = bool })                      | { a = "true", z = 1 }  | {"a":true}
            object({ a = optional(number, "3") })     | {}                     | {"a":3}
            list(object({ a = optional(string, 1) })) | [{ a = null }, {}]     | [{"a":"1"},{"a":"1"}]
            string                                    | null                   | null
            """)
    void aValueIsMadeToFitTheType(String type, String given, String expected) {
        String variable = "variable \"v\" {\n  type    = " + type + "\n  default = " + given + "\n}\n";
        assertThat(Evaluated.json("var.v", variable)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            list(string) | []          | var.v == []           | false
            list(string) | []          | var.v != []           | true
            list(string) | []          | length(var.v) == 0    | true
            list(string) | ["a"]       | var.v == ["a"]        | false
            list(string) | ["a"]       | var.v == tolist(["a"]) | true
            set(string)  | []          | var.v == []           | false
            map(string)  | {}          | var.v == {}           | false
            map(string)  | {}          | merge(var.v, {}) == {} | true
            any          | []          | var.v == []           | true
            any          | {}          | var.v == {}           | true
            bool         | "true"      | var.v == true         | true
            any          | "true"      | var.v == true         | false
            number       | "1"         | var.v == 1            | true
            string       | 1           | var.v == "1"          | true
            """)
    void whatItIsEqualToDependsOnTheType(String type, String given, String comparison, String expected) {
        String variable = "variable \"v\" {\n  type    = " + type + "\n  default = " + given + "\n}\n";
        assertThat(Evaluated.json(comparison, variable)).isEqualTo(expected);
    }

    @Test
    void nullIsAValueUnlessTheVariableIsNotNullable() {
        List<String> names =
                facts(
                                new Scratch(root)
                                        .with("main.tf", """
                                        module "m" {
                                          source   = "./m"
                                          nullable = null
                                          never    = null
                                        }
                                        """)
                                        .with("m/main.tf", """
                                        variable "nullable" {
                                          default = "default"
                                        }
                                        variable "never" {
                                          default  = "default"
                                          nullable = false
                                        }
                                        resource "aws_ecr_repository" "r" {
                                          name = "${var.nullable == null}-${var.never}"
                                        }
                                        """)
                                        .read(),
                                Fact.Declares.class)
                        .stream()
                        .map(fact -> fact.repository().name().shown())
                        .toList();
        assertThat(names).containsExactly("true-default");
    }

    @Test
    void whatIsNotKnownOfATypedListStaysWithinIt() {
        String variables = """
                variable "open" {}
                variable "v" {
                  type    = list(string)
                  default = [1, "a"]
                }
                """;
        assertThat(Evaluated.json("concat(var.v, [var.open])", variables)).isEqualTo("[\"1\",\"a\",${.#var.open}]");
    }

    @Test
    void aSetStaysOneWhenAListIsMadeOfIt() {
        String around = "locals {\n  s = toset([\"b\", \"a\"])\n  l = tolist(local.s)\n}\n";
        assertThat(Evaluated.json("[local.l[0], [for k, v in local.s : k], [for k, v in local.l : k]]", around))
                .isEqualTo("[\"a\",[\"a\",\"b\"],[0,1]]");
    }

    @Test
    void whereInASetAnElementStandsThatIsNotKnownNobodyKnows() {
        String open = "variable \"open\" {}\n";
        assertThat(Evaluated.json("tolist(toset([var.open, \"b\"]))[0]", open)).isEqualTo("${.#var.open...}");
        assertThat(Evaluated.json("tolist(toset([\"b\", \"a\"]))[0]", open)).isEqualTo("\"a\"");
    }
}
