package io.github.ecrlint;

import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.PolicyReader;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts and policies for tests: {@code <name>} in a text is a hole, {@code <A.name>} a name that AWS makes up for A. */
public final class Texts {
    private Texts() {}

    /** A text that stands verbatim in a source of its own; {@code <own account>} and the like are the known holes. */
    public static Value.Text text(String spelled) {
        Source source = new Source(Path.of("/test/input"), spelled);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = spelled.indexOf('<'); open >= 0; open = spelled.indexOf('<', from)) {
            int close = spelled.indexOf('>', open);
            if (open > from) {
                parts.add(Part.Literal.verbatim(source, from, open));
            }
            parts.add(new Part.Open(hole(spelled.substring(open + 1, close)), new Span(source, open, close + 1)));
            from = close + 1;
        }
        if (from < spelled.length()) {
            parts.add(Part.Literal.verbatim(source, from, spelled.length()));
        }
        return new Value.Text(parts, new Span(source, 0, spelled.length()));
    }

    private static Hole hole(String name) {
        for (Hole known : List.of(Hole.OWN_ACCOUNT, Hole.OWN_REGION, Hole.PARTITION, Hole.OWN_ORGANIZATION)) {
            if (known.id().equals(name)) {
                return known;
            }
        }
        return name.endsWith(".name") ? Hole.generated(name) : Hole.opaque(name, "`" + name + "` has no default");
    }

    /** A repository policy of these statements, in which {@code '} stands for {@code "}. */
    public static Policy repositoryPolicy(String statements) {
        return policy(PolicyKind.REPOSITORY, statements);
    }

    public static Policy policy(PolicyKind kind, String statements) {
        return policy(kind, statements, new ArrayList<>());
    }

    /** The same without a version, which is as good as 2008-10-17. */
    public static Policy oldPolicy(String statements) {
        Value.Text document = text("{\"Statement\": [" + statements.replace('\'', '"') + "]}");
        return PolicyReader.read(
                document, PolicyKind.REPOSITORY, new Attachment("the_resource", document.span()), new ArrayList<>());
    }

    public static Policy policy(PolicyKind kind, String statements, List<Diagnostic> out) {
        Value.Text document = text(
                "{'Version': '2012-10-17', 'Statement': [".replace('\'', '"') + statements.replace('\'', '"') + "]}");
        return PolicyReader.read(document, kind, new Attachment("the_resource", document.span()), out);
    }
}
