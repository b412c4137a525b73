package io.github.ecrlint.maven;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Whether an analysis fails the build, and why. */
record Verdict(Analysis analysis, FailOn failOn) {

    /** Why the build fails, in one line, since it is the only one that {@code -q} shows; empty where it does not. */
    Optional<String> failure() {
        List<String> reasons = new ArrayList<>();
        if (failOn.severity().isPresent()
                && analysis.countAtLeast(failOn.severity().get()) > 0) {
            Severity least = failOn.severity().get();
            reasons.add(counted(least) + (least == Severity.CRITICAL ? "" : " of severity `" + least + "` or above"));
        }
        broken().ifPresent(reasons::add);
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    private Optional<String> broken() {
        List<String> places = new ArrayList<>();
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            if (diagnostic.level() == Diagnostic.Level.ERROR) {
                Position at = diagnostic.span().from();
                places.add(shown(diagnostic.span().source().path()) + ":" + at.line() + ":" + at.column() + ": "
                        + diagnostic.summary());
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        String more = places.size() == 1 ? "" : " (and " + plural(places.size() - 1, "more error") + ")";
        return Optional.of("not everything could be read: " + places.get(0) + more);
    }

    private String shown(Path file) {
        Path shown =
                file.startsWith(analysis.directory()) ? analysis.directory().relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    private String counted(Severity least) {
        List<String> counts = new ArrayList<>();
        List<Severity> downwards = new ArrayList<>(List.of(Severity.values()));
        Collections.reverse(downwards);
        for (Severity severity : downwards) {
            int count = count(severity);
            if (count > 0 && severity.compareTo(least) >= 0) {
                counts.add(count + " " + severity);
            }
        }
        return plural(analysis.countAtLeast(least), "finding") + " (" + String.join(", ", counts) + ")";
    }

    private int count(Severity severity) {
        int count = 0;
        for (Finding finding : analysis.findings()) {
            if (finding.rule().severity() == severity) {
                count++;
            }
        }
        return count;
    }

    private static String plural(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
