package io.github.ecrlint.report;

import io.github.ecrlint.run.Analysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What could not be decided, by reason: where it stands, which questions it leaves open, and what would answer them. Nothing at
 * all where everything was decided.
 */
public final class UnknownReport implements Report {
    private static final int MOST_LINES = 10;

    @Override
    public String name() {
        return "unknown";
    }

    @Override
    public void write(Analysis analysis, Appendable out) throws IOException {
        List<OpenReason> reasons = Unknowns.of(analysis);
        if (reasons.isEmpty()) {
            return;
        }
        out.append("not known, for ")
                .append(String.valueOf(reasons.size()))
                .append(reasons.size() == 1 ? " reason:\n" : " reasons:\n");
        for (OpenReason reason : reasons) {
            out.append('\n').append(Glyph.line(reason.text)).append('\n');
            writeLines("at", reason.places(), out);
            writeLines("open", reason.questions(), out);
            if (reason.answers() > 0) {
                out.append("  = open: ").append(answers(reason)).append('\n');
            }
            String remedy = Remedy.of(reason.text);
            if (!remedy.isEmpty()) {
                out.append("  = to know: ").append(remedy).append('\n');
            }
        }
        out.append('\n');
    }

    private static void writeLines(String label, List<String> lines, Appendable out) throws IOException {
        for (String line : most(lines)) {
            out.append("  ").append(label).append(": ").append(Glyph.line(line)).append('\n');
        }
    }

    /** How many answers hang on a reason. */
    static String answers(OpenReason reason) {
        return reason.answers() + (reason.answers() == 1 ? " answer hangs on it" : " answers hang on it");
    }

    /** The first lines, and how many there are besides. */
    static List<String> most(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> most = new ArrayList<>(lines.subList(0, MOST_LINES));
        most.add("and " + (lines.size() - MOST_LINES) + " more");
        return most;
    }
}
