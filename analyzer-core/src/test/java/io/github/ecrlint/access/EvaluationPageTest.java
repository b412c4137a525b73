package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;

/** Publishes the tables of evaluation cases as docs/evaluation.md; {@code -Dupdate=true} rewrites it. */
class EvaluationPageTest {
    private static final Path PAGE = Path.of(System.getProperty("repository.root"), "docs/evaluation.md");

    @Test
    void thePageShowsEveryCaseOfTheTables() throws IOException {
        String written = page();
        if (Boolean.getBoolean("update")) {
            Files.writeString(PAGE, written);
        }
        assertThat(PAGE).exists();
        assertThat(Files.readString(PAGE))
                .as("docs/evaluation.md; rewrite with ./mvnw verify -Dupdate=true")
                .isEqualTo(written);
    }

    @Test
    void theTablesHaveAtLeastAHundredAndFiftyCasesEachOfItsOwn() {
        List<String> asked = new ArrayList<>();
        for (Class<?> table : List.of(EvaluationTableTest.class, LimitsTableTest.class, ManyPoliciesTableTest.class)) {
            for (List<String> row : rows(table)) {
                asked.add(table.getSimpleName() + row.subList(1, row.size() - 1));
            }
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    }

    private static String page() {
        List<List<String>> sides = rows(EvaluationTableTest.class);
        List<List<String>> many = rows(ManyPoliciesTableTest.class);
        List<List<String>> limits = rows(LimitsTableTest.class);
        int all = sides.size() + many.size() + limits.size();
        StringBuilder page = new StringBuilder();
        page.append("""
                # Evaluation cases

                What ecrlint answers where AWS documents who may do what: %d cases, each a test. The page is written from the tests' tables by
                `./mvnw verify -Dupdate=true`. Sources are the IAM User Guide (policy evaluation logic, cross-account evaluation, permissions boundaries,
                session policies, elements, condition operators, variables), the AWS Organizations User Guide and the ECR User Guide.

                The repository is `app` in account `111122223333`, eu-west-1; `REPO` is its ARN. Of that account are `role` (`role/ci`, or `role/me` in the last
                table), `user`, `session` (of the role) and `named own` (a role that nobody declares); `far` is a role of account `444455556666`, `named far` one
                that nobody declares; `service` is Lambda unless said otherwise, `set` a permission set, `outsider` anybody in any other account. In policies `'`
                stands for `"`, `?` for a statement that is not resolved, and `<name>` for a value that is not. `UNKNOWN` means that something decides
                which the templates do not say.

                Some of what decides is out of a template's sight, or of the documentation's:

                - *Service control policies.* AWS attaches full access to every root, unit and account, and a template that attaches a list of its own does not
                  detach it, so that an action that the list lacks is `UNKNOWN`; what a policy denies is denied. An action that the list has is taken not to be
                  withheld elsewhere.
                - *`NotPrincipal` with `Deny`.* Without the account of somebody it lists, or for a session its role, it may deny him all the same, depending on the
                  service: `UNKNOWN`.
                - *The star and AWS services.* A denial to everyone hits services. Whether a grant to everyone lets them in is said nowhere that was
                  found: `UNKNOWN`.
                - *Whom nobody declares.* His own policies are `UNKNOWN`; of a permissions boundary that nobody sees it is taken that there is none.
                """.formatted(all));
        page.append("\n## Both sides\n\n");
        table(page, sides, "answer", "who", "action", "identity policies", "repository or registry policy", "case");
        page.append("""

                ## Policies of many kinds

                `PULL`, `PUSH` and `LOGIN` are the `Action` `ecr:BatchGetImage`, `ecr:PutImage` and `ecr:GetAuthorizationToken`; `ALL` is `'Resource': '*'`. `TO ALL` is the
                `Principal` `*`, `TO OWN` the account `111122223333`, `TO ME` the role `ME`, `TO FAR` the role of the other account, `TO LAMBDA` Lambda. Each
                statement is behind the policy that it stands in; `scp` and `rcp` name the account that they are attached to, `scope` is that of registry policies.

                """);
        table(page, many, "answer", "who", "action", "policies", "case");
        page.append("""

                ## Limits

                May it pull? `to` and `not others` are statements of the repository policy, `pull`, `push` and `deny` (of the pull) of the other policies.

                """);
        table(page, limits, "answer", "who", "identity policy", "repository policy", "limit", "case");
        return page.toString();
    }

    private static void table(StringBuilder page, List<List<String>> rows, String... head) {
        page.append("| ").append(String.join(" | ", head)).append(" |\n|").append("---|".repeat(head.length));
        for (List<String> row : rows) {
            assertThat(row).hasSameSizeAs(head);
            page.append("\n|");
            for (int i = 0; i < row.size(); i++) {
                boolean isCode = i > 0 && i < row.size() - 1 && !row.get(i).isEmpty();
                page.append(isCode ? " `" + row.get(i) + "` |" : " " + row.get(i) + " |");
            }
        }
        page.append('\n');
    }

    private static List<List<String>> rows(Class<?> table) {
        List<List<String>> rows = new ArrayList<>();
        for (Method method : table.getDeclaredMethods()) {
            CsvSource source = method.getAnnotation(CsvSource.class);
            if (source != null) {
                List<String> lines = source.textBlock().isEmpty()
                        ? List.of(source.value())
                        : source.textBlock().lines().toList();
                for (String line : lines) {
                    List<String> cells = new ArrayList<>();
                    for (String cell : line.split("\\|", -1)) {
                        cells.add(cell.strip());
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }
}
