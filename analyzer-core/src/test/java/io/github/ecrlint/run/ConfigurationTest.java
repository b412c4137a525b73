package io.github.ecrlint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.access.TrustInventory;
import io.github.ecrlint.access.TrustInventory.Partner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    private static final Clock LAST_DAY = Clock.fixed(Instant.parse("2027-03-31T23:59:59Z"), ZoneOffset.UTC);
    private static final Clock NEXT_DAY = Clock.fixed(Instant.parse("2027-04-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path scratch;

    private Path directory;

    @BeforeEach
    void findTheRealDirectory() throws IOException {
        directory = scratch.toRealPath();
    }

    private Configuration read(String text) throws IOException {
        return ConfigurationFile.read(write(".ecrlint.yml", text), LAST_DAY);
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> problems(String text) throws IOException {
        return read(text).problems().stream()
                .map(problem -> problem.span().from().line() + ":"
                        + problem.span().from().column() + " " + problem.span().text() + " | " + problem.summary())
                .toList();
    }

    @Test
    void allThatCanBeSaidIsRead() throws IOException {
        Configuration read = read("""
                trusted-accounts:
                  - "111122223333"
                  - account: "444455556666"
                    name: auditors
                    until: 2027-03-31
                own-accounts: ["777788889999"]
                organization: o-a1b2c3d4e5
                fail-on: medium
                exclude: [vendor]
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.trust())
                .isEqualTo(new TrustInventory(
                        List.of("777788889999"),
                        List.of(
                                new Partner("111122223333", Optional.empty(), Optional.empty()),
                                new Partner("444455556666", Optional.of("auditors"), Optional.of("2027-03-31"))),
                        Optional.of("o-a1b2c3d4e5"),
                        "2027-03-31"));
        assertThat(read.failOn()).contains("medium");
        assertThat(read.exclusions()).isEqualTo(new Exclusions(directory, List.of("vendor")));
    }

    @Test
    void anAccountKeepsItsLeadingZeroWithoutQuotes() throws IOException {
        Configuration read =
                read("trusted-accounts:\n  - 012345670123\n  - account: 000000000000\nown-accounts: [010203040506]\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.trust().partners())
                .extracting(Partner::account)
                .containsExactly("012345670123", "000000000000");
        assertThat(read.trust().own()).containsExactly("010203040506");
    }

    @Test
    void aPartnerIsTrustedUpToTheLastDayAndNoLonger() throws IOException {
        Path file = write(".ecrlint.yml", "trusted-accounts:\n  - account: 444455556666\n    until: 2027-03-31\n");
        TrustInventory before = ConfigurationFile.read(file, LAST_DAY).trust();
        TrustInventory after = ConfigurationFile.read(file, NEXT_DAY).trust();

        assertThat(before.isExpired(before.partner("444455556666").orElseThrow()))
                .isFalse();
        assertThat(after.isExpired(after.partner("444455556666").orElseThrow())).isTrue();
    }

    @Test
    void ofTwoEntriesTheOneThatStillHoldsCounts() throws IOException {
        TrustInventory trust = read("""
                        trusted-accounts:
                          - {account: 444455556666, until: 2020-01-01, name: old}
                          - {account: 444455556666, until: 2028-01-01, name: new}
                          - {account: 444455556666, until: 2021-01-01, name: older}
                        """).trust();

        assertThat(trust.partner("444455556666").orElseThrow().shown()).isEqualTo("new");
        assertThat(trust.partner("111122223333")).isEmpty();
    }

    @Test
    void theDayIsNotAskedForWhereNothingExpires() throws IOException {
        assertThat(read("trusted-accounts: [111122223333]\n").trust().today()).isEmpty();
    }

    @Test
    void eachMistakeIsOneDiagnosticAtItsPlace() throws IOException {
        assertThat(problems("trusted-account: []\n"))
                .containsExactly(
                        "1:1 trusted-account | unknown key `trusted-account`; did you mean `trusted-accounts`?");
        assertThat(problems("trusted-accounts: 111122223333\n"))
                .containsExactly("1:19 111122223333 | `trusted-accounts` takes a list of accounts");
        assertThat(problems("trusted-accounts:\n  - 1111-2222-3333\n  - 111122223333\n"))
                .containsExactly("2:5 1111-2222-3333 | `1111-2222-3333` is no account id of twelve digits");
        assertThat(problems("trusted-accounts:\n  - {account: 111122223333, untill: 2027-03-31}\n"))
                .containsExactly("2:29 untill | unknown key `untill`; did you mean `until`?");
        assertThat(problems("trusted-accounts:\n  - {account: 111122223333, until: 31.3.2027}\n"))
                .containsExactly("2:36 31.3.2027 | `31.3.2027` is no date such as `2027-03-31`");
        assertThat(problems("trusted-accounts:\n  - {account: 111122223333, until: 2027-02-30}\n"))
                .containsExactly("2:36 2027-02-30 | `2027-02-30` is no date such as `2027-03-31`");
        assertThat(problems("trusted-accounts:\n  - name: auditors\n"))
                .containsExactly("2:5 n | a trusted account without `account`");
        assertThat(problems("organization: r-a1b2\n"))
                .containsExactly("1:15 r-a1b2 | `r-a1b2` is no id of an organization such as `o-a1b2c3d4e5`");
        assertThat(problems("fail-on: severe\n")).hasSize(1).allMatch(said -> said.contains("knows no `severe`"));
        assertThat(problems("- a\n")).containsExactly("1:1 - | the configuration is no mapping of keys to values");
        assertThat(problems("fail-on: low\nfail-on: high\n"))
                .containsExactly("2:1 fail-on | key `fail-on` stands here for the second time");
        assertThat(problems("fail-on: &f low\norganization: *f\n"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("2:15 *f | an alias");
        assertThat(problems("fail-on: low\n---\nfail-on: high\n"))
                .hasSize(1)
                .allMatch(said -> said.contains("second document"));
        assertThat(problems("exclude: [a\nfail-on: low\n"))
                .hasSize(1)
                .allMatch(said -> said.endsWith("the configuration is no valid YAML from here on"));
    }

    @Test
    void anExpiryThatCannotBeReadTrustsNobody() throws IOException {
        assertThat(read("trusted-accounts:\n  - {account: 111122223333, until: soon}\n")
                        .trust()
                        .partners())
                .isEmpty();
    }

    @Test
    void placesCountUtf16UnitsBehindOtherCharacters() throws IOException {
        assertThat(problems("trusted-accounts:\n  - {name: \"\uD83D\uDE00\", acount: 111122223333}\n"))
                .containsExactly("2:18 acount | unknown key `acount`; did you mean `account`?");
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        assertThat(read("")).isEqualTo(read("# nothing yet\n"));
        assertThat(read("trusted-accounts:\n").problems()).isEmpty();
    }

    @Test
    void aDeepOrBinaryFileEndsWithADiagnostic() throws IOException {
        assertThat(read("[".repeat(20_000)).problems()).hasSize(1);
        assertThat(read("exclude: " + "[".repeat(500) + "]".repeat(500)).problems())
                .isNotEmpty();
        Path file = directory.resolve("binary.yml");
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xff, 0, 1});
        assertThat(ConfigurationFile.read(file, LAST_DAY).problems())
                .extracting(problem -> problem.summary())
                .containsExactly("the file is not valid UTF-8");
    }

    @Test
    void theNearestFileUpToTheRepositoryIsTaken() throws IOException {
        Files.createDirectories(directory.resolve("repo/.git"));
        write("ecrlint.yml", "");
        Path app = write("repo/infra/app/main.tf", "");

        assertThat(ConfigurationFile.nearest(List.of(app), directory.resolve("repo")))
                .isEmpty();

        Path root = write("repo/ecrlint.yml", "");
        assertThat(ConfigurationFile.nearest(List.of(app), directory)).contains(root);
        assertThat(ConfigurationFile.nearest(List.of(Path.of("infra")), directory.resolve("repo")))
                .contains(root);

        Path infra = write("repo/infra/.ecrlint.yaml", "");
        assertThat(ConfigurationFile.nearest(List.of(app), directory)).contains(infra);
        assertThat(ConfigurationFile.nearest(List.of(app, directory.resolve("repo/other.yaml")), directory))
                .contains(root);

        Path hidden = write("repo/infra/.ecrlint.yml", "");
        assertThat(ConfigurationFile.nearest(List.of(app), directory)).contains(hidden);
    }

    @Test
    void withoutARepositoryTheWorkingDirectoryIsTheTop() throws IOException {
        Path top = write("ecrlint.yml", "");
        Path app = write("infra/main.tf", "");

        assertThat(ConfigurationFile.nearest(List.of(app), directory)).contains(top);
        assertThat(ConfigurationFile.nearest(List.of(app), directory.resolve("elsewhere")))
                .isEmpty();
        assertThat(ConfigurationFile.nearest(List.of(), directory)).contains(top);
    }

    @ParameterizedTest
    @CsvSource({
        "vendor, vendor/a/b.tf, true",
        "vendor/, vendor/a.tf, true",
        "vendor, a/vendor/b.tf, false",
        "**/vendor, a/b/vendor/c.tf, true",
        "**/vendor, vendor/c.tf, true",
        "*.tf, a.tf, true",
        "*.tf, a/b.tf, false",
        "**/*.tf, a/b.tf, true",
        "a/**, a/b.tf, true",
        "a/**, a, false",
        "a/**/c, a/c/d.tf, true",
        "a/**/c, a/b/b/c, true",
        "a/?.tf, a/b.tf, true",
        "./a, a/b.tf, true",
        "a, ab, false",
    })
    void anExclusionNamesAFileOrADirectory(String pattern, String path, boolean excluded) {
        assertThat(new Exclusions(directory, List.of(pattern)).have(directory.resolve(path)))
                .isEqualTo(excluded);
    }
}
