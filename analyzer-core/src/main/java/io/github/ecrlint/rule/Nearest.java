package io.github.ecrlint.rule;

import java.util.List;
import java.util.Locale;

/** The known word that somebody who mistyped one most likely meant. */
public final class Nearest {
    private Nearest() {}

    /** A question to put behind a complaint about {@code word}, or nothing where no known word is near. */
    public static String hint(String word, List<String> known) {
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best == null ? "" : "; did you mean `" + best + "`?";
    }

    /** The same, or all known words where none is near. */
    public static String hintOrAll(String word, List<String> known) {
        String hint = hint(word, known);
        return hint.isEmpty() ? ", only `" + String.join("`, `", known) + "`" : hint;
    }

    /** How many characters must be put in, left out, replaced or swapped with their neighbour to make one of the other. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
                least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
