package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How not knowing is said: by plain unknowns, by failures, and by what stands for the rest of a list. */
final class Unknowns {
    private static final String FAILURE = "!";
    private static final String REST = "...";
    private static final int LONGEST_ID = 300;

    private Unknowns() {}

    static Value.Unknown of(String id, String reason, Span place) {
        return new Value.Unknown(Hole.opaque(id, reason), place);
    }

    /** What Terraform would refuse to evaluate: {@code try} goes on, {@code can} is false. */
    static Value.Unknown failed(Span place, String reason) {
        Path directory = place.source().path().getParent();
        Path near = directory == null ? null : directory.getFileName();
        return of(FAILURE + (near == null ? "" : near + "/") + place(place), reason, place);
    }

    /** Whether Terraform would refuse to evaluate it, whatever the unknown values are. */
    static boolean isFailure(Value value) {
        return value instanceof Value.Unknown unknown && unknown.because().id().startsWith(FAILURE);
    }

    /** The same for a value that may hold such a thing. */
    static boolean fails(Value value) {
        Hole hole = holeIn(value);
        return hole != null && hole.id().startsWith(FAILURE);
    }

    /** A value that is unknown because {@code cause} is; equal derivations of equal causes are equal. */
    static Value.Unknown derived(Span place, String how, Value cause) {
        Hole hole = whyOpen(cause) != null ? whyOpen(cause).because() : holeIn(cause);
        if (hole == null) {
            return of(place(place) + " " + how, "`" + how + "` is not understood", place);
        }
        String within = how.indexOf(hole.toString()) >= 0 ? how : hole.id() + " " + how;
        String id = isFailure(cause) ? hole.id() : within;
        if (id.length() > LONGEST_ID) {
            id = id.substring(0, LONGEST_ID - 20) + " " + Integer.toHexString(id.hashCode()) + " " + place(place);
        }
        return of(id, hole.reason(), place);
    }

    /** An attribute or element of what is not known; it is as little known, and fails where that fails. */
    static Value part(Value.Unknown of, String step) {
        Hole hole = of.because();
        String id = isFailure(of) || hole.id().length() > LONGEST_ID ? hole.id() : hole.id() + step;
        return open(new Hole(hole.meaning(), id, hole.reason()), of.span());
    }

    /** A hole as a value: a text where it stands for one, else an unknown. */
    static Value open(Hole hole, Span place) {
        return hole.meaning() == Hole.Meaning.OPAQUE ? new Value.Unknown(hole, place) : text(hole, place);
    }

    static Value.Text text(Hole hole, Span place) {
        List<Part> parts = new ArrayList<>(1);
        parts.add(new Part.Open(hole, place));
        return new Value.Text(parts, place);
    }

    /** Why nothing of the value is known, or null where something is. */
    static Value.Unknown whyOpen(Value value) {
        if (value instanceof Value.Unknown unknown) {
            return unknown;
        }
        if (value instanceof Value.Text text
                && text.parts().size() == 1
                && text.parts().get(0) instanceof Part.Open open) {
            return new Value.Unknown(open.hole(), open.span());
        }
        return null;
    }

    /** The first hole in a value, at any depth that is reasonable, or null. */
    static Hole holeIn(Value value) {
        return holeIn(value, 0);
    }

    private static Hole holeIn(Value value, int depth) {
        if (value instanceof Value.Unknown unknown) {
            return unknown.because();
        }
        if (value instanceof Value.Text text) {
            return text.hole().orElse(null);
        }
        if (depth > 8) {
            return null;
        }
        if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                Hole hole = holeIn(item, depth + 1);
                if (hole != null) {
                    return hole;
                }
            }
        } else if (value instanceof Value.Obj obj) {
            for (Value.Entry entry : obj.entries()) {
                Hole hole = holeIn(entry.key(), depth + 1);
                hole = hole == null ? holeIn(entry.value(), depth + 1) : hole;
                if (hole != null) {
                    return hole;
                }
            }
        }
        return null;
    }

    /** An element that stands for any number of elements of a list. */
    static Value.Unknown restOf(Value.Unknown list) {
        Hole hole = list.because();
        return hole.id().endsWith(REST)
                ? list
                : new Value.Unknown(Hole.opaque(hole.id() + REST, hole.reason()), list.span());
    }

    /** The element that stands for any number of them, or null: the length of such a list is not known. */
    static Value.Unknown rest(Value.Seq seq) {
        for (Value item : seq.items()) {
            Value.Unknown rest = restIn(item);
            if (rest != null) {
                return rest;
            }
        }
        return null;
    }

    /** Says that the element is made of one that stands for any number, or null. */
    static Value.Unknown restIn(Value item) {
        Hole hole = holeIn(item, 7);
        return hole != null && hole.id().endsWith(REST) ? new Value.Unknown(hole, item.span()) : null;
    }

    /** A place as an id, without the directories above it. */
    static String place(Span span) {
        return span.source().path().getFileName() + ":" + span.start();
    }
}
