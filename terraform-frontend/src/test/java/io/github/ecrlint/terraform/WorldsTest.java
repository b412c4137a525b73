package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.facts;
import static io.github.ecrlint.terraform.Scratch.policy;
import static io.github.ecrlint.terraform.Scratch.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.run.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldsTest {
    private static final String NOTHING = "jsonencode({ Version = \"2012-10-17\", Statement = [] })";

    @TempDir
    Path root;

    @Test
    void everyDirectoryThatNobodyCallsIsAWorld() {
        Reading reading = new Scratch(root)
                .with("prod/main.tf", "module \"app\" {\n  source = \"../modules/app\"\n  name = \"prod\"\n}\n")
                .with("test/main.tofu", "module \"app\" {\n  source = \"../modules/app\"\n  name = \"test\"\n}\n")
                .with(
                        "modules/app/main.tf",
                        "variable \"name\" {}\nresource \"aws_ecr_repository\" \"app\" {\n  name = var.name\n}\n")
                .read();
        assertThat(reading.worlds()).extracting(World::name).containsExactly("prod", "test");
        assertThat(facts(reading, Fact.Declares.class))
                .extracting(fact ->
                        fact.repository().address() + " " + fact.repository().shown())
                .containsExactly("module.app.aws_ecr_repository.app prod", "module.app.aws_ecr_repository.app test");
        assertThat(reading.files()).isEqualTo(3);
    }

    @Test
    void aModuleThatNobodyCallsIsAnalysedAlone() {
        Reading reading = new Scratch(root)
                .read("variable \"name\" {}\nresource \"aws_ecr_repository\" \"app\" {\n  name = var.name\n}\n");
        assertThat(reading.worlds()).extracting(World::name).containsExactly(".");
        assertThat(facts(reading, Fact.Declares.class)
                        .get(0)
                        .repository()
                        .name()
                        .key())
                .isEqualTo("${.#var.name}");
    }

    @Test
    void modulesThatCallEachOtherAreReadOnceAndNamed() {
        Reading reading = new Scratch(root)
                .with(
                        "a/main.tf",
                        "module \"b\" {\n  source = \"../b\"\n}\nresource \"aws_iam_group\" \"a\" {\n  name = module.b.x\n}\n")
                .with("b/main.tf", "module \"a\" {\n  source = \"../a\"\n}\noutput \"x\" {\n  value = module.a.y\n}\n")
                .read();
        assertThat(reading.worlds()).extracting(World::name).containsExactly("a");
        assertThat(facts(reading, Fact.Knows.class)
                        .get(0)
                        .identity()
                        .name()
                        .hole()
                        .orElseThrow()
                        .reason())
                .isEqualTo("`module.b.module.a` calls itself");
    }

    @Test
    void argumentsAndOutputsAreFollowedOverSeveralHops() {
        Reading reading = new Scratch(root)
                .with("main.tf", """
                        module "outer" {
                          source   = "./outer"
                          for_each = { a = "one", b = "two" }
                          names    = { repo = each.value }
                        }
                        resource "aws_ecr_repository_policy" "p" {
                          repository = module.outer["b"].repository
                          policy     = module.outer["b"].policy
                        }
                        """)
                .with("outer/main.tf", """
                        variable "names" {}
                        module "inner" {
                          source = "./inner"
                          name   = var.names.repo
                        }
                        output "repository" {
                          value = module.inner.repository.name
                        }
                        output "policy" {
                          value = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "ecr:${var.names.repo}" }] })
                        }
                        """)
                .with("outer/inner/main.tf", """
                        variable "name" {}
                        resource "aws_ecr_repository" "this" {
                          name = var.name
                        }
                        output "repository" {
                          value = aws_ecr_repository.this
                        }
                        """)
                .read();
        assertThat(facts(reading, Fact.Declares.class))
                .extracting(fact ->
                        fact.repository().address() + " " + fact.repository().shown())
                .containsExactly(
                        "module.outer[\"a\"].module.inner.aws_ecr_repository.this one",
                        "module.outer[\"b\"].module.inner.aws_ecr_repository.this two");
        Fact.Guards guards = facts(reading, Fact.Guards.class).get(0);
        assertThat(guards.repository().is("two")).isTrue();
        assertThat(guards.policy()
                        .statements()
                        .get(0)
                        .actions()
                        .patterns()
                        .get(0)
                        .is("ecr:two"))
                .isTrue();
        assertThat(said(reading)).isEmpty();
    }

    @Test
    void whatGoesIntoAModuleOutsideTheTreeEscapes() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_iam_role" "ci" {
                          name               = "ci"
                          assume_role_policy = %1$s
                        }
                        resource "aws_iam_role" "other" {
                          name               = "other"
                          assume_role_policy = %1$s
                        }
                        module "eks" {
                          source = "terraform-aws-modules/eks/aws"
                          name   = "other"
                          roles  = [{ role = aws_iam_role.ci.name }]
                        }
                        resource "aws_ecr_repository_policy" "p" {
                          repository = "app"
                          policy     = module.eks.policy
                        }
                        """.formatted(NOTHING));
        assertThat(facts(reading, Fact.Escapes.class))
                .extracting(fact ->
                        fact.identity().key() + " " + fact.to().because().reason())
                .containsExactly("arn:${partition}:iam::${own account}:role/ci `module.eks` is outside the tree");
        assertThat(said(reading))
                .containsExactly(
                        "WARNING repository policy of `aws_ecr_repository_policy.p` not resolved: `module.eks` is outside the tree",
                        "NOTE what `terraform-aws-modules/eks/aws` deploys is not analysed: it is not in the tree");
    }

    @Test
    void namesThatAwsMakesUpAreEqualWhereverTheyAreMentioned() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_iam_role" "ci" {
                          name_prefix        = "ci-"
                          path               = "/team/"
                          assume_role_policy = %s
                        }
                        resource "aws_iam_user" "u" {
                          name = "u"
                        }
                        resource "aws_iam_group" "g" {
                          name = "g"
                        }
                        resource "aws_iam_policy" "p" {
                          policy = %s
                        }
                        resource "aws_iam_role_policy_attachment" "p" {
                          role       = aws_iam_role.ci.id
                          policy_arn = aws_iam_policy.p.arn
                        }
                        resource "aws_iam_user_group_membership" "m" {
                          user   = aws_iam_user.u.name
                          groups = [aws_iam_group.g.name]
                        }
                        """.formatted(NOTHING, NOTHING));
        Identity role = facts(reading, Fact.Knows.class).get(0).identity();
        Fact.Attaches attaches = facts(reading, Fact.Attaches.class).get(0);
        Fact.Manages manages = facts(reading, Fact.Manages.class).get(0);
        assertThat(role.name().key()).isEqualTo("ci-${.#aws_iam_role.ci.name}");
        assertThat(role.arn().key())
                .isEqualTo("arn:${partition}:iam::${own account}:role/team/ci-${.#aws_iam_role.ci.name}");
        assertThat(attaches.identity().sameAs(role.name())).isTrue();
        assertThat(attaches.policyArn().sameAs(manages.arn())).isTrue();
        assertThat(attaches.span().text()).isEqualTo("aws_iam_policy.p.arn");
        Fact.Joins joins = facts(reading, Fact.Joins.class).get(0);
        assertThat(joins.user().key() + " " + joins.group().key()).isEqualTo("u g");
        assertThat(role.span().text()).isEqualTo("\"ci\"");
    }

    @Test
    void everyPlaceOfAPolicyIsRead() {
        String roles = """
                resource "aws_iam_role" "r" {
                  name                = "r"
                  assume_role_policy  = POLICY
                  managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
                  inline_policy {
                    name   = "i"
                    policy = POLICY
                  }
                }
                resource "aws_iam_role_policy" "rp" {
                  role   = aws_iam_role.r.name
                  policy = POLICY
                }
                resource "aws_iam_user_policy" "up" {
                  user   = "u"
                  policy = POLICY
                }
                resource "aws_iam_group_policy" "gp" {
                  group  = "g"
                  policy = POLICY
                }
                resource "aws_iam_policy_attachment" "all" {
                  name       = "all"
                  roles      = [aws_iam_role.r.name]
                  users      = var.users
                  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
                }
                variable "users" {}
                resource "aws_ecr_registry_policy" "reg" {
                  policy = POLICY
                }
                resource "aws_ecrpublic_repository_policy" "pub" {
                  repository_name = "pub"
                  policy          = POLICY
                }
                resource "aws_ecr_repository_creation_template" "t" {
                  prefix            = "t"
                  repository_policy = POLICY
                }
                """;
        Reading reading = new Scratch(root).read(roles.replace("POLICY", NOTHING));
        assertThat(facts(reading, Fact.Stands.class))
                .extracting(fact -> fact.policy().kind())
                .containsExactly(PolicyKind.REGISTRY, PolicyKind.PUBLIC_REPOSITORY, PolicyKind.CREATION_TEMPLATE);
        assertThat(facts(reading, Fact.Trusts.class))
                .extracting(
                        fact -> fact.policy().kind() + " of " + fact.identity().key())
                .containsExactly("TRUST of r");
        assertThat(facts(reading, Fact.Embeds.class))
                .extracting(fact -> fact.kind() + " " + fact.identity().key())
                .containsExactly("role r", "role r", "user u", "group g");
        assertThat(facts(reading, Fact.Attaches.class))
                .extracting(fact -> fact.kind() + " " + fact.identity().key() + " "
                        + fact.policyArn().key())
                .containsExactly(
                        "role r arn:aws:iam::aws:policy/ReadOnlyAccess",
                        "role r arn:aws:iam::aws:policy/AdministratorAccess",
                        "user ${.#var.users} arn:aws:iam::aws:policy/AdministratorAccess");
    }

    @Test
    void countAndForEachDecideWhatExists() {
        Reading reading = new Scratch(root).read("""
                        variable "create" {
                          default = false
                        }
                        variable "names" {
                          default = ["b", "a"]
                        }
                        variable "open" {}
                        resource "aws_ecr_repository" "none" {
                          count = var.create ? 1 : 0
                          name  = "none"
                        }
                        resource "aws_ecr_repository" "two" {
                          count = 2
                          name  = "two-${count.index}"
                        }
                        resource "aws_ecr_repository" "each" {
                          for_each = toset(var.names)
                          name     = each.value
                        }
                        resource "aws_ecr_repository" "open" {
                          for_each = var.open
                          name     = "open"
                        }
                        resource "aws_iam_group" "names" {
                          name = join(",", concat(
                            aws_ecr_repository.none[*].name, aws_ecr_repository.two[*].name,
                            [aws_ecr_repository.each["a"].name], values(aws_ecr_repository.each)[*].name,
                            [for key, repo in aws_ecr_repository.each : "${key}=${repo.name}"],
                            [aws_ecr_repository.two[1].name], [aws_ecr_repository.open["x"].name]))
                        }
                        resource "aws_ecr_repository_policy" "p" {
                          count      = length(aws_ecr_repository.none)
                          repository = aws_ecr_repository.none[0].name
                          policy     = "{"
                        }
                        """);
        assertThat(facts(reading, Fact.Declares.class))
                .extracting(fact ->
                        fact.repository().address() + " " + fact.repository().shown())
                .containsExactly(
                        "aws_ecr_repository.two[0] two-0",
                        "aws_ecr_repository.two[1] two-1",
                        "aws_ecr_repository.each[\"a\"] a",
                        "aws_ecr_repository.each[\"b\"] b",
                        "aws_ecr_repository.open open");
        assertThat(facts(reading, Fact.Knows.class).get(0).identity().shown())
                .isEqualTo("two-0,two-1,a,a,b,a=a,b=b,two-1,open");
        assertThat(facts(reading, Fact.Guards.class)).isEmpty();
        assertThat(said(reading)).isEmpty();
    }

    @Test
    void filesOfVariableValuesAreUsedInTheirOrder() {
        Reading reading = new Scratch(root)
                .with("terraform.tfvars", "a = \"one\"\nb = \"one\"\n")
                .with("z.auto.tfvars", "b = \"two\"\n")
                .with("other.tfvars", "a = \"no\"\n")
                .read("""
                        variable "a" {}
                        variable "b" {
                          default = "zero"
                        }
                        resource "aws_ecr_repository" "r" {
                          name = "${var.a}-${var.b}"
                        }
                        """);
        assertThat(facts(reading, Fact.Declares.class).get(0).repository().shown())
                .isEqualTo("one-two");
    }

    @Test
    void aConfigurationThatIsALinkOutOfTheProjectIsSaidNotToBeRead() throws IOException {
        Path project = Files.createDirectory(root.resolve("project"));
        Path outside = Files.writeString(root.resolve("shared.tf"), "variable \"who\" {\n  default = \"*\"\n}\n");
        Path values = Files.writeString(root.resolve("shared.tfvars"), "name = \"elsewhere\"\n");
        Files.createSymbolicLink(project.resolve("shared.tf"), outside);
        Files.createSymbolicLink(project.resolve("terraform.tfvars"), values);
        Reading reading = new Scratch(project).read("""
                        variable "name" {
                          default = "app"
                        }
                        resource "aws_ecr_repository" "r" {
                          name = "${var.name}-${var.who}"
                        }
                        """);
        assertThat(said(reading))
                .containsExactlyInAnyOrder(
                        "WARNING the file is a link out of the project and was not read",
                        "WARNING the file is a link out of the project and was not read");
        assertThat(facts(reading, Fact.Declares.class)
                        .get(0)
                        .repository()
                        .name()
                        .isLiteral())
                .isFalse();
    }

    @Test
    void filesOutsideTheProjectAreNotRead() throws IOException {
        Path project = Files.createDirectory(root.resolve("project"));
        Files.writeString(root.resolve("secret.json"), "{\"Statement\": []}");
        Files.createSymbolicLink(project.resolve("link.json"), root.resolve("secret.json"));
        Reading reading = new Scratch(project).read("""
                        resource "aws_ecr_repository_policy" "up" {
                          repository = "app"
                          policy     = file("../secret.json")
                        }
                        resource "aws_ecr_repository_policy" "link" {
                          repository = "app"
                          policy     = file("${path.module}/link.json")
                        }
                        module "up" {
                          source = "../../.."
                        }
                        """);
        assertThat(said(reading))
                .containsExactly(
                        "WARNING repository policy of `aws_ecr_repository_policy.up` not resolved: `file`: there is no readable `../secret.json` in the project",
                        "WARNING repository policy of `aws_ecr_repository_policy.link` not resolved: `file`: there is no readable `./link.json` in the project",
                        "WARNING what `../../..` deploys is not analysed: it is no module of the project");
    }

    @Test
    void aBrokenFileIsReportedAndTheRestIsAnalysed() {
        Reading reading = new Scratch(root)
                .with(
                        "broken.tf",
                        "resource \"aws_ecr_repository\" \"x\" {\n  name = \n}\nlocals {\n  here = \"app\"\n}\n")
                .read("""
                        resource "aws_ecr_repository_policy" "p" {
                          repository = local.here
                          policy     = local.gone
                        }
                        """);
        assertThat(said(reading).stream().filter(line -> line.startsWith("ERROR")))
                .hasSize(1);
        assertThat(facts(reading, Fact.Guards.class).get(0).repository().is("app"))
                .isTrue();
        assertThat(policy(reading, "aws_ecr_repository_policy.p")
                        .open()
                        .get(0)
                        .because()
                        .reason())
                .isEqualTo("a part of the module was not read");
    }

    @Test
    void anotherAccountsProviderIsNotTakenForTheOwnAccount() {
        Reading reading = new Scratch(root).read("""
                        provider "aws" {
                          alias  = "near"
                          region = "us-east-1"
                        }
                        provider "aws" {
                          alias = "far"
                          profile = "far"
                        }
                        data "aws_caller_identity" "far" {
                          provider = aws.far
                        }
                        resource "aws_ecr_repository" "near" {
                          provider = aws.near
                          name     = "near-${data.aws_caller_identity.far.account_id}"
                        }
                        """);
        assertThat(facts(reading, Fact.Declares.class).get(0).repository().arn().key())
                .isEqualTo(
                        "arn:${partition}:ecr:us-east-1:${own account}:repository/near-${.#provider.aws.far account}");
    }

    @Test
    void theRoleThatAProviderAssumesSaysItsAccount() {
        Reading reading = new Scratch(root).read("""
                        variable "account" {}
                        provider "aws" {
                          alias  = "far"
                          region = "us-east-1"
                          assume_role {
                            role_arn = "arn:aws:iam::111122223333:role/deploy"
                          }
                        }
                        provider "aws" {
                          alias  = "open"
                          region = "us-east-1"
                          assume_role {
                            role_arn = "arn:aws:iam::${var.account}:role/deploy"
                          }
                        }
                        resource "aws_ecr_repository" "far" {
                          provider = aws.far
                          name     = "far"
                        }
                        resource "aws_ecr_repository" "open" {
                          provider = aws.open
                          name     = "open"
                        }
                        """);
        assertThat(facts(reading, Fact.Declares.class))
                .extracting(fact -> fact.repository().arn().key())
                .containsExactly(
                        "arn:${partition}:ecr:us-east-1:111122223333:repository/far",
                        "arn:${partition}:ecr:us-east-1:${.#provider.aws.open account}:repository/open");
    }

    @Test
    void anAttributeThatIsNullIsAbsent() {
        Reading reading = new Scratch(root).read("""
                        resource "aws_ecr_repository" "app" {
                          name   = "app"
                          region = null
                        }
                        resource "aws_iam_role" "r" {
                          name                = null
                          assume_role_policy  = null
                          managed_policy_arns = null
                        }
                        """);
        assertThat(facts(reading, Fact.Declares.class).get(0).repository().arn().key())
                .isEqualTo("arn:${partition}:ecr:${own region}:${own account}:repository/app");
        assertThat(reading.worlds().get(0).facts()).hasSize(2);
        assertThat(facts(reading, Fact.Knows.class).get(0).identity().name().key())
                .isEqualTo("${.#aws_iam_role.r.name}");
    }

    @Test
    void whatIsLookedUpStandsWhereItIsMentioned() {
        Reading reading = new Scratch(root).read("""
                        data "aws_caller_identity" "me" {}
                        data "aws_iam_policy_document" "d" {
                          statement {
                            actions = ["ecr:PutImage"]
                            principals {
                              type        = "AWS"
                              identifiers = [data.aws_caller_identity.me.account_id, data.aws_caller_identity.me.arn]
                            }
                          }
                        }
                        resource "aws_ecr_repository_policy" "p" {
                          repository = "app"
                          policy     = data.aws_iam_policy_document.d.json
                        }
                        """);
        Principals.Only principals = (Principals.Only) policy(reading, "aws_ecr_repository_policy.p")
                .statements()
                .get(0)
                .principals();
        assertThat(principals.list())
                .extracting(principal -> principal.text().key() + " " + Scratch.at(principal.span()))
                .containsExactly(
                        "${own account} 7:22 data.aws_caller_identity.me.account_id",
                        "${.#data.aws_caller_identity.me.arn} 7:62 data.aws_caller_identity.me.arn");
        assertThat(said(reading))
                .containsExactly(
                        "WARNING part of the policy of `aws_ecr_repository_policy.p` not resolved: `data.aws_caller_identity.me.arn` is looked up at run time");
    }

    @Test
    void aNoteOnAFileHidesNoErrorInIt() {
        Reading reading = new Scratch(root).with("main.tf", """
                        resource "aws_iam_role" "ci" {
                          "name" = "ci"
                          name   = "cd"
                        }
                        """).read();
        assertThat(said(reading))
                .contains(
                        "NOTE since Terraform 0.12 this name has to stand without quotes",
                        "ERROR `name` is set a second time");
    }

    @Test
    void aReferenceMaySayThatItIsToAResource() {
        Reading reading = new Scratch(root).read("""
                resource "aws_ecr_repository" "app" { name = "app" }
                resource "aws_ecr_repository" "each" {
                  for_each = toset(["a"])
                  name     = each.key
                }
                resource "aws_ecr_repository_policy" "app" {
                  repository = resource.aws_ecr_repository.app.name
                  policy     = jsonencode({ Statement = [] })
                }
                resource "aws_ecr_repository_policy" "each" {
                  repository = resource.aws_ecr_repository.each["a"].name
                  policy     = jsonencode({ Statement = [] })
                }
                """);
        assertThat(facts(reading, Fact.Guards.class))
                .extracting(fact -> fact.repository().shown())
                .containsExactly("app", "a");
    }

    @Test
    void anInstanceIsFoundByAKeyThatIsNotKnown() {
        Reading reading = new Scratch(root).read("""
                variable "stack" {}
                resource "aws_iam_role" "ci" {
                  for_each = { (var.stack) = "a" }
                  name     = "ci-${each.value}"
                }
                resource "aws_iam_role" "other" {
                  name = "other"
                }
                resource "aws_iam_role_policy" "ci" {
                  for_each = { (var.stack) = "b" }
                  role     = aws_iam_role.ci[each.key].name
                  policy   = jsonencode({ Statement = [] })
                }
                """);
        Model model = Model.of(reading.worlds());
        assertThat(model.holdingsOf(model.identities().get(0)).policies()).hasSize(1);
        assertThat(model.holdingsOf(model.identities().get(1)).possible()).isEmpty();
    }

    @Test
    void whatIsAttachedToNobodyThatIsKnownSaysNothingOfAnotherStack() {
        String attachment = """
                variable "role" {}
                variable "policy" {}
                resource "aws_iam_role" "%s" {
                  name = "%s"
                }
                resource "aws_iam_role_policy_attachment" "any" {
                  role       = var.role
                  policy_arn = var.policy
                }
                """;
        Reading reading = new Scratch(root)
                .with("a/main.tf", attachment.formatted("a", "a"))
                .with(
                        "b/main.tf",
                        attachment
                                .replace("var.policy", "\"arn:aws:iam::aws:policy/ReadOnlyAccess\"")
                                .formatted("b", "b"))
                .read();
        Model model = Model.of(reading.worlds());
        assertThat(model.identities())
                .extracting(Identity::address)
                .containsExactly("aws_iam_role.a", "aws_iam_role.b");
        assertThat(model.holdingsOf(model.identities().get(0)).unseen()).hasSize(1);
        assertThat(model.holdingsOf(model.identities().get(1)).unseen()).isEmpty();
        assertThat(model.holdingsOf(model.identities().get(0)).possible()).hasSize(1);
        assertThat(model.holdingsOf(model.identities().get(1)).possible()).hasSize(1);
    }
}
