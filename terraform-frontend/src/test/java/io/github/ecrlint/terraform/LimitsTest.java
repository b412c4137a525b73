package io.github.ecrlint.terraform;

import static io.github.ecrlint.terraform.Scratch.at;
import static io.github.ecrlint.terraform.Scratch.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.run.Reading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    @TempDir
    Path root;

    private Model model(String main) {
        return Model.of(new Scratch(root).read(main).worlds());
    }

    private static List<String> addresses(List<Policy> policies) {
        return policies.stream().map(policy -> policy.on().address()).toList();
    }

    @Test
    void aBoundaryIsTheManagedPolicyThatItNames() {
        Model model = model("""
                resource "aws_iam_policy" "limit" {
                  name   = "limit"
                  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = "*" }] })
                }
                resource "aws_iam_role" "bounded" {
                  name                 = "bounded"
                  assume_role_policy   = "{}"
                  permissions_boundary = aws_iam_policy.limit.arn
                }
                resource "aws_iam_user" "free" {
                  name                 = "free"
                  permissions_boundary = ""
                }
                """);
        Identity bounded = model.identities().get(0);
        assertThat(addresses(model.boundaryOf(bounded).orElseThrow().policies()))
                .containsExactly("aws_iam_policy.limit");
        assertThat(at(model.boundaryOf(bounded).orElseThrow().span())).isEqualTo("8:26 aws_iam_policy.limit.arn");
        assertThat(model.boundaryOf(model.identities().get(1))).isEmpty();
    }

    @Test
    void anInstanceProfileHasOneRole() {
        Reading reading = new Scratch(root).read("""
                resource "aws_iam_instance_profile" "new" {
                  name = "new"
                  role = "r"
                }
                resource "aws_iam_instance_profile" "old" {
                  name  = "old"
                  roles = ["s"]
                }
                """);
        assertThat(facts(reading, Fact.Profiles.class))
                .extracting(profile -> profile.name().key() + " "
                        + profile.arn().key().replaceAll(".*:", "") + " "
                        + profile.role().key())
                .containsExactly("new instance-profile/new r", "old instance-profile/old s");
    }

    @Test
    void aPermissionSetHoldsItsPolicies() {
        Model model = model("""
                resource "aws_ssoadmin_permission_set" "dev" {
                  name         = "dev"
                  instance_arn = "i"
                }
                resource "aws_ssoadmin_permission_set_inline_policy" "dev" {
                  permission_set_arn = aws_ssoadmin_permission_set.dev.arn
                  inline_policy      = jsonencode({ Statement = [] })
                }
                resource "aws_ssoadmin_managed_policy_attachment" "dev" {
                  permission_set_arn = aws_ssoadmin_permission_set.dev.arn
                  managed_policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly"
                }
                resource "aws_iam_policy" "own" {
                  name   = "own"
                  path   = "/team/"
                  policy = jsonencode({ Statement = [] })
                }
                resource "aws_ssoadmin_customer_managed_policy_attachment" "dev" {
                  permission_set_arn = aws_ssoadmin_permission_set.dev.arn
                  customer_managed_policy_reference {
                    name = "own"
                    path = "/team/"
                  }
                }
                resource "aws_ssoadmin_permissions_boundary_attachment" "dev" {
                  permission_set_arn = aws_ssoadmin_permission_set.dev.arn
                  permissions_boundary {
                    customer_managed_policy_reference {
                      name = aws_iam_policy.own.name
                      path = "/team/"
                    }
                  }
                }
                """);
        Identity set = model.identities().get(0);
        assertThat(set.kind()).isEqualTo(Identity.Kind.PERMISSION_SET);
        assertThat(addresses(model.holdingsOf(set).policies()))
                .containsExactly(
                        "aws_ssoadmin_permission_set_inline_policy.dev",
                        "AmazonEC2ContainerRegistryReadOnly",
                        "aws_iam_policy.own");
        assertThat(model.holdingsOf(set).unseen()).isEmpty();
        assertThat(addresses(model.boundaryOf(set).orElseThrow().policies())).containsExactly("aws_iam_policy.own");
    }

    @Test
    void anOrganizationGovernsByItsControlPolicies() {
        Model model = model("""
                resource "aws_organizations_policy" "scp" {
                  content = jsonencode({ Statement = [] })
                }
                resource "aws_organizations_policy" "rcp" {
                  type    = "RESOURCE_CONTROL_POLICY"
                  content = jsonencode({ Statement = [] })
                }
                resource "aws_organizations_policy" "tags" {
                  type    = "TAG_POLICY"
                  content = jsonencode({ tags = {} })
                }
                resource "aws_organizations_policy_attachment" "scp" {
                  policy_id = aws_organizations_policy.scp.id
                  target_id = "111122223333"
                }
                """);
        assertThat(model.policies())
                .extracting(Policy::kind)
                .containsExactly(PolicyKind.SERVICE_CONTROL, PolicyKind.RESOURCE_CONTROL);
        assertThat(model.organizationPolicies())
                .extracting(guardrail -> guardrail.targets().stream()
                        .map(target -> target.key())
                        .toList()
                        .toString())
                .containsExactly("[111122223333]", "[]");
    }

    @Test
    void onlyEndpointsOfEcrCount() {
        Reading reading = new Scratch(root).read("""
                variable "region" {}
                resource "aws_vpc_endpoint_policy" "apart" {
                  vpc_endpoint_id = aws_vpc_endpoint.api.id
                  policy          = jsonencode({ Statement = [] })
                }
                resource "aws_vpc_endpoint_policy" "bucket" {
                  vpc_endpoint_id = aws_vpc_endpoint.s3.id
                  policy          = jsonencode({ Statement = [] })
                }
                resource "aws_vpc_endpoint" "api" {
                  service_name = "com.amazonaws.${var.region}.ecr.api"
                }
                resource "aws_vpc_endpoint" "dkr" {
                  service_name = "com.amazonaws.eu-west-1.ecr.dkr"
                  policy       = jsonencode({ Statement = [] })
                }
                resource "aws_vpc_endpoint" "s3" {
                  service_name = "com.amazonaws.eu-west-1.s3"
                  policy       = jsonencode({ Statement = [] })
                }
                """);
        assertThat(facts(reading, Fact.Stands.class))
                .extracting(stands ->
                        stands.policy().kind() + " " + stands.policy().on().address() + " "
                                + stands.subject().shown())
                .containsExactly(
                        "ENDPOINT aws_vpc_endpoint.dkr com.amazonaws.eu-west-1.ecr.dkr",
                        "ENDPOINT aws_vpc_endpoint_policy.apart com.amazonaws.${var.region}.ecr.api");
    }

    @Test
    void aSessionPolicyNarrowsTheRoleThatIsAssumedLast() {
        Reading reading = new Scratch(root).read("""
                resource "aws_eks_pod_identity_association" "one" {
                  role_arn = "a"
                  policy   = jsonencode({ Statement = [] })
                }
                resource "aws_eks_pod_identity_association" "two" {
                  role_arn        = "a"
                  target_role_arn = "b"
                  policy          = jsonencode({ Statement = [] })
                }
                """);
        assertThat(facts(reading, Fact.Narrows.class))
                .extracting(narrows -> narrows.role().key())
                .containsExactly("a", "b");
    }

    @Test
    void settingsRulesAndPublicRepositoriesOfEcrAreKnown() {
        Reading reading = new Scratch(root).read("""
                resource "aws_ecr_account_setting" "scope" {
                  name  = "REGISTRY_POLICY_SCOPE"
                  value = "V1"
                }
                resource "aws_ecr_pull_through_cache_rule" "hub" {
                  ecr_repository_prefix = "hub"
                  upstream_registry_url = "registry-1.docker.io"
                }
                resource "aws_ecrpublic_repository" "tool" {
                  repository_name = "tool"
                }
                """);
        Fact.Sets sets = facts(reading, Fact.Sets.class).get(0);
        assertThat(sets.name().key() + " " + at(sets.span())).isEqualTo("REGISTRY_POLICY_SCOPE 3:11 \"V1\"");
        Fact.Caches caches = facts(reading, Fact.Caches.class).get(0);
        assertThat(caches.prefix().key() + " " + caches.upstream().key()).isEqualTo("hub registry-1.docker.io");
        assertThat(facts(reading, Fact.DeclaresPublic.class))
                .extracting(declares -> declares.repository().shown())
                .containsExactly("tool");
    }
}
