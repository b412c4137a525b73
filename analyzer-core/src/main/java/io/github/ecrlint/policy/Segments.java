package io.github.ecrlint.policy;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** The pieces of a text between its colons; most are never looked at, so that each is made when it is asked for. */
final class Segments extends AbstractList<Value.Text> {
    private final Value.Text text;
    private final Value.Text[] made;

    /** For each colon, in which part it is and where in that. */
    private final int[] parts;

    private final int[] places;
    private int size = 1;

    /**
     * Parts a text; a hole is taken to hold no colon.
     *
     * @param most how many segments there are at most; the last one may hold colons
     */
    Segments(Value.Text text, int most) {
        this.text = text;
        this.made = new Value.Text[most];
        this.parts = new int[most];
        this.places = new int[most];
        for (int i = 0; i < text.parts().size(); i++) {
            if (text.parts().get(i) instanceof Part.Literal literal) {
                String chars = literal.text();
                for (int at = size < most ? chars.indexOf(':') : -1; at >= 0; ) {
                    parts[size - 1] = i;
                    places[size - 1] = at;
                    size++;
                    at = size < most ? chars.indexOf(':', at + 1) : -1;
                }
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Value.Text get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        if (made[index] == null) {
            made[index] = new Value.Text(pieces(index), text.span());
        }
        return made[index];
    }

    private List<Part> pieces(int index) {
        int first = index == 0 ? 0 : parts[index - 1];
        int last = index == size - 1 ? text.parts().size() - 1 : parts[index];
        List<Part> pieces = new ArrayList<>(last - first + 1);
        for (int i = first; i <= last; i++) {
            Part part = text.parts().get(i);
            if (part instanceof Part.Literal literal) {
                int from = index > 0 && i == first ? places[index - 1] + 1 : 0;
                int to = index < size - 1 && i == last
                        ? places[index]
                        : literal.text().length();
                if (first == last) {
                    return from < to ? List.of(literal.slice(from, to)) : List.of();
                }
                if (from < to) {
                    pieces.add(literal.slice(from, to));
                }
            } else {
                pieces.add(part);
            }
        }
        return pieces;
    }
}
