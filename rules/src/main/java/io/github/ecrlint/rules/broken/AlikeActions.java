package io.github.ecrlint.rules.broken;

import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rules.Listing;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Action patterns of one statement that a rule says the same of: one finding at the first, with a note at each other. */
final class AlikeActions {
    private final List<Value.Text> patterns = new ArrayList<>();

    void add(Value.Text pattern) {
        patterns.add(pattern);
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    Value.Text first() {
        return patterns.get(0);
    }

    /** The word for one of them, or for several. */
    String either(String one, String several) {
        return patterns.size() == 1 ? one : several;
    }

    /** The first, and how many others there are: {@code `ecr:PutImage` and 2 others}. */
    String named() {
        return "`" + first().shown() + "`" + Listing.others(patterns.size() - 1);
    }

    /** A note at each but the first. */
    List<Note> notes(String text) {
        List<Note> notes = new ArrayList<>(patterns.size());
        for (int i = 1; i < patterns.size(); i++) {
            notes.add(new Note(patterns.get(i).span(), text));
        }
        return notes;
    }
}
