package io.github.ecrlint.aws;

import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.PolicyReader;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AWS's own policies, cut down to what they say of ECR.
 *
 * <p>Source: the published documents, by way of {@link ManagedPolicyTable} and {@link SilentPolicyTable}.
 */
public final class ManagedPolicies {
    private static final Map<String, Optional<Policy>> READ = new HashMap<>();
    private static String table;

    private ManagedPolicies() {}

    /** The name in an ARN of one of AWS's own policies, without its path; empty for any other text. */
    public static Optional<String> nameIn(Value.Text arn) {
        String shown = arn.shown();
        int at = shown.indexOf(":iam::aws:policy/");
        return at < 0 || shown.indexOf("${", at) >= 0
                ? Optional.empty()
                : Optional.of(shown.substring(shown.lastIndexOf('/') + 1));
    }

    /**
     * What a policy of AWS's says of ECR; no statement if that is nothing.
     *
     * @param name without its path
     * @return empty for a policy that the table doesn't have
     */
    public static synchronized Optional<Policy> named(String name) {
        Optional<Policy> known = READ.get(name);
        if (known == null) {
            known = read(name);
            READ.put(name, known);
        }
        return known;
    }

    /** Whether a policy is one of AWS's, which no file of the project says. */
    public static synchronized boolean has(Policy policy) {
        Optional<Policy> known = READ.get(policy.on().address());
        return known != null && known.isPresent() && known.get().on().equals(policy.on());
    }

    /**
     * What the ARN of a policy of AWS's ends with: {@code /service-role/AWSBatchServiceRole}. That of one which says nothing of ECR
     * lacks its path, for nobody needs it.
     *
     * @return empty for one that the tables don't have
     */
    public static synchronized Optional<String> pathOf(String name) {
        int row = row(name);
        if (row < 0 || name.isEmpty()) {
            return name.isEmpty() || !isSilent(name) ? Optional.empty() : Optional.of("/" + name);
        }
        int start = table.lastIndexOf('\n', row) + 1;
        return Optional.of("/" + table.substring(start, table.indexOf('\t', start)));
    }

    private static int row(String name) {
        if (table == null) {
            table = "\n" + ManagedPolicyTable.rows();
        }
        int row = table.indexOf("\n" + name + "\t");
        return row >= 0 ? row : table.indexOf("/" + name + "\t");
    }

    private static boolean isSilent(String name) {
        return ("\n" + SilentPolicyTable.rows()).indexOf("\n" + name + "\n") >= 0;
    }

    private static Optional<Policy> read(String name) {
        int row = row(name);
        String statements = "[]";
        if (row >= 0) {
            int start = table.indexOf('\t', row) + 1;
            statements = table.substring(start, table.indexOf('\n', start));
        } else if (!isSilent(name)) {
            return Optional.empty();
        }
        Source source = new Source(
                Path.of("aws", "policy", name), "{\"Version\":\"2012-10-17\",\"Statement\":" + statements + "}");
        Part.Literal json = Part.Literal.verbatim(source, 0, source.text().length());
        Value.Text document = new Value.Text(List.of(json), json.span());
        Attachment on = new Attachment(name, json.span());
        return Optional.of(PolicyReader.read(document, PolicyKind.IDENTITY_MANAGED, on, new ArrayList<>()));
    }
}
