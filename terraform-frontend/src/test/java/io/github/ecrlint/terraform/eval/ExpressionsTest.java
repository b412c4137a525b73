package io.github.ecrlint.terraform.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    private static final String OPEN = """
            variable "open" {}
            variable "list" {
              type    = list(string)
              default = ["a", "b"]
            }
            data "aws_caller_identity" "me" {}
            """;

    private static final String REPEATED = """
            variable "open" {}
            resource "aws_iam_role" "open" {
              count = var.open
              name  = "r${count.index}"
            }
            resource "aws_iam_role" "each" {
              for_each = var.open
              name     = each.key
            }
            resource "aws_iam_role" "none" {
              count = 0
              name  = "n"
            }
            resource "aws_iam_role" "two" {
              count = 2
              name  = "t${count.index}"
            }
            """;

    @Test
    void everyExpressionOfTheTableHasTheValueThatTerraformGivesIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String row : table("/expressions.tsv")) {
            if (!row.startsWith("#")) {
                String[] cells = row.split("\t", -1);
                String value = Evaluated.json(cells[0], "");
                rows++;
                if (!value.equals(cells[1])) {
                    wrong.add(cells[0] + " is " + value + " not " + cells[1]);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).isGreaterThan(140);
    }

    @Test
    void everyExpressionHasTheValueThatTerraformsConsoleGivesIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String row : table("/console.tsv")) {
            if (!row.startsWith("#")) {
                String[] cells = row.split("\t", -1);
                String value =
                        Unknowns.isFailure(Evaluated.expression(cells[0], "")) ? "!" : Evaluated.json(cells[0], "");
                rows++;
                if (!value.equals(cells[1])) {
                    wrong.add(cells[0] + " is " + value + " not " + cells[1]);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).isGreaterThan(400);
    }

    @Test
    void everyExpressionOverWhatIsNotKnownKeepsWhatIsKnownAndNoMore() throws IOException {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String row : table("/unknowns.tsv")) {
            if (!row.startsWith("#")) {
                String[] cells = row.split("\t", -1);
                String value = Unknowns.isFailure(Evaluated.expression(cells[0], REPEATED))
                        ? "!"
                        : Evaluated.json(cells[0], REPEATED).replaceAll("#main\\.tf:\\d+", "");
                rows++;
                if (!value.equals(cells[1])) {
                    wrong.add(cells[0] + " is " + value + " not " + cells[1]);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).isGreaterThan(190);
    }

    private static List<String> table(String name) throws IOException {
        try (InputStream in = ExpressionsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
                    ["a", var.open, "b"]                          | ["a",${.#var.open},"b"]
                    concat(["a"], var.open)                       | ["a",${.#var.open...}]
                    compact(["a", var.open, ""])                  | ["a",${.#var.open...}]
                    flatten([["a"], var.open])                    | ["a",${.#var.open...}]
                    "x-${var.open}-y"                             | "x-${.#var.open}-y"
                    format("%s/%s", "a", var.open)                | "a/${.#var.open}"
                    join("/", ["a", var.open])                    | "a/${.#var.open}"
                    [for x in var.list : "${x}${var.open}"]       | ["a${.#var.open}","b${.#var.open}"]
                    [for x in concat(["a"], var.open) : "<${x}>"] | ["\\u003ca\\u003e","\\u003c${.#var.open...}\\u003e"]
                    var.open ? "same" : "same"                    | "same"
                    false && var.open                             | false
                    var.open || true                              | true
                    contains(["a", var.open], "a")                | true
                    data.aws_caller_identity.me.account_id        | "${own account}"
                    data.aws_caller_identity.me.account_id != ""  | true
                    "a${var.open}" == "b"                         | false
                    split(":", "x:${data.aws_caller_identity.me.account_id}:y")[1] | "${own account}"
                    trimprefix("arn:${var.open}", "arn:")         | "${.#var.open}"
                    try(var.open, "b")                            | ${.#var.open}
                    try(var.list.nothing, "b")                    | "b"
                    lookup({a = var.open}, "a", 1)                | ${.#var.open}
                    coalesce("", "b", var.open)                   | "b"
                    startswith("arn:${var.open}", "arn")          | true
                    """)
    void whatIsNotKnownTravelsExactly(String expression, String json) {
        assertThat(Evaluated.json(expression, OPEN)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
                    var.open                       | `var.open` has no default
                    var.open.a.b[0]                | `var.open` has no default
                    var.nothing                    | `var.nothing` is not declared
                    local.nothing                  | `local.nothing` is not declared
                    aws_iam_role.nothing.arn       | `aws_iam_role.nothing` is not declared
                    module.nothing.x               | `module.nothing` is not declared
                    var.open ? 1 : 2               | the condition `var.open` is open: `var.open` has no default
                    length(concat(["a"], var.open)) | `var.open` has no default
                    formatlist("%s:%s", data.aws_caller_identity.me.account_id, var.open) | `var.open` has no default
                    concat(["a"], var.open)[1]     | `var.open` has no default
                    uuid()                         | `uuid` is not evaluated
                    provider::aws::user_agent("x") | `provider::aws::user_agent` is not evaluated
                    1 / 0                          | a number is divided by zero
                    {a = 1}.b                      | there is no attribute `b` in the object
                    ["a"][3]                       | the list has no element of this index
                    lower(var.open)                | `var.open` has no default
                    jsondecode("{")                | `jsondecode` gets no valid JSON
                    file("nothing.json")           | `file`: there is no readable `nothing.json` in the project
                    terraform.workspace            | `terraform.workspace` is known only at run time
                    each.key                       | there is no `each` outside a repeated block
                    local.x                        | `local.x` depends on itself
                    lower()                        | `lower` does not take these arguments
                    """)
    void whatIsNotKnownSaysWhy(String expression, String reason) {
        Value value = Evaluated.expression(expression, OPEN);
        assertThat(value).isInstanceOf(Value.Unknown.class);
        assertThat(((Value.Unknown) value).because().reason()).isEqualTo(reason);
    }

    @Test
    void equalDerivationsOfEqualUnknownsAreEqual() {
        assertThat(Evaluated.json("[lower(var.open), lower(var.open)] ", OPEN))
                .isEqualTo("[${lower(${.#var.open},)},${lower(${.#var.open},)}]");
        assertThat(Evaluated.json("lower(var.open) == lower(var.open)", OPEN)).isEqualTo("true");
    }

    @Test
    void charactersKeepTheirPlacesThroughFunctions() {
        Value value = Evaluated.expression("split(\",\", trimspace(\" one,*  \"))[1]", "");
        assertThat(value.span().text()).isEqualTo("*");
        Value joined = Evaluated.expression("concat([\"a\"], tolist([\"*\"]))", "");
        assertThat(((Value.Seq) joined).items().get(1).span().text()).isEqualTo("\"*\"");
    }

    @Test
    void optionalAttributesOfAVariableTakeTheirDefaults() {
        String variable = """
                variable "rules" {
                  type = list(object({
                    name    = string
                    effect  = optional(string, "Allow")
                    nothing = optional(string)
                    inner   = optional(object({ on = optional(bool, true) }), {})
                  }))
                  default = [{ name = "a" }, { name = "b", effect = "Deny" }]
                }
                """;
        assertThat(Evaluated.json("[for r in var.rules : [r.name, r.effect, r.nothing, r.inner.on]]", variable))
                .isEqualTo("[[\"a\",\"Allow\",null,true],[\"b\",\"Deny\",null,true]]");
    }

    @Test
    void cyclesAreCutAndNamed() {
        Value value = Evaluated.local("locals {\n  x = [local.y]\n  y = \"a${local.z}\"\n  z = local.x\n}\n");
        assertThat(value).isInstanceOf(Value.Seq.class);
        Value.Text item = (Value.Text) ((Value.Seq) value).items().get(0);
        assertThat(item.hole().orElseThrow().reason()).isEqualTo("`local.x` depends on itself");
    }

    @Test
    void longChainsOfLocalsEndInAnUnknown() {
        StringBuilder locals = new StringBuilder("locals {\n  x = local.a0\n");
        for (int i = 0; i < 20_000; i++) {
            locals.append("  a" + i + " = local.a" + (i + 1) + "\n");
        }
        Value value = Evaluated.local(locals.append("  a20000 = 1\n}\n").toString());
        assertThat(((Value.Unknown) value).because().reason()).isEqualTo("the expressions are nested too deeply");
    }

    @Test
    void doublingListsEndInAnUnknown() {
        StringBuilder locals = new StringBuilder("locals {\n  x = length(jsonencode(local.a60))\n  a0 = [1]\n");
        for (int i = 1; i <= 60; i++) {
            locals.append("  a" + i + " = [local.a" + (i - 1) + ", local.a" + (i - 1) + "]\n");
        }
        Value value = Evaluated.local(locals.append("}\n").toString());
        assertThat(((Value.Unknown) value).because().reason()).isEqualTo("the value is too large");
    }
}
