package io.github.ecrlint.run;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Fix;
import io.github.ecrlint.rule.Note;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Findings of one rule at one place that say the same of several things, as of the instances of a resource or of the
 * repositories that share a document: told as one, of the first and so many others.
 */
final class Alike {
    private final Finding first;
    private final Set<Note> notes = new LinkedHashSet<>();
    private String last;
    private int end = -1;
    private int others;
    private Optional<Fix> fix;

    private Alike(Finding first) {
        this.first = first;
        this.last = first.message();
        this.fix = first.fix();
        notes.addAll(first.notes());
    }

    /** The findings, alike ones as one, in the order of the first of each; they come sorted by place, rule and message. */
    static List<Finding> united(List<Finding> sorted) {
        List<Finding> united = new ArrayList<>();
        List<Alike> here = new ArrayList<>();
        for (Finding finding : sorted) {
            if (!here.isEmpty() && !here.get(0).isOfSamePlace(finding)) {
                close(here, united);
            }
            boolean taken = false;
            for (int i = 0; i < here.size() && !taken; i++) {
                taken = here.get(i).takes(finding);
            }
            if (!taken) {
                here.add(new Alike(finding));
            }
        }
        close(here, united);
        return united;
    }

    private static void close(List<Alike> here, List<Finding> united) {
        for (Alike alike : here) {
            united.add(alike.asOne());
        }
        here.clear();
    }

    private boolean isOfSamePlace(Finding other) {
        return first.span().equals(other.span())
                && first.rule().id().equals(other.rule().id());
    }

    /** Adds a finding that says the same, of the same thing or of another one. */
    private boolean takes(Finding other) {
        if (!other.message().equals(last)) {
            int differing = OneName.endIn(first.message(), other.message());
            if (differing < 0 || others > 0 && differing != end) {
                return false;
            }
            end = differing;
            others++;
            last = other.message();
        }
        notes.addAll(other.notes());
        fix = fix.equals(other.fix()) ? fix : Optional.empty();
        return true;
    }

    /** With the notes of all; the way to the repository is that to the first. */
    private Finding asOne() {
        String message = OneName.andOthers(first.message(), end, others);
        return new Finding(first.rule(), first.span(), message, new ArrayList<>(notes), first.path(), fix);
    }
}
