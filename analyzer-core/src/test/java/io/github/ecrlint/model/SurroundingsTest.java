package io.github.ecrlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.model.ImageConsumer.Kind;
import io.github.ecrlint.model.ImageConsumer.RoleUse;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.policy.Scenario.Assumption;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private final List<Fact> facts = new ArrayList<>();
    private final Identity role = role("ci");

    private static Identity role(String name) {
        Value.Text text = Texts.text(name);
        Value.Text arn = Texts.text("arn:<partition>:iam::<own account>:role/" + name);
        return new Identity(Identity.Kind.ROLE, "the_" + name, text, arn, text.span());
    }

    private Model model() {
        facts.add(0, new Fact.Knows(role));
        return Model.of(List.of(new World("w", facts)));
    }

    private static Policy policy(PolicyKind kind) {
        return Texts.policy(kind, "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}");
    }

    private void bound(String arn) {
        Value.Text text = Texts.text(arn);
        facts.add(new Fact.Bounds(Identity.Kind.ROLE, Texts.text("ci"), text, text.span()));
    }

    @Test
    void aTrustPolicyBelongsToItsRole() {
        Policy trust = policy(PolicyKind.TRUST);
        facts.add(new Fact.Trusts(trust, Texts.text("ci")));
        Model model = model();
        assertThat(model.trustOf(role)).containsExactly(trust);
        assertThat(model.roleOf(trust)).contains(role);
        assertThat(model.subjectOf(trust)).isEqualTo("ci");
        assertThat(model.policies()).containsExactly(trust);
    }

    @Test
    void aBoundaryIsAManagedPolicyOfTheProjectOrOfAws() {
        Policy own = policy(PolicyKind.IDENTITY_MANAGED);
        facts.add(new Fact.Manages(own, Texts.text("arn:<partition>:iam::<own account>:policy/own")));
        bound("arn:<partition>:iam::<own account>:policy/own");
        assertThat(model().boundaryOf(role).orElseThrow().policies()).containsExactly(own);

        facts.clear();
        bound("arn:aws:iam::aws:policy/PowerUserAccess");
        Boundary boundary = model().boundaryOf(role).orElseThrow();
        assertThat(boundary.policies()).hasSize(1);
        assertThat(boundary.unseen()).isEmpty();
    }

    @Test
    void aBoundaryThatIsNotPartOfTheProjectIsSaidToBe() {
        bound("arn:aws:iam::111122223333:policy/elsewhere");
        Boundary boundary = model().boundaryOf(role).orElseThrow();
        assertThat(boundary.policies()).isEmpty();
        assertThat(boundary.unseen())
                .containsExactly("the permissions boundary `arn:aws:iam::111122223333:policy/elsewhere`"
                        + " is not part of the project");
    }

    @Test
    void twoBoundariesLeaveOpenWhichItIs() {
        bound("arn:aws:iam::aws:policy/PowerUserAccess");
        bound("arn:aws:iam::aws:policy/ReadOnlyAccess");
        Boundary boundary = model().boundaryOf(role).orElseThrow();
        assertThat(boundary.policies()).hasSize(2);
        assertThat(boundary.unseen()).containsExactly("several permissions boundaries are set for it");
    }

    @Test
    void anAttachedPolicyBringsItsAlternatives() {
        Policy one = policy(PolicyKind.IDENTITY_MANAGED);
        Policy dev = one.when(Scenario.ALWAYS.and(new Assumption("Env", "dev")));
        Policy prod = one.when(Scenario.ALWAYS.and(new Assumption("Env", "prod")));
        Value.Text arn = Texts.text("arn:<partition>:iam::<own account>:policy/own");
        facts.add(new Fact.Manages(dev, arn));
        facts.add(new Fact.Manages(prod, arn));
        facts.add(new Fact.Attaches(Identity.Kind.ROLE, Texts.text("ci"), arn, arn.span()));
        Model model = model();
        assertThat(model.holdingsOf(role).policies()).containsExactly(dev, prod);
        assertThat(model.alternativesOf(prod)).containsExactly(dev, prod);
    }

    @Test
    void aPolicyOfTheOrganizationHasAllItsTargets() {
        Policy policy = policy(PolicyKind.SERVICE_CONTROL);
        Value.Text id = Texts.text("<p>");
        facts.add(new Fact.Governs(policy, id, List.of(Texts.text("111122223333"))));
        facts.add(new Fact.Imposes(id, Texts.text("ou-1"), id.span()));
        facts.add(new Fact.Imposes(Texts.text("<other>"), Texts.text("ou-2"), id.span()));
        Model model = model();
        assertThat(model.organizationPolicies()).hasSize(1);
        assertThat(model.organizationPolicies().get(0).targets())
                .extracting(Value.Text::shown)
                .containsExactly("111122223333", "ou-1");
        assertThat(model.policies()).containsExactly(policy);
    }

    @Test
    void aConsumerIsTiedToItsRepositoryAndItsRole() {
        Value.Text arn = Texts.text("arn:<partition>:ecr:<own region>:<own account>:repository/app");
        Repository app = new Repository("app", Texts.text("app"), arn, arn.span());
        Value.Text image = Texts.text("<own account>.dkr.ecr.<own region>.<suffix>/app:<tag>");
        RoleUse puller = new RoleUse("execution_role_arn", role.arn(), image.span());
        ImageConsumer task =
                new ImageConsumer(Kind.ECS_TASK, "web", List.of(image), Optional.of(puller), List.of(), image.span());
        facts.add(new Fact.Declares(app));
        facts.add(new Fact.Consumes(task));
        Model model = model();
        assertThat(model.consumers()).containsExactly(task);
        assertThat(model.repositoryOf(image)).contains(app);
        assertThat(model.pullerOf(task)).contains(role);
        assertThat(task.service()).isEmpty();
    }

    @Test
    void aRoleIsFoundThroughItsInstanceProfile() {
        Value.Text name = Texts.text("nodes");
        Value.Text arn = Texts.text("arn:<partition>:iam::<own account>:instance-profile/nodes");
        facts.add(new Fact.Profiles(name, arn, Texts.text("ci"), name.span()));
        ImageConsumer instance = new ImageConsumer(
                Kind.EC2_INSTANCE,
                "web",
                List.of(),
                Optional.of(new RoleUse("iam_instance_profile", name, name.span())),
                List.of(),
                name.span());
        facts.add(new Fact.Consumes(instance));
        assertThat(model().pullerOf(instance)).contains(role);
    }

    @Test
    void aFunctionsImageIsPulledByLambda() {
        Value.Text text = Texts.text("<image>");
        ImageConsumer function =
                new ImageConsumer(Kind.LAMBDA_FUNCTION, "f", List.of(text), Optional.empty(), List.of(), text.span());
        assertThat(function.service()).contains("lambda.amazonaws.com");
    }

    @Test
    void whatIsAttachedInOneScenarioIsPossibleUnlessTheIdentityIsThereInNoOther() {
        Scenario live = Scenario.ALWAYS.and(new Assumption("Env", "live"));
        Value.Text arn = Texts.text("arn:<partition>:iam::aws:policy/PowerUserAccess");
        Fact attaches = new Fact.Attaches(Identity.Kind.ROLE, Texts.text("ci"), arn, arn.span());
        facts.add(new Fact.Sometimes(attaches, live));
        Holdings holdings = model().holdingsOf(role);
        assertThat(holdings.policies()).isEmpty();
        assertThat(holdings.possible())
                .singleElement()
                .extracting(Holdings.Possible::why)
                .asString()
                .endsWith("it is so only when `Env` is `live`");

        World world = new World("w", List.of(new Fact.Sometimes(new Fact.Knows(role), live), facts.get(1)));
        assertThat(Model.of(List.of(world)).holdingsOf(role).policies()).hasSize(1);

        assertThat(new World("w", facts).in(live).facts()).contains(attaches);
        assertThat(new World("w", facts)
                        .in(Scenario.ALWAYS.and(new Assumption("Env", "dev")))
                        .facts())
                .containsExactly(facts.get(0));
        assertThat(new World("w", facts)
                        .in(Scenario.ALWAYS.and(new Assumption("Size", "s")))
                        .facts())
                .isEqualTo(facts);
    }

    @Test
    void whatRunsImagesInOneScenarioIsNotSureTo() {
        Value.Text text = Texts.text("<image>");
        ImageConsumer function =
                new ImageConsumer(Kind.LAMBDA_FUNCTION, "f", List.of(text), Optional.empty(), List.of(), text.span());
        facts.add(new Fact.Sometimes(new Fact.Consumes(function), Scenario.ALWAYS.and(new Assumption("Env", "live"))));
        assertThat(model().consumers()).isEmpty();
        assertThat(model().possibleConsumers()).containsExactly(function);
    }

    @Test
    void anArnMeansTheSameWhetherOrNotItSpellsThePartitionOut() {
        Policy own = policy(PolicyKind.IDENTITY_MANAGED);
        facts.add(new Fact.Manages(own, Texts.text("arn:<partition>:iam::<own account>:policy/own")));
        Value.Text policy = Texts.text("arn:aws:iam::<own account>:policy/own");
        Value.Text spelt = Texts.text("arn:aws:iam::<own account>:role/ci");
        facts.add(new Fact.Attaches(Identity.Kind.ROLE, spelt, policy, policy.span()));
        assertThat(model().holdingsOf(role).policies()).containsExactly(own);
        assertThat(model().holdingsOf(role).unseen()).isEmpty();
    }
}
