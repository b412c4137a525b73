package io.github.ecrlint.rules.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Configuration;
import io.github.ecrlint.run.ConfigurationFile;
import io.github.ecrlint.run.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustInventoryTest {
    private static final Clock LAST_DAY = Clock.fixed(Instant.parse("2027-03-31T23:59:59Z"), ZoneOffset.UTC);
    private static final Clock NEXT_DAY = Clock.fixed(Instant.parse("2027-04-01T00:00:00Z"), ZoneOffset.UTC);

    private static final String TEMPLATE = """
        Resources:
          App:
            Type: AWS::ECR::Repository
            Properties:
              RepositoryName: app
              RepositoryPolicyText:
                Statement:
                  - Effect: Allow
                    Principal: {AWS: ["111122223333", "arn:aws:iam::444455556666:role/ci"]}
                    Action: [ecr:PutImage, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
                  - Effect: Allow
                    Principal: "*"
                    Action: [ecr:PutImage]
                    Condition: {StringEquals: {aws:PrincipalOrgID: o-a1b2c3d4e5}}
        """;

    @TempDir
    private Path scratch;

    private Path directory;

    @BeforeEach
    void findTheRealDirectory() throws IOException {
        directory = scratch.toRealPath();
        Files.writeString(directory.resolve("template.yaml"), TEMPLATE);
    }

    private List<String> found(String configuration, Clock clock) throws IOException {
        return said(configuration, clock).stream()
                .filter(said -> said.compareTo("ECR105") > 0 && said.compareTo("ECR109") < 0)
                .toList();
    }

    private List<String> of(String rule, String configuration, Clock clock) throws IOException {
        return said(configuration, clock).stream()
                .filter(said -> said.startsWith(rule))
                .toList();
    }

    private List<String> said(String configuration, Clock clock) throws IOException {
        Path file = Files.writeString(directory.resolve(".ecrlint.yml"), configuration);
        Configuration read = ConfigurationFile.read(file, clock);
        assertThat(read.problems()).isEmpty();
        Analysis analysis =
                Analyzer.installed().analyze(new Request(List.of(directory), directory, false, List.of(), read));
        return analysis.findings().stream()
                .map(finding -> finding.rule().id() + " " + finding.message())
                .toList();
    }

    @Test
    void whoIsNotListedIsForeign() throws IOException {
        assertThat(found("", LAST_DAY))
                .containsExactly(
                        "ECR106 account `111122223333` and 1 other can push to `app` and are not listed as trusted",
                        "ECR107 account `111122223333` and 1 other can pull from `app` and are not listed as trusted",
                        "ECR108 every account of organization `o-a1b2c3d4e5` can push to `app`");
    }

    @Test
    void ofTrustedAndOwnAccountsNothingIsSaid() throws IOException {
        assertThat(found("trusted-accounts: [111122223333]\nown-accounts: [444455556666]\n", LAST_DAY))
                .containsExactly("ECR108 every account of organization `o-a1b2c3d4e5` can push to `app`");
    }

    @Test
    void aPartnerIsForeignAgainFromTheDayAfterTheLast() throws IOException {
        String configuration = """
            own-accounts: [111122223333]
            trusted-accounts:
              - {account: 444455556666, name: builders, until: 2027-03-31}
            """;

        assertThat(found(configuration, LAST_DAY)).noneMatch(said -> said.contains("builders"));
        assertThat(found(configuration, NEXT_DAY))
                .contains(
                        "ECR106 `builders` (account `444455556666`) can push to `app`, but is trusted only until"
                                + " 2027-03-31",
                        "ECR107 `builders` (account `444455556666`) can pull from `app`, but is trusted only until"
                                + " 2027-03-31");
    }

    @Test
    void ofCopiesToAPartnerNothingIsSaidUntilTheTrustEnds() throws IOException {
        Files.writeString(directory.resolve("replication.yaml"), """
            Resources:
              Copies:
                Type: AWS::ECR::ReplicationConfiguration
                Properties:
                  ReplicationConfiguration:
                    Rules:
                      - Destinations:
                          - {Region: eu-west-1, RegistryId: "444455556666"}
                          - {Region: eu-west-1, RegistryId: "111122223333"}
            """);
        String configuration = """
            own-accounts: [111122223333]
            trusted-accounts:
              - {account: 444455556666, name: builders, until: 2027-03-31}
            """;

        assertThat(of("ECR115", configuration, LAST_DAY)).isEmpty();
        assertThat(of("ECR115", configuration, NEXT_DAY))
                .containsExactly("ECR115 `builders` (account `444455556666`) gets copies of all images of the registry,"
                        + " but is trusted only until 2027-03-31");
    }

    @Test
    void whatIsFoundIsTheSameForADayWhateverTheHour() throws IOException {
        Clock morning = Clock.fixed(Instant.parse("2027-04-01T06:00:00Z"), ZoneOffset.UTC);
        String configuration = "trusted-accounts:\n  - {account: 444455556666, until: 2027-03-31}\n";

        assertThat(found(configuration, morning)).isEqualTo(found(configuration, NEXT_DAY));
    }

    @Test
    void anotherOrganizationThanTheOwnOneIsForeign() throws IOException {
        String accounts = "own-accounts: [111122223333, 444455556666]\n";

        assertThat(found(accounts + "organization: o-a1b2c3d4e5\n", LAST_DAY))
                .containsExactly("ECR108 every account of organization `o-a1b2c3d4e5` can push to `app`");
        assertThat(found(accounts + "organization: o-zzzzzzzzzz\n", LAST_DAY))
                .containsExactly("ECR106 organization `o-a1b2c3d4e5` can push to `app` and is not listed as trusted");
    }
}
