package io.github.ecrlint.policy;

import io.github.ecrlint.value.Value;

/** How many characters a policy surely has as AWS counts them; they are counted when somebody asks. */
public final class Size {
    /** Of a policy that has none. */
    public static final Size NONE = new Size(null);

    private final Value document;
    private int most = -1;
    private int characters = -1;

    private Size(Value document) {
        this.document = document;
    }

    static Size of(Value document) {
        return new Size(document);
    }

    /** The number of characters: as JSON, white space and what is not resolved left out. */
    public int characters() {
        if (characters < 0) {
            characters = document == null ? 0 : Measure.of(document, true);
        }
        return characters;
    }

    /** Whether there are more than so many. */
    public boolean isOver(int limit) {
        if (most < 0) {
            most = document == null ? 0 : Measure.of(document, false);
        }
        return most > limit && characters() > limit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Size size && characters() == size.characters();
    }

    @Override
    public int hashCode() {
        return characters();
    }

    @Override
    public String toString() {
        return Integer.toString(characters());
    }
}
