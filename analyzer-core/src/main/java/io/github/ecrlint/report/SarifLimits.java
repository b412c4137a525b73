package io.github.ecrlint.report;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What GitHub code scanning takes: a log beyond it is refused as a whole. */
final class SarifLimits {
    static final int MOST_RESULTS = 25_000;

    /** How many related places of a result it shows; at ten times as many it refuses the log. */
    static final int MOST_PLACES = 100;

    /** How many steps of the paths of a result it shows; at ten times as many it refuses the log. */
    static final int MOST_STEPS = 1000;

    /** How many bytes it takes, zipped. */
    private static final int LARGEST = 10_000_000;

    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private SarifLimits() {}

    static boolean isTooLarge(JsonWriter json) {
        if (json.length() <= LARGEST / MOST_BYTES_OF_A_CHARACTER) {
            return false;
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            json.writeUtf8(zip);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return zipped.size() > LARGEST;
    }

    /** The gravest results, in the order that they have. */
    static List<List<Finding>> gravest(List<List<Finding>> results, int most) {
        boolean[] kept = new boolean[results.size()];
        Severity[] severities = Severity.values();
        int left = most;
        for (int i = severities.length - 1; i >= 0; i--) {
            for (int j = 0; j < kept.length && left > 0; j++) {
                if (results.get(j).get(0).rule().severity() == severities[i]) {
                    kept[j] = true;
                    left--;
                }
            }
        }
        List<List<Finding>> gravest = new ArrayList<>(most);
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                gravest.add(results.get(i));
            }
        }
        return gravest;
    }
}
