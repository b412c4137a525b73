package io.github.ecrlint.run;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.source.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of a result, the same on every machine: by place, then rule, then message; equal entries once. */
final class Order {
    private Order() {}

    static List<Finding> ofFindings(List<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(new Comparator<Finding>() {
            @Override
            public int compare(Finding a, Finding b) {
                int order = a.span().compareTo(b.span());
                if (order == 0) {
                    order = a.rule().id().compareTo(b.rule().id());
                }
                return order == 0 ? a.message().compareTo(b.message()) : order;
            }
        });
        List<Finding> once = new ArrayList<>();
        for (Finding finding : sorted) {
            Finding last = once.isEmpty() ? null : once.get(once.size() - 1);
            if (last == null
                    || !last.span().equals(finding.span())
                    || !last.rule().equals(finding.rule())
                    || !last.message().equals(finding.message())) {
                once.add(finding);
            }
        }
        return once;
    }

    static List<Diagnostic> ofDiagnostics(List<Diagnostic> diagnostics) {
        List<Diagnostic> sorted = new ArrayList<>(diagnostics);
        sorted.sort(new Comparator<Diagnostic>() {
            @Override
            public int compare(Diagnostic a, Diagnostic b) {
                int order = a.span().compareTo(b.span());
                return order == 0 ? a.summary().compareTo(b.summary()) : order;
            }
        });
        List<Diagnostic> once = new ArrayList<>();
        for (Diagnostic diagnostic : sorted) {
            if (once.isEmpty() || !once.get(once.size() - 1).equals(diagnostic)) {
                once.add(diagnostic);
            }
        }
        return once;
    }
}
