package io.github.ecrlint.access;

import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether a statement of an identity policy speaks of private repositories at all. */
public final class Repositories {
    private static final Value.Text SOME_REPOSITORY = someRepository();

    private Repositories() {}

    /** Whether some repository, in whichever account and region, is among the statement's resources. */
    public static Truth among(Statement statement) {
        if (statement.resources() instanceof Resources.AllExcept) {
            return Matching.noResource(statement).isYes() ? Truth.YES : Truth.UNKNOWN;
        }
        if (!(statement.resources() instanceof Resources.Only only)) {
            return Truth.NO;
        }
        Truth among = Truth.NO;
        for (Value.Text pattern : only.patterns()) {
            among = among.or(namesRepositories(pattern));
        }
        return among;
    }

    private static Truth namesRepositories(Value.Text pattern) {
        Truth matches = Wildcard.matches(pattern, SOME_REPOSITORY);
        if (matches != Truth.UNKNOWN) {
            return matches;
        }
        // it matches some of them: which ones may be open, that they are repositories must not be
        String shown = pattern.shown();
        int service = shown.indexOf(":ecr:");
        return shown.startsWith("arn:") && service > 0 && shown.indexOf(":repository", service) > 0
                ? Truth.YES
                : Truth.UNKNOWN;
    }

    private static Value.Text someRepository() {
        Source source = new Source(Path.of("any"), "arn::ecr:::repository/");
        Span span = source.span(0, source.text().length());
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Literal.verbatim(source, 0, 4));
        parts.add(new Part.Open(Hole.PARTITION, span));
        parts.add(Part.Literal.verbatim(source, 4, 9));
        parts.add(new Part.Open(Hole.opaque("any region", ""), span));
        parts.add(Part.Literal.verbatim(source, 9, 10));
        parts.add(new Part.Open(Hole.opaque("any account", ""), span));
        parts.add(Part.Literal.verbatim(source, 10, 22));
        parts.add(new Part.Open(Hole.opaque("any name", ""), span));
        return new Value.Text(parts, span);
    }
}
