package io.github.ecrlint.report;

import io.github.ecrlint.source.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reasons why something is not resolved, of which a report for people tells many times over only the first places. */
final class Reasons {
    private static final int MOST = 4;
    private static final int FIRST = 3;
    private static final String OPEN = " not resolved: ";

    private final Map<String, Integer> all = new HashMap<>();
    private final Map<String, Integer> told = new HashMap<>();

    Reasons(List<Diagnostic> diagnostics, Style style) {
        for (Diagnostic diagnostic : diagnostics) {
            String reason = reason(diagnostic);
            if (reason != null && !style.verbose()) {
                all.put(reason, all.getOrDefault(reason, 0) + 1);
            }
        }
    }

    /** Whether a diagnostic is one of the first of its reason, or one of few; to be asked once for each. */
    boolean isToBeTold(Diagnostic diagnostic) {
        String reason = reason(diagnostic);
        int count = reason == null ? 0 : all.getOrDefault(reason, 0);
        if (count <= MOST) {
            return true;
        }
        int now = told.getOrDefault(reason, 0) + 1;
        told.put(reason, now);
        return now <= FIRST;
    }

    /** How many are not told of a reason of which this was the last to be told; 0 for all others. */
    int left(Diagnostic diagnostic) {
        String reason = reason(diagnostic);
        return reason != null && told.getOrDefault(reason, 0) == FIRST ? all.get(reason) - FIRST : 0;
    }

    private static String reason(Diagnostic diagnostic) {
        int at = diagnostic.level() == Diagnostic.Level.WARNING
                ? diagnostic.summary().indexOf(OPEN)
                : -1;
        return at < 0 ? null : diagnostic.summary().substring(at + OPEN.length());
    }
}
