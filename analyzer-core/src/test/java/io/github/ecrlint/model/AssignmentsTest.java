package io.github.ecrlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.policy.Scenario.Assumption;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentsTest {
    private static final Value.Text ARN = Texts.text("arn:aws:sso:::permissionSet/ssoins-1/ps-1");
    private static final Value.Text POLICY = Texts.text("arn:<partition>:iam::<own account>:policy/pull");

    private final List<Fact> facts = new ArrayList<>();
    private final Policy pull = Texts.policy(
            PolicyKind.IDENTITY_MANAGED, "{'Effect': 'Allow', 'Action': 'ecr:BatchGetImage', 'Resource': '*'}");

    AssignmentsTest() {
        Value.Text name = Texts.text("devs");
        facts.add(new Fact.Knows(new Identity(Identity.Kind.PERMISSION_SET, "the_devs", name, ARN, name.span())));
        facts.add(new Fact.Manages(pull, POLICY));
        facts.add(new Fact.Attaches(Identity.Kind.PERMISSION_SET, ARN, POLICY, ARN.span()));
    }

    private void assign(String account) {
        facts.add(new Fact.Assigns(ARN, Texts.text(account)));
    }

    private Model model() {
        return Model.of(List.of(new World("w", facts)));
    }

    private Identity set() {
        return model().identities().get(0);
    }

    @Test
    void nothingIsKnownWithoutAnAssignment() {
        assertThat(set().assignedIn()).isEmpty();
    }

    @Test
    void oneAccountIsThatOfTheRole() {
        assign("111122223333");
        assign("111122223333");
        assertThat(set().assignedIn().orElseThrow().shown()).isEqualTo("111122223333");
    }

    @Test
    void severalAccountsLeaveItOpen() {
        assign("111122223333");
        assign("<own account>");
        assertThat(set().assignedIn().orElseThrow().hole().orElseThrow().reason())
                .isEqualTo("`devs` is, or may be, assigned in several accounts");
    }

    @Test
    void anAssignmentOfASetThatIsNotKnownMayBeOfThisOne() {
        assign("111122223333");
        facts.add(new Fact.Assigns(Texts.text("<set>"), Texts.text("444455556666")));
        assertThat(set().assignedIn().orElseThrow().isLiteral()).isFalse();
    }

    @Test
    void anAssignmentOfAnotherSetIsNone() {
        assign("111122223333");
        facts.add(
                new Fact.Assigns(Texts.text("arn:aws:sso:::permissionSet/ssoins-1/ps-2"), Texts.text("444455556666")));
        assertThat(set().assignedIn().orElseThrow().shown()).isEqualTo("111122223333");
    }

    @Test
    void oneThatIsThereSometimesIsInNoOtherAccountThen() {
        Scenario scenario = Scenario.ALWAYS.and(new Assumption("var.on", "true"));
        facts.add(new Fact.Sometimes(new Fact.Assigns(ARN, Texts.text("111122223333")), scenario));
        assertThat(set().assignedIn().orElseThrow().shown()).isEqualTo("111122223333");
    }

    @Test
    void aCustomerManagedPolicyIsThatOfTheAccountOfTheRole() {
        assign("<own account>");
        Model model = model();
        assertThat(model.holdingsOf(model.identities().get(0)).policies()).containsExactly(pull);
    }

    @Test
    void inAnotherAccountThePolicyOfItsNameMayBeAnother() {
        assign("111122223333");
        Model model = model();
        Holdings holdings = model.holdingsOf(model.identities().get(0));
        assertThat(holdings.policies()).isEmpty();
        assertThat(holdings.possible())
                .singleElement()
                .satisfies(possible -> assertThat(possible.why())
                        .endsWith("may be attached to it: account `111122223333` may have another of its name"));
    }

    @Test
    void theSameHoldsForABoundary() {
        facts.add(new Fact.Bounds(Identity.Kind.PERMISSION_SET, ARN, POLICY, ARN.span()));
        assign("111122223333");
        Model model = model();
        Boundary boundary = model.boundaryOf(model.identities().get(0)).orElseThrow();
        assertThat(boundary.unseen()).singleElement().asString().contains("`111122223333` may have another");
    }
}
