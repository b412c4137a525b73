package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.at;
import static io.github.ecrlint.terraform.Scratch.facts;
import static io.github.ecrlint.terraform.Scratch.policy;
import static io.github.ecrlint.terraform.Scratch.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.run.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
    private static final String PLAN = """
            {"format_version": "1.2", "terraform_version": "1.11.4",
             "planned_values": {"root_module": {
               "resources": [
                 {"address": "aws_ecr_repository_policy.app", "mode": "managed", "type": "aws_ecr_repository_policy", "name": "app",
                  "values": {"repository": "app", "policy": "{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Principal\\":{\\"AWS\\":[\\"*\\",\\"arn:aws:iam::111122223333:root\\"]},\\"Action\\":\\"ecr:*\\"}]}"}}
               ],
               "child_modules": [{"address": "module.m[\\"a.b\\"]", "resources": [
                 {"address": "module.m[\\"a.b\\"].aws_iam_role.ci[0]", "mode": "managed", "type": "aws_iam_role", "name": "ci", "index": 0,
                  "values": {"name": "ci", "inline_policy": []}}
               ]}]}},
             "prior_state": {"values": {"root_module": {"resources": [
               {"address": "data.aws_caller_identity.me", "mode": "data", "type": "aws_caller_identity", "name": "me", "values": {"account_id": "111122223333"}}
             ]}}},
             "resource_changes": [
               {"address": "aws_ecr_repository_policy.app", "change": {"after_unknown": {"id": true}}},
               {"address": "module.m[\\"a.b\\"].aws_iam_role.ci[0]", "change": {"after_unknown": {"arn": true%s}}}
             ],
             "configuration": {"root_module": {
               "resources": [{"address": "aws_ecr_repository_policy.app", "expressions": {"policy": {}, "repository": {}}}],
               "module_calls": {"m": {"module": {"resources": [
                 {"address": "aws_iam_role.ci", "expressions": {"name": {}, "assume_role_policy": {"references": ["var.x"]}}}
               ]}}}}}
            }
            """.replace("\\\\", "\\");

    private static final String MAIN = """
            variable "document" {}
            resource "aws_ecr_repository_policy" "app" {
              repository = "app"
              policy     = var.document
            }
            module "m" {
              source   = "./m"
              for_each = toset(["a.b"])
            }
            """;

    private static final String MODULE = """
            resource "aws_iam_role" "ci" {
              count = 1
              name  = "ci"
            }
            """;

    @TempDir
    Path root;

    @Test
    void thePlansValuesArePlacedInTheConfigurationBesideIt() {
        Reading reading = new Scratch(root)
                .with("plan.json", PLAN.formatted(""))
                .with("package.json", "{\"name\": \"x\"}")
                .with("main.tf", MAIN)
                .with("m/main.tf", MODULE)
                .read();
        assertThat(reading.worlds()).extracting(World::name).containsExactly("plan.json");
        assertThat(said(reading)).isEmpty();
        assertThat(reading.files()).isEqualTo(3);
        Principals.Only only = (Principals.Only) policy(reading, "aws_ecr_repository_policy.app")
                .statements()
                .get(0)
                .principals();
        assertThat(at(only.list().get(0).span())).isEqualTo("4:16 var.document");
        assertThat(only.list())
                .extracting(who -> who.text().key())
                .containsExactly("*", "arn:aws:iam::${own account}:root");
        Fact.Knows role = facts(reading, Fact.Knows.class).get(0);
        assertThat(role.identity().address()).isEqualTo("module.m[\"a.b\"].aws_iam_role.ci[0]");
        assertThat(role.identity().arn().key()).isEqualTo("arn:${partition}:iam::${own account}:role/ci");
        assertThat(at(role.identity().span())).isEqualTo("1:25 \"ci\"");
    }

    @Test
    void aPlanAloneIsReadAsWell() {
        Reading reading =
                new Scratch(root).with("plan.json", PLAN.formatted("")).read();
        Principals.Only only = (Principals.Only) policy(reading, "aws_ecr_repository_policy.app")
                .statements()
                .get(0)
                .principals();
        assertThat(only.list().get(0).span().source().path()).isEqualTo(root.resolve("plan.json"));
        assertThat(only.list().get(0).span().text()).isEqualTo("\\\"*\\\"");
    }

    @Test
    void whatNeitherThePlanNorTheConfigurationKnowsIsSaid() {
        Reading reading = new Scratch(root)
                .with("plan.json", PLAN.formatted(", \"assume_role_policy\": true"))
                .with("main.tf", MAIN)
                .with("m/main.tf", MODULE)
                .read();
        assertThat(reading.worlds()).extracting(World::name).containsExactly("plan.json");
        assertThat(said(reading))
                .containsExactly(
                        "NOTE trust policy of `module.m[\"a.b\"].aws_iam_role.ci[0]` not resolved: the plan knows it only after it is applied");
    }

    @Test
    void aPlanOfAnotherConfigurationHidesNothing() {
        Reading reading = new Scratch(root)
                .with("plan.json", PLAN.formatted(""))
                .with("main.tf", MAIN + "resource \"aws_ecr_repository\" \"later\" {}\n")
                .with("m/main.tf", MODULE)
                .read();
        assertThat(reading.worlds()).extracting(World::name).containsExactly("plan.json", ".");
        assertThat(said(reading))
                .contains(
                        "WARNING the plan beside it does not know this: it is of another configuration, and both are checked");
    }

    @Test
    void aPlanThatLacksAResourceOfACalledModuleIsOfAnotherConfigurationToo() {
        Reading reading = new Scratch(root)
                .with("plan.json", PLAN.formatted(""))
                .with("main.tf", MAIN)
                .with("m/main.tf", MODULE + "resource \"aws_iam_role\" \"later\" {}\n")
                .read();
        assertThat(reading.worlds()).extracting(World::name).containsExactly("plan.json", ".");
    }

    @Test
    void whatThePlanLeavesOpenIsReadFromTheConfigurationWithThePlansVariables() {
        String plan = PLAN.formatted(", \"assume_role_policy\": true")
                .replace(
                        "\"planned_values\"",
                        "\"variables\": {\"who\": {\"value\": \"111122223333\"}}, \"planned_values\"");
        Reading reading = new Scratch(root)
                .with("plan.json", plan)
                .with("main.tf", MAIN.replace("./m\"", "./m\"\n  who = var.who") + "variable \"who\" {}\n")
                .with("m/main.tf", """
                        variable "who" {}
                        resource "aws_iam_role" "ci" {
                          count              = 1
                          name               = "ci"
                          assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = var.who }, Action = "sts:AssumeRole" }] })
                        }
                        """)
                .read();
        assertThat(reading.worlds()).extracting(World::name).containsExactly("plan.json");
        assertThat(said(reading)).isEmpty();
        Principals.Only trusted = (Principals.Only) policy(reading, "module.m[\"a.b\"].aws_iam_role.ci[0]")
                .statements()
                .get(0)
                .principals();
        assertThat(trusted.list().get(0).text().key()).isEqualTo("${own account}");
    }

    private static final String IDENTITY = "\"type\": \"aws_caller_identity\"";

    @Test
    void anAccountThatMayBeTheOwnOneIsNoOther() {
        Reading reading = new Scratch(root)
                .with("plan.json", PLAN.formatted("").replace(IDENTITY, "\"type\": \"aws_region\""))
                .read();
        assertThat(second(reading)).isEqualTo("arn:aws:iam::${account 111122223333}:root");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
                    provider_config | "configuration": {"provider_config": {"aws": {"name": "aws", "expressions": {"allowed_account_ids": {"constant_value": ["111122223333"]}}}},
                    a role          | "resource_changes": [{"address": "aws_iam_role.x", "mode": "managed", "change": {"before": {"arn": "arn:aws:iam::111122223333:role/x"}}},
                    """)
    void theOwnAccountIsWhatThePlanGivesAway(String what, String json) {
        String name = json.substring(0, json.indexOf(':') + 1);
        String open = name.contains("resource_changes") ? " [" : " {";
        String plan =
                PLAN.formatted("").replace(IDENTITY, "\"type\": \"aws_region\"").replace(name + open, json);
        assertThat(second(new Scratch(root).with("plan.json", plan).read()))
                .as(what)
                .isEqualTo("arn:aws:iam::${own account}:root");
    }

    @Test
    void callersOfSeveralAccountsTellNothing() {
        String other = "{" + IDENTITY + ", \"values\": {\"account_id\": \"444455556666\"}}, ";
        String first = "{\"address\": \"data.aws_caller_identity";
        String plan = PLAN.formatted("").replace(first, other + first);
        assertThat(second(new Scratch(root).with("plan.json", plan).read()))
                .isEqualTo("arn:aws:iam::${account 111122223333}:root");
    }

    private static String second(Reading reading) {
        Principals.Only only = (Principals.Only) policy(reading, "aws_ecr_repository_policy.app")
                .statements()
                .get(0)
                .principals();
        return only.list().get(1).text().key();
    }

    @Test
    void aBrokenPlanIsOneError() {
        String plan = PLAN.formatted("");
        Reading reading = new Scratch(root)
                .with("plan.json", plan.substring(0, plan.lastIndexOf('}')))
                .read();
        assertThat(said(reading)).hasSize(1);
        assertThat(said(reading).get(0)).startsWith("ERROR JSON syntax error");
    }
}
