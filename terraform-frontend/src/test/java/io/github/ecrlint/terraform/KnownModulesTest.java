package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.at;
import static io.github.ecrlint.terraform.Scratch.facts;
import static io.github.ecrlint.terraform.Scratch.policy;
import static io.github.ecrlint.terraform.Scratch.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.run.Reading;
import io.github.ecrlint.source.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownModulesTest {
    private static final String REPOSITORY_POLICY = "module.ecr.aws_ecr_repository_policy.this[0]";

    @TempDir
    Path root;

    private static List<String> sids(Policy policy) {
        return policy.statements().stream()
                .map(statement -> statement.sid().orElseThrow().value())
                .toList();
    }

    private static List<Principal> principals(Statement statement) {
        return ((Principals.Only) statement.principals()).list();
    }

    @Test
    void readersOfTheEcrModuleAreSeenWhereTheCallNamesThem() {
        Reading reading = new Scratch(root).read("""
                module "ecr" {
                  source                      = "terraform-aws-modules/ecr/aws"
                  version                     = "~> 2.0"
                  repository_name             = "app"
                  repository_read_access_arns = ["*"]
                }
                """);
        Policy policy = policy(reading, REPOSITORY_POLICY);
        assertThat(sids(policy)).containsExactly("PrivateReadOnly");
        assertThat(policy.isWhole()).isTrue();
        Statement readers = policy.statements().get(0);
        assertThat(at(principals(readers).get(0).span())).isEqualTo("5:34 \"*\"");
        assertThat(at(readers.actions().patterns().get(0).span())).isEqualTo("1:1 module \"ecr\"");
        assertThat(at(policy.on().span())).isEqualTo("1:1 module \"ecr\"");
        assertThat(policy.on().through())
                .extracting(call -> at(call.span()) + " " + call.value())
                .containsExactly(
                        "5:3 repository_read_access_arns made by `terraform-aws-modules/ecr/aws` from `repository_read_access_arns`");
        Fact.Declares declares = facts(reading, Fact.Declares.class).get(0);
        assertThat(declares.repository().shown()).isEqualTo("app");
        assertThat(at(declares.repository().span())).isEqualTo("1:1 module \"ecr\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                source                                    = "terraform-aws-modules/ecr/aws"
                  version                                   = "2.3.0"
                  create_registry_replication_configuration = true
                  registry_replication_rules = [
                    { destinations = [{ region = "eu-west-1", registry_id = "111122223333" }] },
                  ]""", """
                source  = "cloudposse/ecr/aws"
                  version = "0.41.0"
                  name    = "app"
                  replication_configurations = [
                    { rules = [{ destinations = [{ region = "eu-west-1", registry_id = "111122223333" }] }] },
                  ]"""})
    void whereAModuleCopiesImagesToIsSeenInTheCall(String call) {
        Reading reading = new Scratch(root).read("module \"ecr\" {\n  " + call + "\n}\n");

        Fact.Replicates replicates = facts(reading, Fact.Replicates.class).get(0);
        assertThat(at(replicates.account().span())).startsWith("6:").endsWith(" \"111122223333\"");
        assertThat(at(replicates.by().span())).isEqualTo("1:1 module \"ecr\"");
        assertThat(replicates.prefixes()).isEmpty();
        assertThat(reading.diagnostics()).isEmpty();
    }

    @Test
    void withoutReadersTheOwnAccountIsNamed() {
        Policy policy = policy(new Scratch(root).read("""
                module "ecr" {
                  source          = "terraform-aws-modules/ecr/aws"
                  version         = "2.3.0"
                  repository_name = "app"
                }
                """), REPOSITORY_POLICY);
        assertThat(principals(policy.statements().get(0)).get(0).text().key())
                .isEqualTo("arn:${partition}:iam::${own account}:root");
        assertThat(policy.on().through().get(0).value()).isEqualTo("made by `terraform-aws-modules/ecr/aws`");
    }

    @Test
    void writersLambdaAndOwnStatementsAreAdded() {
        Policy policy = policy(new Scratch(root).read("""
                module "ecr" {
                  source                             = "terraform-aws-modules/ecr/aws"
                  version                            = "3.1.0"
                  repository_name                    = "app"
                  repository_read_write_access_arns  = ["arn:aws:iam::111122223333:root"]
                  repository_lambda_read_access_arns = ["arn:aws:lambda:*:444455556666:function:*"]
                  repository_policy_statements = {
                    mine = {
                      sid        = "Mine"
                      effect     = "Deny"
                      actions    = ["ecr:DeleteRepository"]
                      principals = [{ type = "AWS", identifiers = ["*"] }]
                      conditions = [{ test = "Bool", variable = "aws:SecureTransport", values = ["false"] }]
                    }
                  }
                }
                """), REPOSITORY_POLICY);
        assertThat(sids(policy)).containsExactly("PrivateReadOnly", "PrivateLambdaReadOnly", "ReadWrite", "Mine");
        assertThat(principals(policy.statements().get(0)))
                .extracting(principal -> principal.text().key())
                .containsExactly("arn:aws:iam::111122223333:root");
        assertThat(policy.statements().get(1).conditions().list()).hasSize(1);
        assertThat(policy.statements().get(3).conditions().list()).hasSize(1);
        assertThat(policy.open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.4.0, 11", "1.5.0, 12", "'>= 1.5, < 2.0', 12", "~> 3.0, 12"})
    void theLoginIsGrantedFromARelease(String version, int actions) {
        Policy policy = policy(new Scratch(root).read("""
                module "ecr" {
                  source          = "terraform-aws-modules/ecr/aws"
                  version         = "%s"
                  repository_name = "app"
                }
                """.formatted(version)), REPOSITORY_POLICY);
        assertThat(policy.statements().get(0).actions().patterns()).hasSize(actions);
        assertThat(policy.isWhole()).isTrue();
    }

    @Test
    void whereReleasesDifferTheActionsStayOpen() {
        Policy policy = policy(new Scratch(root).read("""
                module "ecr" {
                  source          = "terraform-aws-modules/ecr/aws"
                  version         = "~> 1.0"
                  repository_name = "app"
                }
                """), REPOSITORY_POLICY);
        assertThat(policy.statements().get(0).actions().patterns().stream().anyMatch(pattern -> !pattern.isLiteral()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "terraform-aws-modules/ecr/aws",
                "git::https://github.com/terraform-aws-modules/terraform-aws-ecr.git",
                "github.com/terraform-aws-modules/terraform-aws-ecr?ref=master",
                "git@github.com:terraform-aws-modules/terraform-aws-ecr.git?ref=b6ef04d"
            })
    void ofAnUnknownReleaseLessIsSaid(String source) {
        Reading reading = new Scratch(root).read("""
                module "ecr" {
                  source                      = "%s"
                  repository_name             = "app"
                  repository_read_access_arns = ["*"]
                }
                """.formatted(source));
        assertThat(policy(reading, REPOSITORY_POLICY).isWhole()).isFalse();
        assertThat(said(reading))
                .contains("WARNING repository policy of `" + REPOSITORY_POLICY
                        + "` not resolved: it is not known which release of `terraform-aws-modules/ecr/aws` is used");
        assertThat(facts(reading, Fact.Declares.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git::https://github.com/terraform-aws-modules/terraform-aws-ecr.git?ref=v2.3.0",
                "git::ssh://git@github.com/terraform-aws-modules/terraform-aws-ecr.git?depth=1&ref=v1.6.0",
                "github.com/terraform-aws-modules/terraform-aws-ecr?ref=v3.2.0",
                "git@github.com:terraform-aws-modules/terraform-aws-ecr.git?ref=v2.0.0"
            })
    void aTagOfGitIsARelease(String source) {
        Policy policy = policy(new Scratch(root).read("""
                module "ecr" {
                  source          = "%s"
                  repository_name = "app"
                }
                """.formatted(source)), REPOSITORY_POLICY);
        assertThat(policy.isWhole()).isTrue();
    }

    @Test
    void anInputThatTheReleaseMayHaveButTheTableDoesNotSaysLess() {
        Reading reading = new Scratch(root).read("""
                module "ecr" {
                  source            = "terraform-aws-modules/ecr/aws"
                  version           = "~> 3.0"
                  repository_name   = "app"
                  anyone_may_read   = true
                }
                """);
        assertThat(policy(reading, REPOSITORY_POLICY).isWhole()).isFalse();
        assertThat(said(reading))
                .contains(
                        "WARNING repository policy of `" + REPOSITORY_POLICY
                                + "` not resolved: what `terraform-aws-modules/ecr/aws` makes of `anyone_may_read` is not known");
    }

    @Test
    void aReleaseBeforeOrBehindTheTableIsOutsideTheTree() {
        Reading reading = new Scratch(root).read("""
                module "ecr" {
                  source          = "terraform-aws-modules/ecr/aws"
                  version         = ">= 4.0"
                  repository_name = "app"
                }
                """);
        assertThat(reading.worlds().get(0).facts()).isEmpty();
        assertThat(reading.diagnostics()).singleElement().satisfies(said -> {
            assertThat(said.level()).isEqualTo(Diagnostic.Level.WARNING);
            assertThat(said.span().text()).isEqualTo("\"terraform-aws-modules/ecr/aws\"");
            assertThat(said.summary())
                    .isEqualTo("what `terraform-aws-modules/ecr/aws` deploys is not analysed: it is not in the tree, "
                            + "and known are its releases 1.0.0 to below 4.0.0");
        });
    }

    @Test
    void itsOutputsLeadToTheRepository() {
        Reading reading = new Scratch(root).read("""
                module "ecr" {
                  source                   = "terraform-aws-modules/ecr/aws"
                  version                  = "~> 2.0"
                  repository_name          = "app"
                  attach_repository_policy = false
                }
                resource "aws_ecr_repository_policy" "mine" {
                  repository = module.ecr.repository_name
                  policy     = jsonencode({
                    Statement = [{ Effect = "Deny", Action = "ecr:PutImage", Principal = module.ecr.repository_arn }]
                  })
                }
                """);
        Policy policy = policy(reading, "aws_ecr_repository_policy.mine");
        assertThat(facts(reading, Fact.Guards.class)).hasSize(1);
        assertThat(facts(reading, Fact.Guards.class).get(0).repository().key()).isEqualTo("app");
        assertThat(at(principals(policy.statements().get(0)).get(0).span()))
                .isEqualTo("10:74 module.ecr.repository_arn");
    }

    @Test
    void aRoleOfTheIamModuleHasItsPolicies() {
        Reading reading = new Scratch(root).read("""
                module "role" {
                  source             = "terraform-aws-modules/iam/aws//modules/iam-role"
                  version            = "6.2.1"
                  name               = "ci"
                  use_name_prefix    = false
                  enable_github_oidc = true
                  oidc_wildcard_subjects = ["repo:*"]
                  policies           = { admin = "arn:aws:iam::aws:policy/AdministratorAccess" }
                  create_inline_policy = true
                  inline_policy_permissions = {
                    Push = { actions = ["ecr:PutImage"], resources = ["*"] }
                  }
                }
                """);
        assertThat(facts(reading, Fact.Knows.class).get(0).identity().shown()).isEqualTo("ci");
        assertThat(facts(reading, Fact.Attaches.class).get(0).policyArn().key())
                .isEqualTo("arn:aws:iam::aws:policy/AdministratorAccess");
        assertThat(at(facts(reading, Fact.Attaches.class).get(0).span())).isEqualTo("1:1 module \"role\"");
        Policy trust = policy(reading, "module.role.aws_iam_role.this[0]");
        assertThat(sids(trust)).containsExactly("GithubOidcAuth");
        assertThat(trust.statements().get(0).conditions().list()).hasSize(3);
        Policy inline = policy(reading, "module.role.aws_iam_role_policy.inline[0]");
        assertThat(sids(inline)).containsExactly("Push");
        assertThat(inline.on().through().get(0).value())
                .isEqualTo(
                        "made by `terraform-aws-modules/iam/aws//modules/iam-role` from `inline_policy_permissions`");
    }

    @Test
    void theReadOnlyPolicyOfTheIamModuleReadsEverything() {
        Reading reading = new Scratch(root).read("""
                module "read" {
                  source           = "terraform-aws-modules/iam/aws//modules/iam-read-only-policy"
                  version          = "5.60.0"
                  name             = "read"
                  allowed_services = ["ecr"]
                }
                resource "aws_iam_role_policy_attachment" "read" {
                  role       = "ci"
                  policy_arn = module.read.arn
                }
                """);
        Policy policy = policy(reading, "module.read.aws_iam_policy.policy[0]");
        assertThat(policy.statements().get(0).actions().patterns())
                .extracting(pattern -> pattern.key())
                .contains("ecr:Get*", "ecr:BatchGet*");
        assertThat(facts(reading, Fact.Attaches.class).get(0).policyArn().key())
                .isEqualTo(facts(reading, Fact.Manages.class).get(0).arn().key());
    }

    @Test
    void aRoleOfAnOlderIamModuleHasItsPolicies() {
        Reading reading = new Scratch(root).read("""
                module "role" {
                  source                  = "terraform-aws-modules/iam/aws//modules/iam-assumable-role"
                  version                 = "~> 5.30"
                  create_role             = true
                  role_name               = "build"
                  role_requires_mfa       = false
                  trusted_role_services   = ["codebuild.amazonaws.com"]
                  custom_role_policy_arns = ["arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPowerUser"]
                }
                """);
        assertThat(facts(reading, Fact.Attaches.class)).hasSize(1);
        Policy trust = policy(reading, "module.role.aws_iam_role.this[0]");
        assertThat(principals(trust.statements().get(0)))
                .extracting(
                        principal -> principal.type() + " " + principal.text().key())
                .containsExactly("SERVICE codebuild.amazonaws.com");
        assertThat(trust.statements().get(0).conditions().isEmpty()).isTrue();
    }

    @Test
    void theEcrModuleOfCloudPosseIsKnown() {
        Reading reading = new Scratch(root).read("""
                module "ecr" {
                  source                     = "cloudposse/ecr/aws"
                  version                    = "0.42.1"
                  namespace                  = "eg"
                  stage                      = "test"
                  name                       = "App"
                  principals_full_access     = ["arn:aws:iam::111122223333:root"]
                  organizations_push_access  = ["o-1234567890"]
                }
                resource "aws_ecr_account_setting" "probe" {
                  name  = module.ecr.repository_name
                  value = module.ecr.repository_arn_map["eg-test-app"]
                }
                """);
        assertThat(sids(policy(reading, "module.ecr.aws_ecr_repository_policy.name[\"eg-test-app\"]")))
                .containsExactly("FullAccess", "OrganizationsPushAccess");
        assertThat(facts(reading, Fact.Declares.class).get(0).repository().shown())
                .isEqualTo("eg-test-app");
        Fact.Sets probe = facts(reading, Fact.Sets.class).get(0);
        assertThat(probe.name().key()).isEqualTo("eg-test-app");
        assertThat(probe.value().key()).endsWith(":repository/eg-test-app");
    }

    @Test
    void aNameFromElsewhereLeavesTheRepositoryOfCloudPosseOpen() {
        Reading reading = new Scratch(root).read("""
                module "this" {
                  source  = "cloudposse/label/null"
                  version = "0.25.0"
                }
                module "ecr" {
                  source                     = "cloudposse/ecr/aws"
                  version                    = "0.42.1"
                  principals_readonly_access = ["*"]
                  context                    = module.this.context
                }
                """);
        assertThat(facts(reading, Fact.Declares.class)).hasSize(1);
        assertThat(facts(reading, Fact.Guards.class).get(0).repository().key())
                .isEqualTo(facts(reading, Fact.Declares.class)
                        .get(0)
                        .repository()
                        .name()
                        .key());
    }

    @Test
    void aRoleForAnIdentityProviderIsKnown() {
        Reading reading = new Scratch(root).read("""
                module "role" {
                  source                        = "terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc"
                  version                       = "5.30.0"
                  create_role                   = true
                  role_name                     = "ci"
                  provider_url                  = "https://token.actions.githubusercontent.com"
                  oidc_subjects_with_wildcards  = ["repo:acme/*"]
                  role_policy_arns              = ["arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPowerUser"]
                }
                """);
        Policy trust = policy(reading, "module.role.aws_iam_role.this[0]");
        assertThat(principals(trust.statements().get(0)).get(0).text().key())
                .endsWith(":oidc-provider/token.actions.githubusercontent.com");
        assertThat(trust.statements().get(0).conditions().list()).hasSize(1);
        assertThat(facts(reading, Fact.Attaches.class)).hasSize(1);
    }
}
