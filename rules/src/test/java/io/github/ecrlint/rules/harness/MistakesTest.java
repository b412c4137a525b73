package io.github.ecrlint.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.AccessRow;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rules.Rules;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Request;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mistakes that are made with ECR, as threads, issues and documents tell of them, each with the finding that helps.
 *
 * <p>Out of reach of a look at templates are three: the belief that an {@code Allow} in a repository policy keeps others out (11), which is
 * no different from knowing better; the rights that whoever runs Terraform needs (30), of whom the templates say nothing; a limit on
 * the number of images that looks like a denial (33). Of a principal that does not exist when the policy is saved (10) it can be told
 * where the same template makes it. Repository names that SageMaker's own policy reaches (20) and what reading everything includes (24) are
 * questions of access, not findings.
 */
class MistakesTest {
    @TempDir
    private Path scratch;

    @Test
    void mistake1TheLoginIsGrantedOnARepository() {
        finds("ECR302", "01-token-on-a-repository");
    }

    @Test
    void mistake2ARoleMayPushAndCannotLogIn() {
        finds("ECR301", "02-no-token");
    }

    @Test
    void mistake3TheLoginIsGrantedByARepositoryPolicy() {
        finds("ECR303", "03-token-in-a-repository-policy");
    }

    @Test
    void mistake4TheTaskRoleHasTheRightsOfTheExecutionRole() {
        finds("ECR309", "04-rights-on-the-task-role");
    }

    @Test
    void mistake5TheRoleOfAFunctionHasTheRightsThatLambdaNeeds() {
        finds("ECR310", "05-rights-on-the-functions-role");
    }

    @Test
    void mistake6APolicyOverwritesTheStatementThatLambdaAdds() {
        finds("ECR310", "06-statement-of-lambda-overwritten");
    }

    @Test
    void mistake7AccessAcrossAccountsIsGrantedOnOneSide() {
        finds("ECR307", "07-one-side-of-two");
    }

    @Test
    void mistake8ARepositoryPolicyNamesAResource() {
        finds("ECR419", "08-resource-in-a-repository-policy");
    }

    @Test
    void mistake8TheResourceOfARepositoryPolicyIsMissedByNobody() {
        isSilent("ECR403", "08-resource-in-a-repository-policy");
    }

    @Test
    void mistake9ARegistryPolicyIsWrittenLikeThatOfARepository() {
        finds("ECR403", "09-registry-policy-without-resource");
    }

    @Test
    void mistake10APolicyIsSavedBeforeItsPrincipalExists() {
        finds("ECR321", "10-principal-not-there-yet");
    }

    @Test
    void mistake12ACacheIsPulledFromByARoleThatCannotFillIt() {
        finds("ECR316", "12-cache-that-cannot-be-filled");
    }

    @Test
    void mistake13APushLacksAStep() {
        finds("ECR306", "13-push-with-a-step-missing");
    }

    @Test
    void mistake13APushCannotReadManifests() {
        finds("ECR317", "13-push-that-reads-no-manifest");
    }

    @Test
    void mistake14ALoginToEcrPublicLacksTheBearerToken() {
        finds("ECR315", "14-public-login-without-bearer-token");
    }

    @Test
    void mistake15AConditionThatRestrictsNobodyIsTrusted() {
        finds("ECR103", "15-condition-that-restricts-nobody");
    }

    @Test
    void mistake16AnOrganizationIsAskedOfAService() {
        finds("ECR313", "16-organization-of-a-service");
    }

    @Test
    void mistake17AServiceActsOnAnybodysBehalf() {
        finds("ECR109", "17-service-on-anybodys-behalf");
    }

    @Test
    void mistake18AWildcardIsComparedLetterByLetter() {
        finds("ECR313", "18-wildcard-letter-by-letter");
    }

    @Test
    void mistake19ThePolicyForNodesIsTakenForOneThatPulls() {
        finds("ECR308", "19-node-policy-without-ecr");
    }

    @Test
    void mistake20SageMakerPushesOnlyWhereTheNameSaysSo() {
        List<AccessRow> rows = access("20-sagemaker-pushes-by-name");

        assertThat(row(rows, "role notebook", "app").push()).isEqualTo(Truth.NO);
        assertThat(row(rows, "role notebook", "app").pull()).isEqualTo(Truth.YES);
        assertThat(row(rows, "role notebook", "sagemaker-training").push()).isEqualTo(Truth.YES);
    }

    @Test
    void mistake21ADenialForRepositoriesTakesTheLogin() {
        finds("ECR304", "21-denial-that-takes-the-login");
    }

    @Test
    void mistake22ADenialForNetworksLocksOutLambda() {
        finds("ECR311", "22-denial-that-locks-out-lambda");
    }

    @Test
    void mistake23AForeignAccountMayChangeThePolicy() {
        finds("ECR105", "23-administration-by-a-foreign-account");
    }

    @Test
    void mistake24ReadingAllThingsIncludesPullingImages() {
        List<AccessRow> rows = access("24-read-only-that-pulls");

        assertThat(row(rows, "role auditor", "app").pull()).isEqualTo(Truth.YES);
        assertThat(row(rows, "role auditor", "app").login()).isEqualTo(Truth.YES);
        assertThat(row(rows, "role inspector", "app").pull()).isEqualTo(Truth.NO);
    }

    @Test
    void mistake25AnotherAccountGetsEveryAction() {
        finds("ECR201", "25-all-actions-for-another-account");
    }

    @Test
    void mistake26ABuildPullsFromAnotherAccountAsCodeBuild() {
        finds("ECR319", "26-build-image-of-another-account");
    }

    @Test
    void mistake27AnArnLacksItsAccount() {
        finds("ECR312", "27-arn-without-account");
    }

    @Test
    void mistake28TheSidOfAnIamPolicyHasSpaces() {
        finds("ECR411", "28-sid-with-spaces");
    }

    @Test
    void mistake29AnIdentityPolicyNamesAPrincipal() {
        finds("ECR401", "29-principal-in-an-identity-policy");
    }

    @Test
    void mistake31ARepositoryHasTwoPolicies() {
        finds("ECR418", "31-two-policies-for-one-repository");
    }

    @Test
    void mistake32AnImageGoesByItsDualStackName() {
        finds("ECR320", "32-dual-stack-name");
    }

    /** The rule finds what is marked, of which there must be something, and nothing else. */
    private void finds(String id, String directory) {
        Example example = Example.of(place(directory));

        assertThat(example.expectsFindings()).isTrue();
        assertThat(Trial.of(rule(id), example, scratch).report()).isEmpty();
    }

    private void isSilent(String id, String directory) {
        assertThat(Trial.of(rule(id), Example.of(place(directory)).withoutMarks(), scratch)
                        .report())
                .isEmpty();
    }

    private static Rule rule(String id) {
        return new Rules()
                .rules().stream()
                        .filter(rule -> rule.info().id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<AccessRow> access(String directory) {
        Path place = place(directory);
        return AccessRow.all(new Access(
                Analyzer.installed().analyze(Request.of(place, place)).model()));
    }

    private static AccessRow row(List<AccessRow> rows, String requester, String repository) {
        return rows.stream()
                .filter(row -> row.requester().shown().equals(requester))
                .filter(row -> row.repository().shown().equals(repository))
                .findFirst()
                .orElseThrow();
    }

    private static Path place(String directory) {
        try {
            return Path.of(
                    MistakesTest.class.getResource("/mistakes/" + directory).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
