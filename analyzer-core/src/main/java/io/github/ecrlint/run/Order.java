package io.github.ecrlint.run;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.source.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of a result, the same on every machine: by place, then rule, then message; what is alike once. */
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
                return order == 0 ? OneName.compare(a.message(), b.message()) : order;
            }
        });
        return Alike.united(sorted);
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
        return merged(sorted);
    }

    /** Diagnostics at one place that differ only in the first name that they mention become one: "`a` and 2 others". */
    private static List<Diagnostic> merged(List<Diagnostic> sorted) {
        List<Diagnostic> merged = new ArrayList<>();
        for (int i = 0; i < sorted.size(); ) {
            Diagnostic first = sorted.get(i);
            int others = 0;
            int next = i + 1;
            while (next < sorted.size() && sayTheSame(first, sorted.get(next))) {
                others += sorted.get(next).equals(sorted.get(next - 1)) ? 0 : 1;
                next++;
            }
            String summary = OneName.andOthers(first.summary(), nameEnd(first.summary()), others);
            merged.add(new Diagnostic(first.level(), first.span(), summary, first.detail()));
            i = next;
        }
        return merged;
    }

    private static boolean sayTheSame(Diagnostic a, Diagnostic b) {
        return a.level() == b.level()
                && a.span().equals(b.span())
                && (a.summary().equals(b.summary()) || OneName.endIn(a.summary(), b.summary()) == nameEnd(a.summary()));
    }

    /** Where the first name in backticks ends; the end of a text without one. */
    private static int nameEnd(String summary) {
        int from = summary.indexOf('`');
        int to = from < 0 ? -1 : summary.indexOf('`', from + 1);
        return to < 0 ? summary.length() : to + 1;
    }
}
