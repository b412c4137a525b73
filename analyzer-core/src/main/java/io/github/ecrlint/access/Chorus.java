package io.github.ecrlint.access;

import io.github.ecrlint.policy.Truth;
import java.util.Arrays;

/** What statements that ask one question say of everyone of an account who meets it. */
final class Chorus {
    private final Question question;
    private final Target target;
    private int[] kinds = new int[4];
    private int[] places = new int[4];
    private long[] yes = new long[4];
    private long[] can = new long[4];
    private int count;

    /**
     * @param target one of those that they speak of; the question is the same of each
     * @param said what they say of somebody who meets it
     */
    Chorus(Question question, Target target, Grants said) {
        this.question = question;
        this.target = target;
        for (int kind = 0; kind < said.can.length; kind++) {
            for (int at = 0; at < said.can[kind].length; at++) {
                if (said.can[kind][at] != 0) {
                    add(kind, at, said.yes[kind][at], said.can[kind][at]);
                }
            }
        }
    }

    private void add(int kind, int at, long sure, long possible) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
            yes = Arrays.copyOf(yes, 2 * count);
            can = Arrays.copyOf(can, 2 * count);
        }
        kinds[count] = kind;
        places[count] = at;
        yes[count] = sure;
        can[count] = possible;
        count++;
    }

    void addTo(Grants all, Visitor visitor) {
        Truth holds = visitor.meets(question, target);
        if (holds != Truth.NO) {
            for (int i = 0; i < count; i++) {
                all.add(kinds[i], places[i], holds.isYes() ? yes[i] : 0, can[i]);
            }
        }
    }
}
