package io.github.ecrlint.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManagedPoliciesTest {

    @Test
    void aPolicyThatSaysNothingOfEcrIsKnownAndHasNoStatement() {
        assertThat(ManagedPolicies.named("AmazonS3FullAccess").orElseThrow().statements())
                .isEmpty();
        assertThat(ManagedPolicies.named("AWSCodeDeployRole").orElseThrow().statements())
                .isEmpty();
    }

    @Test
    void aPolicyThatSpeaksOfEcrHasItsStatements() {
        assertThat(ManagedPolicies.named("AmazonEC2ContainerRegistryPullOnly")
                        .orElseThrow()
                        .statements())
                .isNotEmpty();
    }

    @Test
    void aNameThatAwsDoesNotHaveIsNotKnown() {
        assertThat(ManagedPolicies.named("AmazonS3FullAcces")).isEmpty();
        assertThat(ManagedPolicies.named("S3FullAccess")).isEmpty();
    }
}
