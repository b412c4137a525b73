package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.facts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.run.Reading;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileInputTest {
    @TempDir
    Path root;

    @Test
    void aMillionInstancesAreOneRepresentative() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_ecr_repository" "many" {
                          count = 1000000
                          name  = "r-${count.index}"
                        }
                        resource "aws_ecr_repository" "keyed" {
                          for_each = toset([for n in setproduct(range(90), range(90)) : "${n[0]}-${n[1]}"])
                          name     = each.key
                        }
                        """);
        assertThat(facts(reading, Fact.Declares.class))
                .extracting(fact -> fact.repository().address())
                .containsExactly("aws_ecr_repository.many", "aws_ecr_repository.keyed");
        assertThat(Scratch.said(reading))
                .containsExactly(
                        "NOTE one instance of `aws_ecr_repository.many` stands for all: there are more than 500",
                        "NOTE one instance of `aws_ecr_repository.keyed` stands for all: there are more than 500");
    }

    @Test
    void modulesThatMultiplyAreCutShortAloud() {
        Scratch scratch = new Scratch(root);
        for (int i = 0; i < 9; i++) {
            scratch.with(
                    "m" + i + "/main.tf", "module \"next\" {\n  source = \"../m" + (i + 1) + "\"\n  count = 100\n}\n");
        }
        Reading reading = scratch.with("m9/main.tf", "resource \"aws_iam_group\" \"g\" {\n  name = \"g\"\n}\n")
                .read();
        assertThat(Scratch.said(reading))
                .containsExactly("WARNING the module takes too long to evaluate; a part was left out");
    }

    @Test
    void modulesThatCallEachOtherAreOneWarning() {
        Reading reading = new Scratch(root)
                .with("main.tf", "module \"m\" {\n  source = \"./m\"\n}\n")
                .with("m/main.tf", "module \"n\" {\n  source = \"../n\"\n}\n")
                .with("n/main.tf", "module \"m\" {\n  source = \"../m\"\n}\n")
                .read();
        assertThat(Scratch.said(reading)).containsExactly("WARNING `module.m.module.n.module.m` calls itself");
    }

    @Test
    void thingsThatDependOnThemselvesAreNamed() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_ecr_repository_policy" "p" {
                          count      = length(aws_ecr_repository_policy.p)
                          repository = aws_ecr_repository_policy.p.repository
                          policy     = data.aws_iam_policy_document.a.json
                        }
                        data "aws_iam_policy_document" "a" {
                          source_policy_documents = [data.aws_iam_policy_document.b.json]
                        }
                        data "aws_iam_policy_document" "b" {
                          source_policy_documents = [data.aws_iam_policy_document.a.json]
                        }
                        """);
        assertThat(Scratch.said(reading))
                .containsExactly(
                        "WARNING repository policy of `aws_ecr_repository_policy.p` not resolved: `data.aws_iam_policy_document.a.json` depends on itself");
    }

    @Test
    void anyTruncationOfAConfigurationIsAnswered() {
        String whole = """
                variable "arns" {
                  type    = list(string)
                  default = ["*"]
                }
                data "aws_iam_policy_document" "d" {
                  dynamic "statement" {
                    for_each = var.arns
                    content {
                      actions = ["ecr:*"]
                      principals {
                        type        = "AWS"
                        identifiers = [statement.value]
                      }
                    }
                  }
                }
                resource "aws_ecr_repository_policy" "p" {
                  repository = "a-${join(",", var.arns)}"
                  policy     = <<-EOT
                    ${data.aws_iam_policy_document.d.json}
                  EOT
                }
                """;
        int read = 0;
        for (int length = 0; length <= whole.length(); length++) {
            Reading reading = new Scratch(root).read(whole.substring(0, length));
            read += reading.worlds().size();
        }
        assertThat(read).isEqualTo(whole.length() + 1);
    }

    private static final String REST = "\nresource \"aws_iam_group\" \"rest\" {\n  name = \"rest\"\n}\n";

    private static final Duration BOUND = Duration.ofSeconds(30);

    /** Reads a hostile file beside a harmless one, in bounded time; the harmless one must have been understood. */
    private List<String> saidOf(String name, String hostile) {
        Scratch scratch = new Scratch(root).with(name, hostile).with("rest.tf", REST);
        Reading reading = assertTimeoutPreemptively(BOUND, () -> scratch.read());
        assertThat(facts(reading, Fact.Knows.class))
                .extracting(fact -> fact.identity().address())
                .contains("aws_iam_group.rest");
        return reading.diagnostics().stream()
                .map(said ->
                        said.span().from().line() + ":" + said.span().from().column() + " " + said.summary())
                .toList();
    }

    private static String policy(String document) {
        return "resource \"aws_ecr_repository_policy\" \"p\" {\n  repository = \"r\"\n  policy = " + document + "\n}\n";
    }

    @ParameterizedTest
    @CsvSource({"(", "[", "{a=", "\"${", "f(", "-", "!", "a?b:"})
    void nestingWithoutEndIsOneError(String opening) {
        List<String> said = saidOf("deep.tf", "locals {\n  x = " + opening.repeat(100_000) + "\n}\n");
        assertThat(said).hasSize(1);
        assertThat(said.get(0)).startsWith("2:");
    }

    @ParameterizedTest
    @CsvSource({"[", "'{\"a\":'"})
    void nestingWithoutEndInJsonIsOneError(String opening) {
        List<String> said = saidOf("deep.tf.json", "{\"locals\": {\"x\": " + opening.repeat(100_000));
        assertThat(said).hasSize(1);
        assertThat(said.get(0)).startsWith("1:");
    }

    @Test
    void aFileOfFiftyMegabytesIsNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("huge.tf").toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        assertThat(saidOf("small.tf", "")).containsExactly("1:1 the file is larger than 20 MiB and was not read");
    }

    @Test
    void aPlanOfFiftyMegabytesIsOneErrorAndAnyOtherJsonNone() throws IOException {
        for (String name : new String[] {"plan.json", "data.json"}) {
            try (RandomAccessFile file = new RandomAccessFile(root.resolve(name).toFile(), "rw")) {
                file.setLength(50L * 1024 * 1024);
                boolean plan = name.startsWith("plan");
                file.write(
                        (plan ? "{\"format_version\":\"1.2\",\"terraform_version\":\"1.5.0\"," : "{").getBytes(UTF_8));
            }
        }
        assertThat(saidOf("small.tf", "")).containsExactly("1:1 the file is larger than 20 MiB and was not read");
    }

    @Test
    void aConfigurationOfMoreThanFiveMegabytesIsNotRead() {
        assertThat(saidOf("large.tf", "locals {\n  x = [" + "1,".repeat(3_000_000) + "]\n}\n"))
                .containsExactly("1:1 the file is larger than 5 MiB and was not read");
    }

    @Test
    void aResourceThatTakesTooLongLeavesTheOthersTheirTime() {
        String nested = "[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : \"${a}${b}${c}\"]]]";
        List<String> said = saidOf(
                "a.tf",
                policy("jsonencode(" + nested + ")") + policy("jsonencode([1])").replace("\"p\"", "\"q\""));
        assertThat(said)
                .anySatisfy(line -> assertThat(line).contains("_policy.p").contains("takes too long to evaluate"));
        assertThat(said)
                .noneSatisfy(line -> assertThat(line).contains("_policy.q").contains("takes too long to evaluate"));
    }

    @Test
    void whatIsNoUtf8IsOneError() throws IOException {
        Files.write(
                root.resolve("latin.tf"),
                new byte[] {'l', 'o', 'c', 'a', 'l', 's', ' ', '{', '}', '\n', '#', (byte) 0xE9});
        assertThat(saidOf("small.tf", "")).containsExactly("2:2 the file is not valid UTF-8");
    }

    @Test
    void valuesThatAreEncryptedAreOneErrorAndNoDefaultIsTakenForThem() throws IOException {
        byte[] encrypted = new byte[300];
        for (int i = 0; i < encrypted.length; i++) {
            encrypted[i] = (byte) (i * 37 + 129);
        }
        byte[] header = "\0GITCRYPT\0".getBytes(UTF_8);
        System.arraycopy(header, 0, encrypted, 0, header.length);
        Files.write(root.resolve("secrets.auto.tfvars"), encrypted);
        String variable = "variable \"who\" {\n  default = \"*\"\n}\n";
        String policy =
                policy("jsonencode({ Statement = [{ Principal = var.who, Action = \"*\", Effect = \"Allow\" }] })");
        assertThat(saidOf("a.tf", variable + policy))
                .containsExactly(
                        "6:52 part of the policy of `aws_ecr_repository_policy.p` not resolved: `var.who` may be given in `secrets.auto.tfvars`, of which a part could not be read",
                        "1:1 the file is encrypted by git-crypt");
    }

    @Test
    void textsThatDoubleThemselvesEnd() {
        StringBuilder locals = new StringBuilder("locals {\n  a0 = \"xy\"\n  b0 = \"xy\"\n");
        for (int i = 1; i <= 60; i++) {
            locals.append("  a%d = \"${local.a%d}${local.a%d}\"\n".formatted(i, i - 1, i - 1));
            locals.append("  b%d = upper(\"${local.b%d}${local.b%d}\")\n".formatted(i, i - 1, i - 1));
        }
        locals.append("}\n");
        assertThat(saidOf("a.tf", locals + policy("local.a60"))).hasSize(1);
        assertThat(saidOf("a.tf", locals + policy("local.b60")))
                .containsExactly(
                        "123:9 repository policy of `aws_ecr_repository_policy.p` not resolved: the text is too long");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            format("%s%s", @, @)           | "xy"
            join(",", [@, @])              | "xy"
            formatlist("%s%s", @, @)       | ["xy"]
            replace("${@}", "x", "${@}")   | "xy"
            jsonencode([@, @])             | "xy"
            base64encode("${@}${@}")       | "xy"
            """)
    void whatFunctionsDoubleEnds(String step, String start) {
        StringBuilder locals = new StringBuilder("locals {\n  a0 = " + start + "\n");
        for (int i = 1; i <= 60; i++) {
            locals.append("  a" + i + " = " + step.replace("@", "local.a" + (i - 1)) + "\n");
        }
        assertThat(saidOf("a.tf", locals + "}\n" + policy("jsonencode(local.a60)")))
                .anySatisfy(line -> assertThat(line).contains("aws_ecr_repository_policy.p"));
    }

    @Test
    void documentsThatDoubleThemselvesEnd() {
        StringBuilder documents = new StringBuilder(
                "data \"aws_iam_policy_document\" \"d0\" {\n  statement {\n    actions = [\"ecr:*\"]\n  }\n}\n");
        for (int i = 1; i <= 60; i++) {
            String before = "data.aws_iam_policy_document.d" + (i - 1) + ".json";
            documents.append("data \"aws_iam_policy_document\" \"d" + i + "\" {\n  source_policy_documents = [" + before
                    + ", " + before + "]\n}\n");
        }
        assertThat(saidOf("a.tf", documents + policy("data.aws_iam_policy_document.d60.json")))
                .anySatisfy(line -> assertThat(line).contains("`aws_ecr_repository_policy.p` not resolved"));
    }

    @Test
    void listsThatDoubleThemselvesEnd() {
        StringBuilder locals = new StringBuilder("locals {\n  a0 = [1]\n");
        for (int i = 1; i <= 60; i++) {
            locals.append("  a%d = concat(local.a%d, local.a%d)\n".formatted(i, i - 1, i - 1));
        }
        assertThat(saidOf("a.tf", locals + "}\n" + policy("jsonencode({ Statement = local.a60 })")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            regex("(a+)+$", "%s!")            | the pattern of `regex` matches nothing
            regex("(a|aa)*b", "%s")           | the pattern of `regex` matches nothing
            regex("(.*)(.*)(.*)(.*)x", "%s")  | the pattern of `regex` matches nothing
            regex("((a{99}){99}){99}", "%s")  | the pattern of `regex` is not understood
            replace("%s", "/(x+x+)+y/", "")   | it is no valid JSON
            """)
    void noPatternTakesLong(String expression, String reason) {
        List<String> said = saidOf("a.tf", policy(expression.formatted("a".repeat(2000))));
        assertThat(said).hasSize(1);
        assertThat(said.get(0)).startsWith("3:");
        assertThat(said.get(0).endsWith(reason) || said.get(0).contains("JSON syntax error"))
                .isTrue();
    }

    @Test
    void whatGoesRoundInCirclesIsNamed() {
        assertThat(saidOf("a.tf", """
                        locals {
                          a = local.b
                          b = [local.a]
                        }
                        variable "v" {
                          default = var.v
                        }
                        module "m" {
                          source = "./m"
                          x      = module.m.y
                        }
                        resource "aws_iam_user" "u" {
                          for_each = { for k, v in aws_iam_user.u : k => v }
                          name     = each.key
                        }
                        """ + policy("module.m.y")))
                .anySatisfy(line -> assertThat(line).contains("aws_ecr_repository_policy.p"));
        new Scratch(root).with("m/main.tf", "variable \"x\" {}\noutput \"y\" {\n  value = var.x\n}\n");
        assertThat(saidOf("b.tf", "")).anySatisfy(line -> assertThat(line).contains("depends on itself"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            [1, 2]
            12
            true
            {}
            "text"
            {Statement = 1}
            [[[]]]
            jsonencode({Statement = [1, "a", [], null, true]})
            jsonencode({Statement = {Effect = [], Action = {}, Principal = 1, Resource = {a = 1}, Condition = 3}})
            1 + "a"
            {a = 1}[*][0].b.c["d"]
            "x"[1]
            length(1) + keys("a")
            merge([1], 2)
            cidrsubnet("x", [], {})
            formatdate(1, 2)
            element({}, "a")
            """)
    void wrongTypesEndNothing(String expression) {
        assertThat(saidOf("a.tf", policy(expression)))
                .allSatisfy(line -> assertThat(line).startsWith("3:"));
    }
}
